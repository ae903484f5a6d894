import { ClusterError } from '../../errors.js';
import { faketimeSettings } from '../faketime.js';
import { asArguments, POSTMASTER_CHECK, STANDALONE } from '../refusal.js';

/** On every container and network: which run it belongs to. */
export const RUN_LABEL = 'mmr-test.run';
/** On every server's container: the file on this machine that its log goes to. */
export const LOG_LABEL = 'mmr-test.log';
/** The port that servers listen on inside their containers. */
export const SERVER_PORT = 5432;

/** What one container is started with. */
export interface ContainerSpec {
  readonly runId: string;
  readonly name: string;
  readonly image: string;
  /** The image's own entrypoint. */
  readonly entrypoint: readonly string[];
  readonly logFile: string;
  readonly settings: Readonly<Record<string, string>>;
  /** The port of this machine that leads to the server. */
  readonly port: number;
  /** What makes it possible to skew its clock: the library, and the clock's folder, on this machine. */
  readonly faketime?: { readonly library: string; readonly clock: string } | undefined;
  /** Where its data is, when not where the image has it. */
  readonly data?: DataPlace | undefined;
}

/** A data directory on a volume in memory. */
export interface DataPlace {
  /** The container that holds the volume. */
  readonly holder: string;
  /** In the containers. */
  readonly folder: string;
  /** Whether the holder makes a data directory that this one begins as a copy of. */
  readonly copied: boolean;
}

/** Where a volume in memory is in its containers. */
export const VOLUME = '/mmr-test-volume';
const TEMPLATE = `${VOLUME}/.template`;
const TEMPLATE_READY = `${VOLUME}/.template-ready`;
/** Waits, in the shell of a container with the volume, until the data directory is there that others are copied from. */
export const UNTIL_TEMPLATE = `until [ -e ${TEMPLATE_READY} ]; do sleep 0.05; done`;
/** A file that fills it. */
export const BALLAST = `${VOLUME}/ballast`;

const CLOCK = '/mmr-test-clock';
export const FAKETIME_LIBRARY = '/mmr-test-libfaketime.so.1';

// The servers log in to one another with the run's password, which no DSN holds. PGPASSWORD would not do: the
// docker-library entrypoint unsets it after initdb. A password file survives, if it is the server's alone.
const PASSFILE = '/tmp/.mmr-test-pgpass';
const WITH_PASSFILE = `rm -f "$PGPASSFILE" &&
(umask 077 && printf '*:*:*:*:%s\\n' "$POSTGRES_PASSWORD" >"$PGPASSFILE") &&
{ [ "$(id -u)" != 0 ] || chown postgres "$PGPASSFILE"; } &&
`;

// Settings of the command line would stand before those of ALTER SYSTEM, which then had no effect. The server's own
// file comes first, so that ours have their way with what an image has written there.
const SETTINGS = '/tmp/.mmr-test.conf';
const SETTINGS_VARIABLE = 'MMR_TEST_SETTINGS';
const WITH_SETTINGS = `rm -f ${SETTINGS} &&
printf "include_if_exists '%s/postgresql.conf'\\n%s" "$PGDATA" "$${SETTINGS_VARIABLE}" >${SETTINGS} &&
chmod 644 ${SETTINGS} && unset ${SETTINGS_VARIABLE} &&
`;

// Only the server itself is to load libfaketime: it makes shared memory for the account that is first to load it, and
// an entrypoint begins as root. So another postgres comes first in the path, which hands over to the real one.
const FAKED = '/tmp/.mmr-test-bin';
const WITH_FAKED_CLOCK = `mkdir -p ${FAKED} &&
printf '#!/bin/sh\nexport PATH="\${PATH#*:}" LD_PRELOAD=%s\\nexec postgres "$@"\n' ${FAKETIME_LIBRARY} >${FAKED}/postgres &&
chmod 755 ${FAKED} ${FAKED}/postgres && PATH=${FAKED}:$PATH && export PATH &&
`;

