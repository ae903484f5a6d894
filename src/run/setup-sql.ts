import { readFile } from 'node:fs/promises';
import { devNull } from 'node:os';
import pg from 'pg';
import { libpqVariables } from '../database/encryption.js';
import type { Node } from '../database/node.js';
import { ClusterError, messageOf, RequestError } from '../errors.js';
import { output, ProgramError } from '../process/output.js';
import { findPsql } from '../script/interpreters.js';
import { whyUnreadable } from '../unreadable.js';

/** The file of --setup-sql. */
export interface SetupSql {
  readonly file: string;
  readonly text: string;
}

/** A set-up statement failed: file, line and the server's words say it all. */
export class SetupError extends ClusterError {
  override name = 'SetupError';

  /** @param said file and line, and the server's words */
  constructor(
    node: string,
    readonly said: string,
  ) {
    super(`setup-sql failed on ${node}: ${said}`);
  }
}

/** Reads --setup-sql, or what else is such a file. @throws RequestError when that cannot be done, or it does nothing */
export async function readSetupSql(
  file: string | undefined,
  what = 'setup-sql',
): Promise<SetupSql | undefined> {
  if (file === undefined) return undefined;
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new RequestError(`${what} "${file}": cannot be read: ${whyUnreadable(error)}`);
  });
  if (!holdsStatement(text)) throw new RequestError(`${what} "${file}": holds no statement`);
  return { file, text };
}

/** Whether there is more than blanks and comments; a comment in another one counts as a statement. */
function holdsStatement(text: string): boolean {
  const idle = /[\s;\ufeff]+|--[^\n]*|\/\*[\s\S]*?\*\//y;
  let at = 0;
  while (idle.test(text)) at = idle.lastIndex;
  return at < text.length;
}

/** What a server does not take as one of several statements, and what is psql's own, at the beginning of a line. */
const ONLY_PSQL =
  /^(?:\\[a-z!]\w*|copy\b.*\bfrom\s+stdin\b|(?:create|drop)\s+(?:unique\s+)?(?:index\s+concurrently|database|tablespace)\b|reindex\b.*\bconcurrently\b|alter\s+system\b|vacuum\b)/i;

/**
 * Looks before anything starts whether the file can be run: with psql all of it can, without it only plain statements.
 *
 * @throws RequestError with file and line of the first thing that takes psql, where there is none
 */
export async function demandSetupSql(
  setup: SetupSql | undefined,
  clientBin: string | undefined,
): Promise<void> {
  if (!setup || (await findPsql(clientBin))) return;
  const lines = setup.text.split(/\r?\n/);
  const at = lines.findIndex((line) => ONLY_PSQL.test(line.trimStart()));
  if (at < 0) return;
  const [found] = ONLY_PSQL.exec(lines[at]!.trimStart())!;
  throw new RequestError(
    `setup-sql "${setup.file}", line ${at + 1}: "${found}" takes psql, but ${clientBin ? `${clientBin} and PATH have none` : 'PATH has none'}; install PostgreSQL's client (Debian, Ubuntu: apt-get install postgresql-client; Homebrew: brew install libpq, and put its bin folder into PATH), or name a folder that has psql with --pg-bin`,
  );
}

/**
 * Runs the file on a node: by psql, statement for statement, as it would restore a dump; where there is no psql, all
 * statements as one.
 *
 * @throws SetupError with file and line of the statement that failed
 */
export async function setUp(
  node: Node,
  setup: SetupSql,
  { clientBin, signal }: { clientBin: string | undefined; signal: AbortSignal },
): Promise<void> {
  const psql = await findPsql(clientBin);
  await (psql ? byPsql(psql, node, setup, signal) : asOne(node, setup));
}

async function byPsql(psql: string, node: Node, { file }: SetupSql, signal: AbortSignal): Promise<void> {
  const { host, port, user, password } = node.endpoint;
  const { PATH, HOME, LD_LIBRARY_PATH } = process.env;
  const env = {
    ...{ PATH, HOME, LD_LIBRARY_PATH, LC_ALL: 'C' },
    ...{ PGHOST: host, PGPORT: String(port), PGUSER: user, PGPASSWORD: password, PGDATABASE: node.database },
    ...{ PGCLIENTENCODING: 'UTF8', PGAPPNAME: 'mmr-test', ...libpqVariables(node.endpoint) },
  };
  const args = ['-X', '-q', '-v', 'ON_ERROR_STOP=1', '-o', devNull, '-f', file];
  try {
    await output(psql, args, { env, signal });
  } catch (error) {
    signal.throwIfAborted();
    const { printed, how } = error instanceof ProgramError ? error : { printed: '', how: messageOf(error) };
    // Notices come before the error that ended it.
    const words = /psql:[^\n]*\b(?:ERROR|FATAL|error|invalid)\b[\s\S]*$/.exec(printed)?.[0] ?? printed;
    throw new SetupError(node.name, words.replace(/^psql:/, '') || how);
  }
}

async function asOne(node: Node, { file, text }: SetupSql): Promise<void> {
  // A session of its own: what a dump sets ends with it.
  const session = await node.session();
  try {
    await session.sql(text);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    const before = [...text].slice(0, Number(error.position ?? 0)).join('');
    const line = error.position ? `:${before.split('\n').length}` : '';
    throw new SetupError(node.name, `${file}${line}: ${error.message}`);
  } finally {
    await session.close();
  }
}
