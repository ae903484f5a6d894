import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { linesWithText } from '../report/text.js';

/** Longer lines are cut: what prints a picture in one line is not to be held in memory. */
const LONGEST_LINE = 16 * 1024;

/** A file's lines, invalid UTF-8 replaced, without ever holding the file as a whole. */
export async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = '';
  for await (const text of createReadStream(file, 'utf8')) {
    const lines = (rest + text).split('\n');
    rest = lines.pop()!.slice(0, LONGEST_LINE);
    for (const line of lines) yield line.slice(0, LONGEST_LINE).replace(/\r$/, '');
  }
  if (rest) yield rest;
}

const LAST_LINES = 12;
const LAST_BYTES = 2000;

/** The last lines that a script printed, for the reason of its failure; empty when it printed nothing. */
export async function lastLines(file: string): Promise<string[]> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const from = Math.max(0, size - LAST_BYTES);
    const bytes = Buffer.alloc(size - from);
    await handle.read(bytes, 0, bytes.length, from);
    const lines = bytes.toString().trimEnd().split('\n').slice(-LAST_LINES);
    return lines.length === 1 && lines[0] === '' ? [] : lines;
  } finally {
    await handle.close();
  }
}

/** What a list has room for. */
const SHORT = 100;

/**
 * The last lines on one: as many whole ones as fit, and the last one in any case. What the last line alone says is often
 * too little: psql's is the mark below a statement. Empty where nothing is to be seen in any of them.
 */
export function lastInShort(lines: readonly string[]): string {
  const [last = '', ...before] = linesWithText(lines.join('\n')).reverse();
  let short = last;
  for (const line of before) {
    const longer = `${line} / ${short}`;
    if (longer.length > SHORT) break;
    short = longer;
  }
  return short;
}