// The entrypoint of the image makes the data directory and then hands over to postgres, which is this one. A server
// that serves initdb alone has arguments. Every process of a server reads the file of settings again at each reload, and
// hundreds of its lines are commented out.
const WITH_TEMPLATE = `mkdir -p ${FAKED} &&
cat >${FAKED}/postgres <<'END' &&
#!/bin/sh
[ $# -gt 0 ] || { sed -i '/^[[:space:]]*[A-Za-z]/!d' "$PGDATA/postgresql.conf" && touch ${TEMPLATE_READY} && exec sleep infinity; }
export PATH="\${PATH#*:}"
exec postgres "$@"
END
chmod 755 ${FAKED} ${FAKED}/postgres && PATH=${FAKED}:$PATH && export PATH && exec "$@"`;

/** Has a server whose data is copied begin afresh: its container stays, which costs more than all else about a server. */
export const RENEW_SIGNAL = 'USR2';
/** What the server's log then says, once the old server and its data are gone. */
export const RENEWED = 'mmr-test: the server begins afresh';

// A container that starts again has its data. The server's end is the container's, with its status, but where it is to
// begin afresh; other signals are the server's. A wait ends with each signal.
const WITH_COPY = `for signal in HUP INT QUIT TERM; do trap "kill -$signal \\$server" $signal; done
trap 'renew=yes; kill -QUIT $server' ${RENEW_SIGNAL}
while
  [ -e "$PGDATA" ] || { ${UNTIL_TEMPLATE}; cp -a ${TEMPLATE} "$PGDATA"; } || exit
  renew=
  "$@" & server=$!
  wait $server; status=$?
  while kill -0 $server 2>/dev/null; do wait $server; status=$?; done
  [ "$renew" ] || exit $status
do rm -rf "$PGDATA" && echo '${RENEWED}' || exit; done`;

// The same as in the local runtime's template; nothing of a test cluster has to survive a crash of the machine.
const INITDB = '--no-sync --encoding=UTF8 --locale=C --wal-segsize=1';

/** What an entrypoint is to know when it makes a data directory. */
const INIT_ENVIRONMENT = [
  ...['--env', 'POSTGRES_PASSWORD', '--env', 'POSTGRES_USER=postgres'],
  ...['--env', `POSTGRES_INITDB_ARGS=${INITDB}`],
];

/** Unique on this machine, and the name by which the other containers of the run find this one. */
export function containerName(runId: string, name: string): string {
  return `mmr-${runId}-${name}`;
}

export function networkName(runId: string): string {
  return `mmr-${runId}`;
}

export function networkArguments(runId: string): string[] {
  return ['network', 'create', '--driver', 'bridge', '--label', `${RUN_LABEL}=${runId}`, networkName(runId)];
}

export function volumeName(runId: string, name: string): string {
  return `${containerName(runId, name)}-volume`;
}

/** A volume in memory, and the container that holds it. */
export interface HolderSpec extends Pick<ContainerSpec, 'runId' | 'name' | 'image'> {
  /** What fits onto the volume. */
  readonly bytes: number;
  /** The image's own entrypoint, where it is to make a data directory there that others are copied from. */
  readonly template?: readonly string[] | undefined;
}

/**
 * `docker run` for a container that does nothing but hold a volume in memory, which would otherwise be gone whenever its
 * server is down. The volume goes with the last of its containers. Its environment must be `serverSecrets` where it makes
 * a data directory; a verifier will do for the password.
 */
export function volumeArguments({ runId, name, image, bytes, template }: HolderSpec): string[] {
  // As one value with a comma in it.
  const size = `"volume-opt=o=size=${bytes},mode=1777"`;
  return [
    ...['run', '--detach', '--pull', 'never', '--name', volumeName(runId, name)],
    ...['--label', `${RUN_LABEL}=${runId}`, '--network', 'none'],
    ...['--mount', `type=volume,dst=${VOLUME},volume-opt=type=tmpfs,volume-opt=device=tmpfs,${size}`],
    ...(template
      ? [
          ...INIT_ENVIRONMENT,
          ...['--env', `PGDATA=${TEMPLATE}`],
          ...['--entrypoint', 'sh', image, '-c', WITH_TEMPLATE, 'sh', ...template, 'postgres'],
        ]
      : ['--user', '0', '--entrypoint', 'sleep', image, 'infinity']),
  ];
}

