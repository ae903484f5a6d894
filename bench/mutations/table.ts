import { CLASSES, type Class } from './classes.js';
import type { Tried } from './measure.js';
import { KINDS } from './mutation.js';
import type { Outcome } from './outcome.js';

const HEAD = ['kind', 'row', 'tried', 'failure', 'known', 'undecided', 'pass', 'hidden as'];

/** How many mutations of each kind and class were seen, and as what, in Markdown. */
export function table(all: readonly Tried[]): string {
  const lines: string[][] = [];
  for (const kind of KINDS) {
    for (const rowClass of CLASSES) {
      const these = all.filter((one) => one.mutation.kind === kind && one.class === rowClass);
      if (these.length > 0) lines.push([kind, rowClass, ...counts(these)]);
    }
  }
  for (const rowClass of CLASSES) {
    const these = all.filter((one) => one.class === rowClass);
    if (these.length > 0) lines.push(['all', rowClass, ...counts(these)]);
  }
  return [HEAD, HEAD.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** In one sentence: how many of the mutations were failures, where nothing else can have been the cause. */
export function summary(all: readonly Tried[]): string {
  return `failures: ${share(all, 'calm')} of rows in no conflict, ${share(all, 'proven')} of what is proven; ${all.length} were tried`;
}

function share(all: readonly Tried[], rowClass: Class): string {
  const these = all.filter((one) => one.class === rowClass);
  const failures = these.filter(({ outcome }) => outcome.seen === 'failure').length;
  const part = these.length > 0 ? ((100 * failures) / these.length).toFixed(2) : '-';
  return `${failures} of ${these.length} (${part} %)`;
}

/** Some mutations of each kind and class that are no failures, for somebody to look whether another cause can explain them. */
export function examples(all: readonly Tried[], most: number): string {
  const shown = new Map<string, number>();
  const lines: string[] = [];
  for (const { history, mutation, class: rowClass, outcome } of all) {
    if (outcome.seen === 'failure') continue;
    const { kind, node, table, key, what } = mutation;
    const id = `${kind} ${rowClass} ${seenAs(outcome)}`;
    const before = shown.get(id) ?? 0;
    shown.set(id, before + 1);
    if (before >= most) continue;
    lines.push(`${kind}, ${rowClass}, ${seenAs(outcome)}: ${table} ${key} on ${node}: ${what} (${history})`);
  }
  return lines.sort().join('\n');
}

function counts(these: readonly Tried[]): string[] {
  const of = (seen: Outcome['seen']) => these.filter(({ outcome }) => outcome.seen === seen).length;
  const names = new Map<string, number>();
  for (const { outcome } of these) {
    if (outcome.seen !== 'known') continue;
    const name = outcome.anomalies.join(' + ');
    names.set(name, (names.get(name) ?? 0) + 1);
  }
  const hidden = [...names].sort((a, b) => b[1] - a[1]).map(([name, count]) => `${count} ${name}`);
  return [
    ...[these.length, of('failure'), of('known'), of('undecided'), of('pass')].map(String),
    hidden.join(', '),
  ];
}

function seenAs(outcome: Outcome): string {
  return outcome.seen === 'known' ? `known: ${outcome.anomalies.join(' + ')}` : outcome.seen;
}
