import { type Advised, adviceOn } from './advice.js';
import type { Judged } from './judge.js';
import { FATE_SAID, FATES, type Fate, type Harm, kindOf, PAIR_NAMES, type PairName } from './kinds.js';

/** One pair of statements on a table of the user's, and what it came to. */
export interface Found extends Judged {
  readonly name: PairName;
  readonly table: string;
  /** Columns, index or reference; empty where it is the whole table. */
  readonly about: string;
  /** What n1 and, later, n2 did; undefined where it was not played. */
  readonly sql?: readonly [string, string];
  /** It was not played: one of its kind on this table has stopped a link, and so would this. */
  readonly as?: string;
}

/** A kind of pair that came to the same on some tables. */
export interface Finding {
  readonly name: PairName;
  readonly fate: Harm;
  readonly all: readonly Found[];
  readonly advice: string;
}

const severity = (fate: Fate) => FATES.indexOf(fate);

/** What does harm, the worst first. */
export function findingsOf(found: readonly Found[], engine: Advised): Finding[] {
  const groups = new Map<string, Finding & { all: Found[] }>();
  for (const one of found) {
    const { name, fate } = one;
    if (fate === 'keeps') continue;
    const group = groups.get(`${name} ${fate}`) ?? {
      name,
      fate,
      all: [],
      advice: adviceOn(name, fate, engine, one),
    };
    group.all.push(one);
    groups.set(`${name} ${fate}`, group);
  }
  return [...groups.values()].sort(
    (a, b) => severity(a.fate) - severity(b.fate) || b.all.length - a.all.length,
  );
}

/** A small table of texts, for every report. */
export interface Answer {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Which tables are hurt, and by what; then what each of it is, and what to do. */
export function answersOf(found: readonly Found[], tables: readonly string[], engine: Advised): Answer[] {
  return [tablesAnswer(found, tables), adviceAnswer(findingsOf(found, engine), found)];
}

/** One line a table: what becomes of each kind of pair that does harm to any of them. */
function tablesAnswer(found: readonly Found[], tables: readonly string[]): Answer {
  const kinds = PAIR_NAMES.filter((name) => found.some((one) => one.name === name && one.fate !== 'keeps'));
  const rows = tables.map((table) => {
    const own = found.filter((one) => one.table === table);
    const cells = kinds.map((name) => {
      const worst = worstOf(own.filter((one) => one.name === name));
      return worst === 'keeps' ? KEPT : (worst ?? '');
    });
    return { table, harm: FATES.map((fate) => cells.filter((cell) => cell === fate).length), cells };
  });
  rows.sort((a, b) => compare(b.harm, a.harm) || a.table.localeCompare(b.table));
  return {
    title: `What becomes of two statements at once (${KEPT}: ${FATE_SAID.keeps}; empty: there is no such pair, or it was refused)`,
    columns: ['table', ...kinds.map((name) => kindOf(name).label)],
    rows: rows.map(({ table, cells }) => [table, ...cells]),
  };
}

const KEPT = '·';

function worstOf(found: readonly Found[]): Fate | undefined {
  return FATES.find((fate) => found.some((one) => one.fate === fate));
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((n, i) => n !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

function adviceAnswer(findings: readonly Finding[], found: readonly Found[]): Answer {
  return {
    title: 'What each of them is, and what to do',
    columns: ['two statements', 'becomes', 'tables', 'what to do'],
    rows: findings.map(({ name, fate, all, advice }) => [
      kindOf(name).short,
      fate,
      whereText(name, all, found),
      advice,
    ]),
  };
}

/** Kinds of pair that did no harm anywhere. */
export function harmless(found: readonly Found[]): PairName[] {
  return PAIR_NAMES.filter((name) => worstOf(found.filter((one) => one.name === name)) === 'keeps');
}

/** How many tables are named. */
const MOST_NAMED = 4;

/** Tables; with the columns, indexes or references that it is about, where a table has several. */
export function whereText(
  name: PairName,
  all: readonly Found[],
  found: readonly Found[],
  most = MOST_NAMED,
): string {
  const tables = [...new Set(all.map(({ table }) => table))];
  const tried = new Set(found.filter((one) => one.name === name).map(({ table }) => table));
  if (tables.length > most && !ABOUT.includes(name))
    return tables.length === tried.size
      ? `all ${tables.length} that have it`
      : `${tables.length} of ${tried.size}`;
  const named = tables.slice(0, most).map((table) => {
    const about = [...new Set(all.filter((one) => one.table === table).map((one) => one.about))];
    return ABOUT.includes(name) ? `${table} (${about.join('; ')})` : table;
  });
  if (tables.length > most) named.push(`and ${tables.length - most} more`);
  return named.join(', ');
}

/** Of which it matters which columns they are about. */
const ABOUT: readonly PairName[] = [
  'counter',
  'same-unique',
  'late-unique',
  'unique-moves',
  'default-key',
  'parent-child',
];
