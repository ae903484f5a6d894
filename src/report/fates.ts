import { FATES, type Fate } from '../checkers/fates.js';
import type { PropertyName } from '../history/property-names.js';
import type { TestResult } from './results.js';

/** How many acknowledged writes had which fate. */
export type Fates = Readonly<Record<Fate, number>>;

/** What each fate is, for people. */
export const FATE_WORDS: Readonly<Record<Fate, string>> = {
  final: 'what all nodes hold in the end',
  superseded: 'a client saw it and wrote the row again',
  merged: 'another write won the row, and the columns that add up keep what this one added',
  discarded: 'a write that had not seen it was committed later and won: last-update-wins, as configured',
  undecided: 'not to be told, because a commit timestamp is missing',
  rejected: 'a node threw it away, and recorded that',
  lost: 'gone, and nothing that was committed later took its place',
};

const LOSSES: PropertyName = 'no acknowledged write is lost';

/** What became of the acknowledged writes of a test; undefined where none was looked at. */
export function fatesOf({ properties = [] }: Pick<TestResult, 'properties'>): Fates | undefined {
  const judged = properties.find(({ name }) => name === LOSSES);
  if (!judged || judged.checked === 0) return undefined;
  return fatesFrom((fate) => judged.counts[fate] ?? 0);
}

/** The fates of several tests together. */
export function sumOfFates(all: readonly Fates[]): Fates {
  return fatesFrom((fate) => all.reduce((sum, fates) => sum + fates[fate], 0));
}

/** How many writes that is. */
export function writesOf(fates: Fates): number {
  return FATES.reduce((sum, fate) => sum + fates[fate], 0);
}

/** How many of them are gone although nothing that was committed later took their place. */
export function costOf({ lost, rejected }: Fates): number {
  return lost + rejected;
}

/** "3,267 acknowledged writes: 2,105 final, 626 superseded, …", without those that none has. */
export function fatesText(fates: Fates): string {
  const each = FATES.filter((fate) => fates[fate] > 0).map((fate) => `${count(fates[fate])} ${fate}`);
  return `${writes(writesOf(fates))}: ${each.join(', ')}`;
}

function fatesFrom(countOf: (fate: Fate) => number): Fates {
  return Object.fromEntries(FATES.map((fate) => [fate, countOf(fate)])) as Record<Fate, number>;
}

/** "1 acknowledged write", "1,815 acknowledged writes". */
export function writes(n: number): string {
  return `${count(n)} acknowledged write${n === 1 ? '' : 's'}`;
}

/** A number for people: 1,815. */
export function count(n: number): string {
  return n.toLocaleString('en-US');
}
