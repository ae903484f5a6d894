/** On every container and network: which run it belongs to. */
export const RUN_LABEL = 'mmr-test.run';
/** On every container: the file on this machine that its log goes to. */
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
}

// The servers log in to one another with the run's password, which no DSN holds. PGPASSWORD would not do: the
// docker-library entrypoint unsets it after initdb. A password file survives, if it is the server's alone.
const PASSFILE = '/tmp/.mmr-test-pgpass';
const WITH_PASSFILE = `rm -f "$PGPASSFILE" &&
(umask 077 && printf '*:*:*:*:%s\\n' "$POSTGRES_PASSWORD" >"$PGPASSFILE") &&
{ [ "$(id -u)" != 0 ] || chown postgres "$PGPASSFILE"; } &&
exec "$@"`;

// The same as in the local runtime's template; nothing of a test cluster has to survive a crash of the machine.
const INITDB = '--no-sync --encoding=UTF8 --locale=C --wal-segsize=1';

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

/** `docker run` for one server. Its environment must be `serverSecrets`: no argument holds the password. */
export function runArguments(spec: ContainerSpec): string[] {
  const { runId, name, image, entrypoint, logFile, settings, port } = spec;
  // Not every image listens on more than the loopback address unless told to.
  const all = { listen_addresses: '*', ...settings, port: String(SERVER_PORT) };
  return [
    ...['run', '--detach', '--pull', 'never'],
    ...['--name', containerName(runId, name), '--hostname', name, '--network', networkName(runId)],
    ...['--label', `${RUN_LABEL}=${runId}`, '--label', `${LOG_LABEL}=${logFile}`],
    ...['--publish', `127.0.0.1:${port}:${SERVER_PORT}`],
    // Whatever the daemon's default, a log that can be read back, and in full.
    ...['--log-driver', 'json-file', '--log-opt', 'max-size=1t'],
    // Docker's 64 MB are too few for parallel queries.
    ...['--shm-size', '256m'],
    ...['--env', 'POSTGRES_PASSWORD', '--env', 'POSTGRES_USER=postgres', '--env', `PGPASSFILE=${PASSFILE}`],
    ...['--env', `POSTGRES_INITDB_ARGS=${INITDB}`],
    ...['--entrypoint', 'sh', image, '-c', WITH_PASSFILE, 'sh', ...entrypoint, 'postgres'],
    ...Object.entries(all).flatMap(([setting, value]) => ['-c', `${setting}=${value}`]),
  ];
}

/** What the environment of `docker run` must hold besides the usual. */
export function serverSecrets(password: string): { POSTGRES_PASSWORD: string } {
  return { POSTGRES_PASSWORD: password };
}
