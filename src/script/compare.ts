import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createTwoFilesPatch } from 'diff';
import { linesOf } from './lines.js';

/** Of a longer diff the rest is counted. */
const MOST_DIFF_LINES = 200;
/** Of larger files only the first line that differs is shown. */
const MOST_DIFF_BYTES = 2 * 1024 * 1024;
const DIFF_MS = 3_000;

/** Whether two files hold the same bytes. */
export async function sameBytes(a: string, b: string): Promise<boolean> {
  const [sizeOfA, sizeOfB] = await Promise.all([a, b].map(async (file) => (await stat(file)).size));
  if (sizeOfA !== sizeOfB) return false;
  const others = pieces(b);
  for await (const piece of pieces(a)) {
    const other = await others.next();
    if (other.done || !piece.equals(other.value)) return false;
  }
  return true;
}

// Pieces of the same size from both files, however the system hands them out.
async function* pieces(file: string): AsyncGenerator<Buffer, undefined> {
  const size = 64 * 1024;
  let rest: Buffer = Buffer.alloc(0);
  for await (const bytes of createReadStream(file, { highWaterMark: size })) {
    rest = Buffer.concat([rest, bytes as Buffer]);
    for (; rest.length >= size; rest = rest.subarray(size)) yield rest.subarray(0, size);
  }
  if (rest.length > 0) yield rest;
  return undefined;
}

/**
 * What differs between two files that are not the same, as a unified diff of at most 200 lines. Where the ends of lines
 * differ, a line before it says so, and the diff is of what the lines hold.
 */
export async function fileDiff(expected: string, actual: string): Promise<string> {
  const sizes = await Promise.all([expected, actual].map(async (file) => (await stat(file)).size));
  const patch = Math.max(...sizes) <= MOST_DIFF_BYTES ? await patchOf(expected, actual) : undefined;
  if (patch === undefined) return firstDifference(expected, actual);
  const lines = patch.trimEnd().split('\n');
  const more = lines.length - MOST_DIFF_LINES;
  return [...lines.slice(0, MOST_DIFF_LINES), ...(more > 0 ? [`… ${more} more lines`] : [])].join('\n');
}

async function patchOf(expected: string, actual: string): Promise<string | undefined> {
  const bytes = await Promise.all([readFile(expected), readFile(actual)]);
  // Different bytes that are no UTF-8 look alike when read as UTF-8; byte by byte they do not.
  const alike = bytes[0]!.toString() === bytes[1]!.toString();
  const [want, got] = bytes.map((b) => b.toString(alike ? 'latin1' : 'utf8')) as [string, string];
  const options = { context: 3, timeout: DIFF_MS };
  const patch = (a: string, b: string) =>
    createTwoFilesPatch('expected', 'actual', a, b, undefined, undefined, options)?.replace(/^=+\n/, '');
  const ends = differentEnds(want, got);
  if (ends === undefined) return patch(want, got);
  const held = [want, got].map((text) => text.replaceAll('\r\n', '\n')) as [string, string];
  if (held[0] === held[1]) return `only the ends of lines differ: ${ends}`;
  const rest = patch(...held);
  return rest && `the ends of lines differ: ${ends}\n${rest}`;
}

/** What is different in how lines end: nobody sees it in a diff. */
function differentEnds(expected: string, actual: string): string | undefined {
  const [want, got] = [expected, actual].map((text) => ({
    crlf: text.split('\r\n').length - 1,
    all: text.split('\n').length - 1,
  })) as [LineEnds, LineEnds];
  if (want.crlf > 0 === got.crlf > 0) return undefined;
  const said = ({ crlf, all }: LineEnds) =>
    crlf === 0 ? 'LF' : crlf === all ? 'CRLF' : `CRLF in ${crlf} of ${all} lines`;
  return `expected has ${said(want)}, actual ${said(got)}`;
}

interface LineEnds {
  readonly crlf: number;
  readonly all: number;
}

async function firstDifference(expected: string, actual: string): Promise<string> {
  const others = linesOf(actual);
  let number = 0;
  for await (const line of linesOf(expected)) {
    number++;
    const other = await others.next();
    if (other.done) return `--- expected\n+++ actual\n@@ line ${number}, then nothing more @@\n-${line}`;
    if (other.value !== line)
      return `--- expected\n+++ actual\n@@ line ${number}, the first that differs @@\n-${line}\n+${other.value}`;
  }
  const more = await others.next();
  return `--- expected\n+++ actual\n@@ line ${number + 1} @@\n${more.done ? 'only the ends of lines differ' : `+${more.value}`}`;
}
