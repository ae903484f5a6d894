import type { Endpoint } from '../../database/endpoint.js';
import { Node } from '../../database/node.js';
import { DeadlineError, messageOf, RequestError } from '../../errors.js';
import { waitFor } from '../../wait.js';
import { stateOf } from '../docker/container-state.js';
import { START_TIMEOUT_MS } from '../runtime.js';
import type { GivenNode } from './cluster-file.js';
import { whyNotIn } from './why-not-in.js';

/** A server that somebody else has started, and that has let us in. */
export interface GivenServer {
  readonly given: GivenNode;
  readonly endpoint: Endpoint;
  /** As an integer: 180004. */
  readonly versionNumber: number;
  /** What tells it from every other server: two names with the same one are the same server. */
  readonly identifier: string;
  readonly superuser: boolean;
}

/** How long a server may take to let somebody in who only asks whether it is there. */
const ANSWER_TIMEOUT_MS = 15_000;

/**
 * Asks each server of a cluster for its facts; nothing is changed.
 *
 * @param database where the file names none
 * @throws RequestError with a line for each one that lets nobody in, is a standby, or has another name already
 */
export function openGiven(nodes: readonly GivenNode[], database: string): Promise<GivenServer[]> {
  return allOpened(nodes.map((given) => untilAnswers(given, given.database ?? database)));
}

/** All of them, when each has been asked. @throws as `openGiven` */
export async function allOpened(opening: readonly Promise<GivenServer>[]): Promise<GivenServer[]> {
  const asked = await Promise.all(opening.map((one) => one.catch((error: unknown) => error as Error)));
  const problems = asked.flatMap((one) => (one instanceof Error ? [one] : []));
  const unforeseen = problems.find((error) => !(error instanceof RequestError));
  if (unforeseen) throw unforeseen;
  const servers = asked.flatMap((one) => (one instanceof Error ? [] : [one]));
  const lines = [...problems.map(messageOf), ...sameServers(servers)];
  if (lines.length > 0) throw new RequestError(lines.join('\n'));
  return servers;
}

/**
 * Lets work be done in a server's own database, with connections that end with it.
 *
 * @param called what these are called, where that is not what all of a run's are
 */
export function asAdmin<T>(
  { given, endpoint }: GivenServer,
  work: (admin: Node) => Promise<T>,
  called?: string,
): Promise<T> {
  const admin = new Node(given.name, endpoint, 'postgres', undefined, called);
  return work(admin).finally(() => admin.close());
}

function sameServers(servers: readonly GivenServer[]): string[] {
  return servers.flatMap(({ given, identifier }, i) => {
    const same = servers.slice(0, i).find((other) => other.identifier === identifier);
    if (!same) return [];
    return [
      `${given.at}: ${given.name} is the same server as ${same.given.name} (${same.given.at}): its system identifier and start are the same; a node is a server of its own`,
    ];
  });
}

/** A server that is just starting is waited for, and one whose container is there: its first start takes longest. */
async function untilAnswers(given: GivenNode, database: string): Promise<GivenServer> {
  const look = async () => {
    try {
      return { done: await ask(given, database) };
    } catch (error) {
      if (!(await isStarting(error, given))) throw error;
      return { notYet: messageOf(error) };
    }
  };
  try {
    return await waitFor(`${given.name} to answer`, look, { within: START_TIMEOUT_MS });
  } catch (error) {
    if (error instanceof DeadlineError) throw new RequestError(messageOf(error), { cause: error });
    throw error;
  }
}

async function isStarting(error: unknown, { container }: GivenNode): Promise<boolean> {
  const { cause } = error as Error;
  if (codeOf(cause) === '57P03') return true;
  if (!container || !/ECONNREFUSED|ECONNRESET|terminated unexpectedly/.test(messageOf(cause))) return false;
  return (await stateOf(container)).running;
}

/**
 * Whether a server lets nobody in only now, or has just ended a connection: it is about to end, or to recover, for reasons of
 * its own, or because somebody has ended it or lets it run again.
 */
export function isAway(error: unknown, { container }: GivenNode): boolean {
  const { cause = error } = error as Error;
  if (/^57P0[123]$/.test(codeOf(cause) ?? '')) return true;
  const gone = container ? /ECONNREFUSED|ECONNRESET|EPIPE|terminated/ : /ECONNRESET|EPIPE|terminated/;
  return gone.test(messageOf(cause));
}

function codeOf(error: unknown): string | undefined {
  return (error as { code?: string } | undefined)?.code;
}

/** Asks a server for its facts, once. @throws RequestError where it lets nobody in, or is a standby */
export async function ask(given: GivenNode, database: string): Promise<GivenServer> {
  const { mode } = given.encryption;
  if (mode !== 'prefer') return askThus(given, mode, database);
  try {
    return await askThus(given, 'require', database);
  } catch (error) {
    // node-postgres's own words for a server's "N".
    if (!/does not support SSL connections/.test(messageOf(error))) throw error;
    return askThus(given, 'disable', database);
  }
}

async function askThus(
  given: GivenNode,
  mode: NonNullable<Endpoint['encryption']>['mode'],
  database: string,
): Promise<GivenServer> {
  const endpoint = endpointOf(given, mode);
  const node = new Node(given.name, endpoint, database);
  try {
    const session = await node.session(ANSWER_TIMEOUT_MS);
    const [row] = await session.sql`
      select current_setting('server_version_num')::int as version, pg_is_in_recovery() as standby,
             (select rolsuper from pg_roles where rolname = current_user) as superuser,
             (select system_identifier::text from pg_control_system()) || ' ' ||
               extract(epoch from pg_postmaster_start_time())::text as identifier`;
    if (row!.standby)
      throw new RequestError(
        `${given.at}: ${given.name} at ${address(given)} is a standby: nobody can write to it; name its primary`,
      );
    return {
      given,
      endpoint,
      versionNumber: Number(row!.version),
      identifier: String(row!.identifier),
      superuser: row!.superuser === true,
    };
  } catch (error) {
    if (error instanceof RequestError) throw error;
    throw new RequestError(
      `${given.at}: ${given.name} at ${address(given)} ${whyNotIn(error, { given, database })}`,
      { cause: error },
    );
  } finally {
    node.close();
  }
}

/** Where clients of this machine find a given server, and where the others do: there as we do, unless said. */
function endpointOf(given: GivenNode, mode: NonNullable<Endpoint['encryption']>['mode']): Endpoint {
  const { host, hostaddr, port, user, password, encryption, peers } = given;
  const { host: peerHost = host, port: peerPort, ...others } = peers;
  const { rootCert, cert, key } = encryption;
  const asWe = {
    ...(hostaddr !== undefined && peers.host === undefined && { hostaddr }),
    ...(encryption.mode !== 'prefer' && { sslmode: encryption.mode }),
    ...(rootCert !== undefined && { sslrootcert: rootCert }),
    ...(cert !== undefined && { sslcert: cert }),
    ...(key !== undefined && { sslkey: key }),
    ...(password !== '' && others.passfile === undefined && { password }),
  };
  return {
    ...{ host, hostaddr, port, user, password },
    encryption: { ...encryption, mode },
    ...{
      peerHost,
      peerPort: peerPort === undefined ? (peers.host === undefined ? port : 5432) : Number(peerPort),
    },
    peerSettings: { ...asWe, ...others },
  };
}

function address({ host, port, user }: GivenNode): string {
  return `${host}:${port} (user ${user})`;
}
