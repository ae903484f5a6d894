import type { EngineKind } from '../../replication/engine.js';
import { adviceOn } from './advice.js';
import { FATES, type Fate, type Judged } from './judge.js';
import { kindOf, type PairName } from './kinds.js';

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
  readonly fate: Exclude<Fate, 'keeps'>;
  readonly all: readonly Found[];
  readonly advice: string;
}

const severity = (fate: Fate) => FATES.indexOf(fate);

/** What does harm, the worst first. */
export function findingsOf(found: readonly Found[], engine: EngineKind): Finding[] {
  const groups = new Map<string, Finding & { all: Found[] }>();
  for (const one of found) {
    const { name, fate } = one;
    if (fate === 'keeps') continue;
    const group = groups.get(`${name} ${fate}`) ?? {
      name,
      fate,
      all: [],
      advice: adviceOn(name, fate, engine),
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
export function answersOf(found: readonly Found[], tables: readonly string[], engine: EngineKind): Answer[] {
  return [tablesAnswer(found, tables), adviceAnswer(findingsOf(found, engine), found)];
}

function tablesAnswer(found: readonly Found[], tables: readonly string[]): Answer {
  const rows = tables.map((table) => {
    const own = found.filter((one) => one.table === table);
    const worst = FATES.find((fate) => own.some((one) => one.fate === fate));
    const harm = FATES.filter((fate) => fate !== 'keeps').flatMap((fate) => {
      const names = [...new Set(own.filter((one) => one.fate === fate).map(({ name }) => name))];
      return names.length === 0 ? [] : [`${fate}: ${names.map((name) => kindOf(name).short).join(', ')}`];
    });
    return {
      table,
      worst,
      text: harm.join('; ') || (worst ? 'nothing that was tried does harm' : 'nothing could be tried'),
    };
  });
  rows.sort((a, b) => rank(a.worst) - rank(b.worst));
  return {
    title: 'Tables, when two nodes write at once',
    columns: ['table', 'worst', 'by which two statements'],
    rows: rows.map(({ table, worst, text }) => [table, worst ?? 'unknown', text]),
  };
}

const rank = (fate: Fate | undefined) => (fate ? severity(fate) : FATES.length);

function adviceAnswer(findings: readonly Finding[], found: readonly Found[]): Answer {
  return {
    title: 'What each of them does, and what to do',
    columns: ['two statements', 'becomes', 'tables', 'what to do'],
    rows: findings.map(({ name, fate, all, advice }) => [
      kindOf(name).short,
      fate,
      whereText(name, all, found),
      advice,
    ]),
  };
}

/** How many tables are named. */
const MOST_NAMED = 5;

/** Tables with the columns that it is about, where it is about one of several. */
export function whereText(
  name: PairName,
  all: readonly Found[],
  found: readonly Found[],
  most = MOST_NAMED,
): string {
  const tables = [...new Set(all.map(({ table }) => table))];
  const tried = new Set(found.filter((one) => one.name === name).map(({ table }) => table));
  if (tables.length === tried.size && tables.length > most && !NAMED.includes(name))
    return `all ${tables.length} that have it`;
  const named = tables.slice(0, most).map((table) => {
    if (!NAMED.includes(name)) return table;
    return `${table} (${all
      .filter((one) => one.table === table)
      .map(({ about }) => about)
      .join('; ')})`;
  });
  if (tables.length > most) named.push(`and ${tables.length - most} more`);
  return named.join(', ');
}

/** Of which it matters which columns they are about. */
const NAMED: readonly PairName[] = ['counter', 'same-unique', 'unique-moves', 'default-key', 'parent-child'];
