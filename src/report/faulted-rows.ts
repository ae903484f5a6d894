import type { PropertyName } from '../history/property-names.js';
import { kindsText } from './availability.js';
import type { Accepted, Course } from './course.js';
import { costOf, count, type Fates, fatesOf } from './fates.js';
import { judge } from './judge.js';
import type { Results, TestResult } from './results.js';
import { plural } from './text.js';

/** A test with clients, as a picture shows it: what was done to it, what became of the writes, and how it ended. */
export interface FaultedRow {
  readonly test: TestResult;
  /** Its place among all tests of the run. */
  readonly number: number;
  /** Undefined where the results are of a version that did not record it. */
  readonly course: Course | undefined;
  /** "cut {n1} | {n2, n3} for 8.0 s"; "14 faults: 9 kill, 5 cut". */
  readonly faults: readonly string[];
  /** Who accepted writes meanwhile: of each fault that lasted, or of all together. */
  readonly accepted: readonly Accepted[];
  /** Undefined where no acknowledged write was looked at. */
  readonly fates: Fates | undefined;
  readonly ending: Ending;
}

/** Whether all nodes held the same in the end; `unknown` where that could not be told. */
export interface Ending {
  readonly same: 'yes' | 'no' | 'unknown';
  /** "identical 1.2 s after the heal", "66 rows differ". */
  readonly words: string;
}

const REPLICAS: PropertyName = 'all nodes hold the same rows';

/** A row for each test that has something to say of faults or writes, the worst first, else in the order of the schedule. */
export function faultedRows(results: Results): FaultedRow[] {
  const rows = results.tests.flatMap((test, number) =>
    test.statement === undefined && !test.course ? [] : [rowOf(test, number)],
  );
  const rank = (row: FaultedRow) => rankOf(row, results.strict === true);
  return rows.sort((a, b) => rank(a) - rank(b));
}

function rowOf(test: TestResult, number: number): FaultedRow {
  const { course } = test;
  return {
    ...{ test, number, course },
    faults: course ? faultWords(course) : [],
    accepted: course ? acceptedOf(course) : [],
    fates: fatesOf(test),
    ending: endingOf(test),
  };
}

function rankOf({ test, fates }: FaultedRow, strict: boolean): number {
  const judged = ['failed', 'errored', 'tolerated'].indexOf(judge(test, strict));
  if (judged === 2 && fates && costOf(fates) > 0) return judged;
  return judged === 2 ? 3 : judged === -1 ? 4 : judged;
}

function faultWords({ faults, more, accepted }: Course): string[] {
  if (faults.length === 0) return ['no fault'];
  if (accepted) {
    const kinds = kindsText(faults.map(({ kind }) => kind));
    return [`${count(faults.length + more)} faults: ${kinds}${more > 0 ? `, ${count(more)} more` : ''}`];
  }
  return faults.map(({ what, from, to }) => {
    if (to === null) return `${what}, not seen to end`;
    return to - from < 0.1 ? what : `${what} for ${seconds(to - from)}`;
  });
}

function acceptedOf({ faults, accepted }: Course): Accepted[] {
  return accepted ? [accepted] : faults.flatMap((fault) => fault.accepted ?? []);
}

function endingOf({ properties = [], course }: TestResult): Ending {
  const judged = properties.find(({ name }) => name === REPLICAS);
  if (course && course.rest === null && judged?.verdict !== 'violated')
    return { same: 'unknown', words: 'did not come to rest' };
  if (judged?.verdict === 'violated') {
    const differing = judged.counts.violations ?? 0;
    const rows = differing === 1 ? '1 row differs' : `${count(differing)} rows differ`;
    return { same: 'no', words: `not identical: ${rows}` };
  }
  if (judged?.verdict !== 'holds') return { same: 'unknown', words: 'not known to be identical' };
  const healed = lastEnd(course);
  return healed === undefined
    ? { same: 'yes', words: 'identical in the end' }
    : { same: 'yes', words: `identical again after ${seconds(course!.rest! - healed)}` };
}

/** When the last fault was over; undefined where there was none, or one went on. */
function lastEnd(course: Course | undefined): number | undefined {
  if (!course || course.faults.length === 0 || course.more > 0 || course.rest === null) return undefined;
  const last = Math.max(...course.faults.map(({ to }) => to ?? Number.POSITIVE_INFINITY));
  return last <= course.rest ? last : undefined;
}

/** "n1: 1,102; n2, n3: 2,180; 3 refused". */
export function acceptedText({ sides, refused, unanswered }: Accepted): string {
  const each = sides.map(({ nodes, writes }) => `${nodes.join(', ')}: ${count(writes)}`);
  const more = [
    ...(refused > 0 ? [`${count(refused)} refused`] : []),
    ...(unanswered > 0 ? [`${count(unanswered)} unanswered`] : []),
  ];
  return [...each, ...more].join('; ');
}

/** "3 tests with faults", for a heading; of those without any faults "with clients". */
export function rowsTitle(rows: readonly FaultedRow[]): string {
  const faulted = rows.some(({ course }) => !course || course.faults.length > 0);
  return `${plural(rows.length, 'test')} with ${faulted ? 'faults' : 'clients'}`;
}

function seconds(value: number): string {
  return `${value.toFixed(1)} s`;
}
