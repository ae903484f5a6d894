import { type ConnInfoError, readConnInfo, type Setting } from '../../database/conninfo.js';
import type { Encryption } from '../../database/endpoint.js';
import { messageOf, RequestError } from '../../errors.js';

/** A server that somebody else has started, as a line of a cluster file tells of it. */
export interface GivenNode {
  readonly name: string;
  /** Where that line is, for messages: `cluster.txt, line 3`. */
  readonly at: string;
  readonly host: string;
  readonly hostaddr?: string | undefined;
  readonly port: number;
  readonly user: string;
  /** Empty where none was said. */
  readonly password: string;
  readonly database?: string | undefined;
  /** `prefer` is encrypted where the server can. */
  readonly encryption: Omit<Encryption, 'mode'> & { readonly mode: Encryption['mode'] | 'prefer' };
  /** How the other servers reach it, by libpq's keywords. */
  readonly peers: Readonly<Record<string, string>>;
  /** The container that it runs in, where that is within reach. */
  readonly container?: string | undefined;
}

const ADDRESS = ['host', 'hostaddr', 'port'];
const ENCRYPTION = ['sslmode', 'sslrootcert', 'sslcert', 'sslkey'];
const CONNECTION = [...ADDRESS, 'user', 'password', 'dbname', ...ENCRYPTION];
const OF_PEERS = [...ADDRESS, 'user', 'password', ...ENCRYPTION, 'passfile'];
const SSL_MODES = ['disable', 'prefer', 'require', 'verify-ca', 'verify-full'] as const;

/**
 * Reads the nodes of a cluster, a line each: name, connection string, and where that differs how the others reach it
 * (`peers=HOST:PORT`, or a connection string in quotes), and its container (`container=ID`). Blank lines and those that
 * begin with # say nothing.
 *
 * @param source for messages: a file's name, or "input cluster"
 * @throws RequestError with line and column of everything that cannot be read; without any password
 */
export function parseClusterFile(text: string, source: string): GivenNode[] {
  const problems: string[] = [];
  const nodes: GivenNode[] = [];
  for (const [i, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (/^\s*(#|$)/.test(line)) continue;
    const at = `${source}, line ${i + 1}`;
    try {
      const node = readLine(line, at);
      const same = nodes.find(({ name }) => name === node.name);
      if (same) throw new LineError(`"${node.name}" is the name of ${same.at}, too`, line.search(/\S/));
      nodes.push(node);
    } catch (error) {
      if (!(error instanceof Error && 'at' in error)) throw error;
      problems.push(`${at}, column ${Number(error.at) + 1}: ${messageOf(error)}`);
    }
  }
  if (problems.length > 0) throw new RequestError(problems.join('\n'));
  if (nodes.length < 2)
    throw new RequestError(
      `${source}: ${nodes.length === 0 ? 'names no node' : `names only ${nodes[0]!.name}`}; a cluster has two or more, a line each: n1 postgresql://user:password@host:5432/database`,
    );
  return nodes;
}

class LineError extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
  }
}

function readLine(line: string, at: string): GivenNode {
  const [, indent = '', name = '', rest = ''] = /^(\s*)(\S+?):?(?:\s+(.*))?$/.exec(line)!;
  if (!/^[A-Za-z_][\w-]{0,30}$/.test(name))
    throw new LineError(
      'a line begins with the name of its node: a letter, then letters, digits, - and _, at most 31',
      indent.length,
    );
  const from = line.length - rest.length;
  const said = settingsOf(rest, from, [...CONNECTION, 'peers', 'container']);
  if (said.size === 0) throw new LineError(`what follows ${name} is its connection string`, line.length);
  return {
    name,
    at,
    ...addressOf(said, from),
    user: saidOf(said, 'user') ?? missing('user', from),
    password: saidOf(said, 'password') ?? '',
    database: saidOf(said, 'dbname'),
    encryption: encryptionOf(said, from),
    peers: peersOf(said),
    container: saidOf(said, 'container'),
  };
}

type Said = ReadonlyMap<string, Setting>;

function settingsOf(text: string, from: number, known: readonly string[]): Said {
  try {
    const all = readConnInfo(text, known);
    return new Map(all.map((one) => [one.keyword, { ...one, at: one.at + from }]));
  } catch (error) {
    const { message, at } = error as ConnInfoError;
    throw new LineError(message, at + from);
  }
}

/** What was said; nothing is said of a keyword without a value. */
function saidOf(said: Said, keyword: string): string | undefined {
  return said.get(keyword)?.value || undefined;
}

function missing(keyword: string, at: number): never {
  throw new LineError(`the connection string names no ${keyword}`, at);
}

function addressOf(said: Said, from: number) {
  const hostaddr = saidOf(said, 'hostaddr');
  const host = saidOf(said, 'host') ?? hostaddr ?? missing('host', from);
  return { host, hostaddr, port: portOf(said) ?? 5432 };
}

function portOf(said: Said): number | undefined {
  const text = saidOf(said, 'port');
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535)
    throw new LineError(`port: "${text}" is none; they go from 1 to 65535`, said.get('port')!.at);
  return port;
}

