import { didYouMean } from '../nearest.js';

/** A word of a schedule and where it stands; line and column count from 1. */
export interface Word {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** One line of a schedule that says something. */
export type Entry =
  | { readonly kind: 'test'; readonly test: Word }
  | { readonly kind: 'parallel'; readonly tests: readonly Word[] }
  | { readonly kind: 'include'; readonly schedule: Word }
  /** A line that cannot be read, and why. */
  | { readonly kind: 'problem'; readonly at: Word; readonly message: string };

const KEYWORDS = ['test', 'include'];

/**
 * Reads a schedule: an entry a line, `#` begins a comment anywhere, blank lines are ignored.
 * An entry is a test, `test: a b c` (these in parallel) or `include: SCHEDULE`.
 * What the words name is not looked up here. All lines are read, also after one that is wrong.
 */
export function parseSchedule(text: string): Entry[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  return lines.flatMap((raw, i) => {
    const content = raw.replace(/#.*/s, '').trimEnd();
    const indent = content.length - content.trimStart().length;
    return content === '' ? [] : [readLine({ text: content.slice(indent), line: i + 1, column: indent + 1 })];
  });
}

function readLine(whole: Word): Entry {
  const control = /[^\P{Cc}\t]/u.exec(whole.text);
  if (control) {
    const at = { ...whole, text: control[0], column: whole.column + control.index };
    return { kind: 'problem', at, message: 'a control character: this is not a schedule' };
  }
  const keyword = /^([A-Za-z_-]+)[ \t]*:(?=\s|$)/.exec(whole.text);
  if (!keyword) return { kind: 'test', test: whole };
  const words = wordsAfter(whole, keyword[0].length);
  if (keyword[1] === 'test') {
    return words.length > 0
      ? { kind: 'parallel', tests: words }
      : { kind: 'problem', at: whole, message: '"test:" names no test' };
  }
  if (keyword[1] === 'include') {
    return words.length === 1
      ? { kind: 'include', schedule: words[0]! }
      : {
          kind: 'problem',
          at: words[1] ?? whole,
          message: `"include:" takes one schedule, here are ${words.length}`,
        };
  }
  const suggestion = didYouMean(keyword[1]!, KEYWORDS);
  const message = `"${keyword[1]}:" is not known, only "test:" and "include:" are${suggestion}`;
  return { kind: 'problem', at: whole, message };
}

function wordsAfter(whole: Word, start: number): Word[] {
  return [...whole.text.slice(start).matchAll(/\S+/g)].map(({ 0: text, index }) => {
    return { text, line: whole.line, column: whole.column + start + index };
  });
}
