import { parse, SqlError } from 'libpg-query';
import { messageOf } from '../errors.js';

/** A statement of an SQL file, as PostgreSQL's own parser reads it. */
export interface Statement {
  /** What it is: CreateStmt, IndexStmt. */
  readonly kind: string;
  readonly node: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** In the file, from 1. */
  readonly line: number;
}

/**
 * Reads the statements of a file that psql runs: its own commands and the rows of COPY … FROM stdin are left out.
 * The server has taken the file by then: what this parser does not, as where psql puts a variable's value in, is said.
 */
export async function readStatements(
  text: string,
): Promise<{ statements: readonly Statement[]; unread: readonly string[] }> {
  const included = /^\s*\\ir?\b/m.test(text) ? ['statements of the files that it includes (\\i)'] : [];
  try {
    return { statements: await parsed(text), unread: included };
  } catch (error) {
    if (!(error instanceof SqlError)) throw error;
    return { statements: [], unread: [`its statements: ${messageOf(error)}`, ...included] };
  }
}

async function parsed(text: string): Promise<Statement[]> {
  const plain = withoutPsql(text);
  // The parser counts bytes.
  const bytes = Buffer.from(plain);
  const { stmts = [] } = await parse(plain);
  return stmts.flatMap(({ stmt, stmt_location: from = 0, stmt_len: length }) => {
    if (!stmt) return [];
    const [[kind, node]] = Object.entries(stmt) as [[string, Readonly<Record<string, unknown>>]];
    const whole = bytes.subarray(from, length ? from + length : undefined).toString();
    const before = bytes.subarray(0, from).toString() + leading(whole);
    return [{ kind, node, text: whole.slice(leading(whole).length).trim(), line: before.split('\n').length }];
  });
}

/** Blanks and comments before a statement. */
function leading(text: string): string {
  return /^(?:\s+|--[^\n]*|\/\*[\s\S]*?\*\/)*/.exec(text)![0];
}

/** The same lines, those empty that psql does not send to the server as they are. */
function withoutPsql(text: string): string {
  let copying = false;
  return text
    .split('\n')
    .map((line) => {
      if (copying) {
        copying = line.trimEnd() !== '\\.';
        return '';
      }
      if (/^\s*\\/.test(line)) return '';
      copying = /^\s*copy\b.*\bfrom\s+stdin\b.*;\s*$/i.test(line);
      return copying ? '' : line;
    })
    .join('\n');
}

/** All nodes of this kind below one. */
export function within(node: unknown, kind: string): Readonly<Record<string, unknown>>[] {
  if (Array.isArray(node)) return node.flatMap((one) => within(one, kind));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => [
    ...(name === kind ? [value as Readonly<Record<string, unknown>>] : []),
    ...within(value, kind),
  ]);
}