function encryptionOf(said: Said, from: number): GivenNode['encryption'] {
  const [rootCert, cert, key] = ['sslrootcert', 'sslcert', 'sslkey'].map((keyword) => saidOf(said, keyword));
  const given = saidOf(said, 'sslmode') ?? 'prefer';
  const mode = SSL_MODES.find((one) => one === given);
  const at = said.get('sslmode')?.at ?? from;
  if (!mode) throw new LineError(`sslmode is ${SSL_MODES.join(', ')}`, at);
  if (mode.startsWith('verify') && !rootCert)
    throw new LineError(
      `sslmode=${mode} takes sslrootcert=FILE, the certificates of those who may vouch for the server, or sslrootcert=system`,
      at,
    );
  if ((cert === undefined) !== (key === undefined))
    throw new LineError(
      'sslcert and sslkey belong together',
      said.get('sslcert')?.at ?? said.get('sslkey')!.at,
    );
  return { mode, rootCert, cert, key };
}

/** HOST, HOST:PORT, [ADDRESS]:PORT, or a connection string. */
function peersOf(said: Said): Readonly<Record<string, string>> {
  const peers = said.get('peers');
  if (!peers?.value) return {};
  const { value, at } = peers;
  if (/[=\s]|:\/\//.test(value)) {
    const settings = settingsIn(value, at);
    portOf(settings);
    return Object.fromEntries([...settings].map(([keyword, setting]) => [keyword, setting.value]));
  }
  const [, address, plain, port] = /^(?:\[([^\]]+)\]|([^:[\]]+))(?::(\d+))?$/.exec(value) ?? [];
  const host = address ?? plain;
  if (host === undefined)
    throw new LineError('peers is HOST, HOST:PORT, or a connection string in single quotes', at);
  if (port !== undefined) portOf(new Map([['port', { keyword: 'port', value: port, at }]]));
  return { host, ...(port !== undefined && { port }) };
}

function settingsIn(value: string, at: number): Said {
  try {
    return new Map(readConnInfo(value, OF_PEERS).map((one) => [one.keyword, { ...one, at }]));
  } catch (error) {
    throw new LineError(`in peers: ${messageOf(error)}`, at);
  }
}

/** @throws RequestError where the nodes are not called as those of a run are */
export function demandNames(cluster: readonly GivenNode[]): void {
  const wrong = cluster.filter(({ name }, i) => name !== `n${i + 1}`);
  if (wrong.length === 0) return;
  const lines = wrong.map(
    ({ at, name }) =>
      `${at}: "${name}" is not accepted; the nodes of a run are called n1, n2, … in their order`,
  );
  throw new RequestError(lines.join('\n'));
}
