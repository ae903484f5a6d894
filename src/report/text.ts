import { stripVTControlCharacters } from 'node:util';

// Terminals obey control characters, XML forbids them, and the bidirectional ones make a line read as another.
const UNPRINTABLE = /[^\P{Cc}\t\n]|[\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Cs}/gu;

/**
 * Text that tests and servers printed, safe to show anywhere: colours are gone, line ends are `\n`,
 * characters that no one can see are U+FFFD, and nothing in it is a command to GitHub ("##[…]").
 */
export function printable(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/\r\n?/g, '\n')
    .replace(UNPRINTABLE, '\ufffd')
    .replaceAll('##[', '## [');
}

/**
 * Lines of which none is a command to GitHub, wherever what is in them comes from: it takes a line that begins with "::",
 * blanks before it or not, for one.
 */
export function uncommanding(lines: string): string {
  return lines.replace(/^(\s*)::/gm, '$1: :').replaceAll('##[', '## [');
}

/** The same on one line. */
export function oneLine(text: string): string {
  return printable(text).trim().replace(/\s+/g, ' ');
}

/** A command to be copied: on one line, and the blanks in its paths as they are. */
export function pasteable(command: string): string {
  return printable(command).replace(/[\n\t]/g, ' ');
}

/** How many lines follow a first one that only announces them. */
const ANNOUNCED = 3;

/** What several lines begin with, on one line: enough for a list. A first line that ends in a colon has said nothing yet. */
export function headline(text: string): string {
  const [first = '', ...rest] = linesWithText(text);
  return first.endsWith(':') && rest.length > 0 ? `${first} ${rest.slice(0, ANNOUNCED).join(' / ')}` : first;
}

/** The lines in which something is to be seen, each trimmed, its blanks single, and safe to show. */
export function linesWithText(text: string): string[] {
  return printable(text)
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '');
}

/** The first `most` characters, with an ellipsis where something was cut. */
export function clip(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

/** The first `most` lines, and how many there were more. */
export function firstLines(text: string, most: number): { lines: string[]; more: number } {
  const lines = text.replace(/\n+$/, '').split('\n');
  return { lines: lines.slice(0, most), more: Math.max(0, lines.length - most) };
}

/** "1 test", "3 tests". */
export function plural(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