/** `docker run` for one server. Its environment must be `serverSecrets`: no argument holds the password. */
export function runArguments(spec: ContainerSpec): string[] {
  const { runId, name, image, entrypoint, logFile, settings, port, faketime, data } = spec;
  const lines = Object.entries(settings).map(
    ([setting, value]) => `${setting} = '${value.replace(/['\\]/g, '$&$&')}'\n`,
  );
  // Not every image listens on more than the loopback address unless told to.
  const fixed = { config_file: SETTINGS, listen_addresses: '*', port: String(SERVER_PORT) };
  return [
    ...['run', '--detach', '--pull', 'never'],
    ...['--name', containerName(runId, name), '--hostname', name, '--network', networkName(runId)],
    ...['--label', `${RUN_LABEL}=${runId}`, '--label', `${LOG_LABEL}=${logFile}`],
    ...['--publish', `127.0.0.1:${port}:${SERVER_PORT}`],
    // Whatever the daemon's default, a log that can be read back, and in full.
    ...['--log-driver', 'json-file', '--log-opt', 'max-size=1t'],
    // Docker's 64 MB are too few for parallel queries.
    ...['--shm-size', '256m'],
    ...INIT_ENVIRONMENT,
    ...['--env', `PGPASSFILE=${PASSFILE}`, '--env', `${SETTINGS_VARIABLE}=${lines.join('')}`],
    ...(data ? ['--volumes-from', data.holder, '--env', `PGDATA=${data.folder}`] : []),
    ...(faketime ? faketimeOptions(faketime) : []),
    ...[
      '--entrypoint',
      'sh',
      image,
      '-c',
      `${faketime ? WITH_FAKED_CLOCK : ''}${WITH_SETTINGS}${WITH_PASSFILE}${data?.copied ? WITH_COPY : 'exec "$@"'}`,
      'sh',
      ...entrypoint,
      'postgres',
    ],
    ...asArguments(fixed),
  ];
}

// As a server's program would say it in the local runtime, and then how it ended. A server's own account is who it is
// in the image, or postgres: initdb refuses root.
const TRY_SETTINGS = `bin=$(dirname "$(readlink -f "$(command -v postgres)")") && data=$(mktemp -d) &&
"$bin/initdb" ${INITDB} --auth=trust --username=postgres --pgdata="$data" >/dev/null || exit
{ "$bin/postgres" -D "$data" "$@" ${POSTMASTER_CHECK.join(' ')} >/dev/null &&
"$bin/postgres" ${STANDALONE} -D "$data" "$@" postgres; } 2>&1
echo "ended: $?"`;

/** `docker run` for a server's program that is to say what it holds of these settings; it reads a statement. */
export function settingsArguments(
  runId: string,
  image: string,
  settings: Readonly<Record<string, string>>,
): string[] {
  return [
    ...['run', '--rm', '--interactive', '--pull', 'never', '--network', 'none', '--user', 'postgres'],
    ...['--label', `${RUN_LABEL}=${runId}`, '--entrypoint', 'sh', image, '-c', TRY_SETTINGS, 'sh'],
    ...asArguments(settings),
  ];
}

/** Takes apart what that prints. @throws ClusterError when it did not get as far as to say how the program ended */
export function readSettingsAnswer(printed: string): { said: string; status: number } {
  const [whole, status] = /\nended: (\d+)$/.exec(`\n${printed.trim()}`) ?? [];
  if (whole === undefined) throw new ClusterError(`the image's initdb did not end well: ${printed}`);
  return { said: printed.trim().slice(0, -whole.length), status: Number(status) };
}

function faketimeOptions({ library, clock }: NonNullable<ContainerSpec['faketime']>): string[] {
  const settings = Object.entries(faketimeSettings(CLOCK)).map(([name, value]) => `${name}=${value}`);
  return [
    ...['--volume', `${library}:${FAKETIME_LIBRARY}:ro`, '--volume', `${clock}:${CLOCK}:ro`],
    ...settings.flatMap((setting) => ['--env', setting]),
  ];
}

/** What the environment of `docker run` must hold besides the usual. */
export function serverSecrets(password: string): { POSTGRES_PASSWORD: string } {
  return { POSTGRES_PASSWORD: password };
}
