import { Node } from '../../database/node.js';
import { literal } from '../../database/quote.js';
import { messageOf } from '../../errors.js';
import { docker } from '../docker/client.js';
import { stateOf } from '../docker/container-state.js';
import type { Lack } from '../lack.js';
import { asAdmin, type GivenServer } from './given-server.js';
import { GUEST, hasGuest } from './guest.js';

const LOG_NEEDED =
  'the log is out of reach, and no verdict would hold without it: name the container (container=ID), or turn logging_collector on, with stderr in log_destination';

/** Why a server cannot be lent to a run, whatever that needs of its settings. */
export interface Examined {
  /** What has to be put right before anything else can be asked. */
  readonly bars: readonly Lack[];
  readonly lacks: readonly Lack[];
}

/** Looks at a server; nothing is changed. */
export async function examine(server: GivenServer): Promise<Examined> {
  const { given, superuser } = server;
  const lack = (what: string, settings?: Lack['settings']): Lack => ({
    ...{ node: given.name, at: given.at, what },
    ...(settings && { settings }),
  });
  const lines: string[] = [];
  const guest = await asAdmin(server, hasGuest);
  if (!superuser)
    lines.push(`${given.user} is no superuser there, and replication is set up and taken apart by one`);
  if (guest === 'at work') lines.push('another run is at work on it');
  if (guest === 'left')
    lines.push(
      `an earlier run was broken off and has left something on it (the database ${GUEST} says so): remove it with ./runner --cluster FILE --clean-up`,
    );
  if (lines.length > 0) return { bars: lines.map((line) => lack(line)), lacks: [] };
  const lacks = (await usersTables(server)).map((line) => lack(line));
  if (given.container) {
    const { running, asText } = await stateOf(given.container);
    if (!running)
      lines.push(
        asText.includes('removed')
          ? `docker knows no container ${given.container}`
          : `container ${given.container}: ${asText}`,
      );
  } else {
    const settings = await asAdmin(server, logSettings);
    if (settings) lacks.push(lack(LOG_NEEDED, settings));
  }
  return { bars: lines.map((line) => lack(line)), lacks };
}

/** Why nothing can be done to a server, for people; undefined where it can be killed, paused and started again. */
export async function whyNoFaults({ given: { name, container } }: GivenServer): Promise<string | undefined> {
  if (!container) return `nothing is known of ${name} but how to connect; container=ID makes it possible`;
  const bindings = await docker([
    'container',
    'inspect',
    '--format',
    '{{json .HostConfig.PortBindings}}',
    container,
  ]);
  const ports = Object.values(
    (JSON.parse(bindings) ?? {}) as Record<string, { HostPort: string }[] | null>,
  ).flat();
  // Once started again it would be found nowhere.
  if (!ports.some((port) => port && ['', '0'].includes(port.HostPort))) return undefined;
  return `docker publishes a port of ${name} that it chooses anew each time its container starts; publish a fixed one, as in 127.0.0.1:5433:5432`;
}

/** What has a server collect its log in a file that can be read; undefined where it does. */
async function logSettings(admin: Node): Promise<Lack['settings'] | undefined> {
  const [row] = await admin.sql`
    select current_setting('logging_collector') = 'on' and pg_current_logfile('stderr') is not null as collects,
           current_setting('log_destination') as destination`;
  if (row!.collects === true) return undefined;
  const destinations = String(row!.destination).split(/,\s*/).filter(Boolean);
  return {
    logging_collector: 'on',
    ...(!destinations.includes('stderr') && { log_destination: ['stderr', ...destinations].join(', ') }),
  };
}

/** Whatever a run does there, it does to empty servers. */
async function usersTables({ given, endpoint }: GivenServer): Promise<string[]> {
  const databases = await asAdmin(
    { given, endpoint } as GivenServer,
    (admin) =>
      admin.sql`select datname::text as name from pg_database where datallowconn and not datistemplate`,
  );
  const lines = await Promise.all(
    databases.map(async ({ name }) => {
      const node = new Node(given.name, endpoint, String(name));
      try {
        const [row] = await node.sql`
          select count(*)::int as tables, min(format('%I.%I', n.nspname, c.relname)) as first
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where c.relkind in ('r', 'p', 'm') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
             and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`;
        if (row!.tables === 0) return [];
        return [
          `database ${name} holds ${row!.tables === 1 ? 'a table' : `${row!.tables} tables`} (${row!.first}): tests change settings, and kill servers that have a container, so a run takes empty ones`,
        ];
      } finally {
        node.close();
      }
    }),
  );
  return lines.flat();
}

/** Which of the others a server cannot log in to, in its own words: asked by a subscription that is never made. */
export async function lackingPeers(admin: Node, all: readonly GivenServer[]): Promise<Pick<Lack, 'what'>[]> {
  const others = all.filter(({ given }) => given.name !== admin.name);
  const said = await Promise.all(
    others.map(async ({ given, endpoint }) => {
      const { peerDsn } = new Node(given.name, endpoint, 'postgres');
      const why = await whyNotLoggedIn(admin, peerDsn);
      const { host, port } = { host: endpoint.peerHost, port: endpoint.peerPort };
      return (
        why &&
        `cannot log in to ${given.name} at ${host}:${port}: ${why}; peers= in the line of ${given.name} says how the others reach it`
      );
    }),
  );
  return said.flatMap((what) => (what ? [{ what }] : []));
}

/** Settings that are too small for anybody to log in so; they are told as such. */
const TOO_SMALL = /max_wal_senders|max_replication_slots|max_active_replication_origins/;

async function whyNotLoggedIn(admin: Node, dsn: string): Promise<string | undefined> {
  const session = await admin.session();
  try {
    await session.sql`begin`;
    await session.sql`set local client_min_messages = error`;
    await session.sql(
      `create subscription mmr_reach connection ${literal(dsn)} publication mmr_none
         with (connect = true, create_slot = false, enabled = false, slot_name = none, copy_data = false)`,
    );
    return undefined;
  } catch (error) {
    const said = messageOf(error);
    return TOO_SMALL.test(said) ? undefined : said;
  } finally {
    // What was begun in it ends with it.
    await session.close();
  }
}
