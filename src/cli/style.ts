/** Where the console writes: process.stdout, or a stand-in of the same shape. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  /** How many colours it shows: Node decides by the terminal, NO_COLOR and FORCE_COLOR. */
  hasColors?(): boolean;
}

const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;
export type Style = keyof typeof CODES;

/** Puts colour on text; returns it unchanged where the output shows none. */
export type Paint = (style: Style, text: string) => string;

export function painter(out: Output): Paint {
  const colours = out.isTTY === true && out.hasColors?.() === true;
  return colours ? (style, text) => `\u001b[${CODES[style]}m${text}\u001b[0m` : (_, text) => text;
}

/** A unified diff in its usual colours. */
export function paintDiff(paint: Paint, line: string): string {
  if (line.startsWith('@@')) return paint('cyan', line);
  if (line.startsWith('+++') || line.startsWith('---')) return paint('bold', line);
  if (line.startsWith('+')) return paint('green', line);
  return line.startsWith('-') ? paint('red', line) : line;
}
