import { literal } from '../../database/quote.js';
import type { Column } from './table.js';

/** Types of numbers, with their greatest values. */
const NUMBERS: Readonly<Record<string, number>> = {
  int2: 32_767,
  int4: 2_147_483_647,
  int8: Number.MAX_SAFE_INTEGER,
  numeric: Number.MAX_SAFE_INTEGER,
  float4: 1e6,
  float8: 1e15,
  money: 1e12,
};
const TEXTS = ['text', 'varchar', 'bpchar', 'citext', 'name'];
/** Of which there is no equality. */
const INCOMPARABLE = ['json', 'xml', 'point', 'polygon', 'lseg', 'path', 'box', 'circle'];

export const isNumber = ({ base }: Column): boolean => base in NUMBERS;
export const isText = ({ base }: Column): boolean => TEXTS.includes(base);
export const isComparable = ({ base }: Column): boolean => !INCOMPARABLE.includes(base);

/** A value of the server's text as SQL. */
export function asSql(column: Column, text: string | null): string {
  if (text === null) return 'null';
  return isNumber(column) && /^-?\d+(\.\d+)?$/.test(text) ? text : literal(text);
}

/** The greatest number that fits. */
function mostOf({ base, digits }: Column): number {
  return digits ? 10 ** (digits[0] - digits[1]) - 1 : NUMBERS[base]!;
}

/**
 * The nth value of a column's type, as SQL; no two of them are the same where there are as many.
 * Undefined where nothing is known of the type, or it has no nth value.
 */
export function nthValue(column: Column, n: number): string | undefined {
  const { base, labels, digits } = column;
  if (isNumber(column)) {
    const scaled = digits && digits[0] === digits[1] ? n / 10 ** digits[1] : n;
    return scaled <= mostOf(column) + 1 ? String(scaled) : undefined;
  }
  if (isText(column)) return nthText(column.length, n);
  if (labels) return labels.length === 0 ? undefined : literal(labels[n % labels.length]!);
  const made = OTHERS[base]?.(n);
  if (made !== undefined) return literal(made);
  if (base.startsWith('_')) return literal('{}');
  return undefined;
}

/** Letters and digits, as short as the column. */
function nthText(length: number | undefined, n: number): string | undefined {
  const text = n.toString(36);
  if (length !== undefined && text.length > length) return undefined;
  return literal(length === undefined || length > text.length ? `v${text}` : text);
}

const DAY_MS = 86_400_000;
const day = (n: number) => new Date(Date.UTC(2001, 0, 1) + n * DAY_MS).toISOString().slice(0, 10);
const hex = (n: number, digits: number) => n.toString(16).padStart(digits, '0').slice(-digits);

const OTHERS: Readonly<Record<string, (n: number) => string>> = {
  bool: (n) => (n % 2 === 0 ? 'f' : 't'),
  uuid: (n) => `00000000-0000-4000-8000-${hex(n, 12)}`,
  date: day,
  timestamp: (n) => `${day(n)} 12:00:00`,
  timestamptz: (n) => `${day(n)} 12:00:00+00`,
  time: (n) => new Date((n * 1000) % DAY_MS).toISOString().slice(11, 19),
  timetz: (n) => `${new Date((n * 1000) % DAY_MS).toISOString().slice(11, 19)}+00`,
  interval: (n) => `${n} seconds`,
  json: (n) => `{"n": ${n}}`,
  jsonb: (n) => `{"n": ${n}}`,
  xml: (n) => `<n>${n}</n>`,
  bytea: (n) => `\\x${hex(n, 8)}`,
  inet: (n) => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`,
  cidr: (n) => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}/32`,
  macaddr: (n) => `08:00:2b:${hex(n, 6).replace(/(..)(?=.)/g, '$1:')}`,
  tsvector: (n) => `v${n}`,
  point: (n) => `(${n},0)`,
  int4range: (n) => `[${n},${n + 1})`,
  int8range: (n) => `[${n},${n + 1})`,
  numrange: (n) => `[${n},${n + 1})`,
  daterange: (n) => `[${day(n)},${day(n + 1)})`,
  oid: (n) => String(n),
};

/** How far from what is there rows of one's own begin, so that sequences do not get there meanwhile. */
const APART = 5_000;

/** A value that no row has, as SQL. @param n another one for each row */
export function unusedValue(column: Column, greatest: number | undefined, n: number): string | undefined {
  if (column.base === 'bool' || column.labels || column.base.startsWith('_')) return undefined;
  if (!isNumber(column)) return nthValue(column, 1_000 + n);
  const start = Math.max(0, greatest ?? 0);
  const room = mostOf(column) - start;
  const value = start + Math.min(APART, Math.floor(room / 2)) + n;
  return value <= mostOf(column) ? String(value) : undefined;
}

/** Whether rows can be told apart by it, the best first; lower is better. */
export function keyRank(column: Column): number {
  if (column.partitions) return 9;
  if (['int2', 'int4', 'int8', 'uuid'].includes(column.base)) return 0;
  if (isText(column)) return (column.length ?? 100) > 3 ? 1 : 3;
  if (isNumber(column)) return 2;
  return unusedValue(column, undefined, 1) === undefined ? 9 : 4;
}

/**
 * What a client on one of two nodes sets a column to, as SQL; undefined where nothing is known of its type. Whether a
 * CHECK lets it through only the server knows.
 */
export function writtenBy(column: Column, node: 0 | 1): string | undefined {
  const named = isText(column) ? textsIn(column) : [];
  if (named.length > 0) return literal(named[(node + 1) % named.length]!);
  if (isText(column)) {
    const text = ['by n1', 'n1', '1'].find((one) => one.length <= (column.length ?? 100))!;
    return literal(text.replace('1', String(node + 1)));
  }
  return nthValue(column, isNumber(column) ? 21 + node : 1 + node);
}

/** The texts that its CHECK constraints name. */
function textsIn({ checks }: Column): string[] {
  const all = checks.flatMap((check) => [...check.matchAll(/'((?:[^']|'')*)'/g)]);
  return [...new Set(all.map(([, text]) => text!.replaceAll("''", "'")))];
}

/** A value that its CHECK constraints are likely to let through, as SQL. */
export function likelyValue(column: Column): string | undefined {
  const [text] = isText(column) ? textsIn(column) : [];
  if (text !== undefined) return literal(text);
  if (!isNumber(column) || column.checks.length === 0) return nthValue(column, 10);
  const numbers = column.checks.flatMap((check) =>
    [...check.matchAll(/(?<![\w.])-?\d+(?:\.\d+)?/g)].map(Number),
  );
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  if (numbers.length === 0) return nthValue(column, 10);
  if (low < high) return String(Math.floor((low + high) / 2));
  const greater = column.checks.some((check) => check.includes('>'));
  return String(greater ? low + 10 : low - 1);
}
