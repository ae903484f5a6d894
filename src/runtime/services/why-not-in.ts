import { messageOf } from '../../errors.js';
import { UnreadableFile } from '../../unreadable.js';
import type { GivenNode } from './cluster-file.js';

/** What was asked of a server that has not let us in. */
interface Asked {
  readonly given: GivenNode;
  readonly database: string;
}

/** Nobody has answered there, by the system's codes: it is not the server that says no. */
const UNREACHABLE: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there; look at its port, and at listen_addresses',
  ENOTFOUND: 'this machine does not know the name; peers= is for the name by which the other servers know it',
  EAI_AGAIN: 'whoever knows names on this network does not answer',
  ETIMEDOUT: 'no answer comes; a firewall, or another network',
  EHOSTUNREACH: 'no way leads there from this machine',
  ENETUNREACH: 'no way leads there from this machine',
  ENOENT: 'there is no such socket; look at its port, and at unix_socket_directories',
};

/** What the server says by these codes, in words that say what to do. */
const REFUSED: Readonly<Record<string, (asked: Asked) => string>> = {
  '28P01': ({ given: { user, password } }) =>
    password === '' ? NO_PASSWORD : `the password is not that of ${user}`,
  '3D000': ({ database }) =>
    `there is no database ${database}; name one that is there as dbname, or at the end of the URI`,
};

const NO_PASSWORD = 'it wants a password, and the line has none';

/** Why a server has not let us in, with what helps, to follow its name: `cannot be reached: …`, or `let nobody in: …`. */
export function whyNotIn(error: unknown, asked: Asked): string {
  if (error instanceof UnreadableFile) return `cannot be asked: ${messageOf(error)}`;
  const code = (error as { code?: string }).code ?? '';
  const said = messageOf(error);
  const unreachable = UNREACHABLE[code] ?? notAnswered(said);
  if (unreachable !== undefined) return `cannot be reached: ${unreachable}`;
  return `let nobody in: ${REFUSED[code]?.(asked) ?? refused(said)}`;
}

function notAnswered(said: string): string | undefined {
  if (/ECONNRESET|terminated unexpectedly/.test(said))
    return 'something accepts there and hangs up, as docker does for a port that it publishes and behind which nobody listens; look at the port inside, and at listen_addresses (it has to be *)';
  // Our own words for a connection that has not come about in time.
  const [, within] = /let nobody in within (.+)$/.exec(said) ?? [];
  return within && `no answer has come within ${within}; it hangs, or a firewall is between`;
}

function refused(said: string): string {
  // node-postgres' own words: it is asked for one, and has none.
  if (/password must be a (non-empty )?string/i.test(said)) return NO_PASSWORD;
  if (/no pg_hba\.conf entry/.test(said))
    return `${said}; its pg_hba.conf lets this user in from here by no line`;
  if (/certificate|self-signed|altname|IP: .* is not in/i.test(said))
    return `${said}; sslrootcert names who may vouch for it, and with verify-full the certificate is for the very name that is given as host`;
  if (/does not support SSL/.test(said))
    return `${said}; its setting ssl is off: turn it on, or leave sslmode out`;
  return said;
}
