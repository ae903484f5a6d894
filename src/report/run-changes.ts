import { type Change, knownOf, type RunChanges } from './between-runs.js';
import { wasNotRun } from './judge.js';
import { details, inline, table } from './markdown.js';
import type { TestResult } from './results.js';
import { clip, headline, oneLine, plural } from './text.js';

/** Of a reason, which stands in full in the run directory. */
const MOST_CHARACTERS = 160;

/** The lists in which a test of two runs can be, what went wrong first. */
export type ChangeList = 'broke' | 'untested' | 'red' | 'mended' | 'known' | 'added';

const TITLES: Readonly<Record<ChangeList, string>> = {
  broke: 'broke',
  untested: 'not tested any more',
  red: 'still red',
  mended: 'mended',
  known: 'known, and another time not, or by something else',
  added: 'new or not run before, and green',
};

/** A list of tests that are another in the later of two runs, in words. */
export interface ChangeSection {
  readonly list: ChangeList | 'slower';
  readonly title: string;
  /** Of each test its name and what is another with it, safe to show on a line. */
  readonly tests: readonly { readonly name: string; readonly words: string }[];
}

/** What is another between two runs, in words: a section for each list in which there is something. */
export function changeSections(changes: RunChanges): ChangeSection[] {
  const lists = (Object.keys(TITLES) as ChangeList[]).map((list) => ({
    list,
    title: `${TITLES[list]} (${changes[list].length})`,
    tests: changes[list].map((change) => ({ name: oneLine(change.name), words: wordsOf(list, change) })),
  }));
  return [...lists, slower(changes)].filter(({ tests }) => tests.length > 0);
}

function slower({ times: { of, factor, noise, slower } }: RunChanges): ChangeSection {
  const whole = `the ${of} tests that are green both times took ${factor.toFixed(2)} times as long, give or take ${Math.round((noise - 1) * 100)} %`;
  return {
    list: 'slower',
    title: `slower (${slower.length}): ${whole}`,
    tests: slower.map(({ name, before, after }) => ({
      name: oneLine(name),
      words: `${before.toFixed(1)} s → ${after.toFixed(1)} s`,
    })),
  };
}

/** "1 broke, 2 mended; 83 tests as before" */
export function changesLine(changes: RunChanges): string {
  const { broke, red, mended, untested, added, known, same, times } = changes;
  const parts = [
    `${broke.length} broke`,
    untested.length > 0 && `${untested.length} not tested any more`,
    red.length > 0 && `${red.length} still red`,
    mended.length > 0 && `${mended.length} mended`,
    known.length > 0 && `${known.length} known otherwise`,
    added.length > 0 && `${added.length} new`,
    times.slower.length > 0 && `${times.slower.length} slower`,
  ];
  return `${parts.filter(Boolean).join(', ')}; ${plural(same, 'test')} as before`;
}

/** Rows of each list; the first that is short enough is taken. */
const ROWS = [200, 50, 10, 0] as const;

/**
 * The same in GitHub's Markdown: what broke, and what is not tested any more, at once, the rest folded away. Where that is
 * longer than `maxBytes` the lists are shorter, or left out.
 */
export function changesMarkdown(changes: RunChanges, before: string, maxBytes: number): string {
  let text = '';
  for (const rows of ROWS) {
    text = markdownOf(changes, clip(before, 1000), rows);
    if (Buffer.byteLength(text) <= maxBytes) break;
  }
  return text;
}

function markdownOf(changes: RunChanges, before: string, mostRows: number): string {
  const sections = changeSections(changes).map(({ list, title, tests }) => {
    const rows = tests.slice(0, mostRows).map(({ name, words }) => [inline(name), inline(words)]);
    const more = tests.length > mostRows ? `\n\n_${tests.length - mostRows} more._` : '';
    const body = rows.length > 0 ? `${table(['test', 'before → now'], rows)}${more}` : 'see the log';
    const open = list === 'broke' || list === 'untested';
    return open ? `**${inline(title)}**\n\n${body}` : details(inline(title), [body]);
  });
  const head = [`### Against the baseline: ${inline(changesLine(changes))}`, inline(before)];
  return `${[...head, ...sections].join('\n\n')}\n`;
}

function wordsOf(list: ChangeList, { before, after }: Change): string {
  if (list === 'known') return oneLine(`${knownOf(before) || 'passed'} → ${knownOf(after) || 'passed'}`);
  const words = `${verdictOf(before)} → ${verdictOf(after)}`;
  const why = list === 'mended' ? reasonOf(before) : reasonOf(after);
  return why === '' ? words : `${words}: ${why}`;
}

function verdictOf(test: TestResult | undefined): string {
  if (!test) return 'not there';
  return wasNotRun(test) ? 'not run' : test.verdict;
}

function reasonOf(test: TestResult | undefined): string {
  return clip(headline(test?.reason ?? ''), MOST_CHARACTERS);
}
