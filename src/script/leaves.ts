import { extname } from 'node:path';
import { plainName } from '../database/quote.js';
import { RequestError } from '../errors.js';
import { linesOf } from './lines.js';

/** What a script says that it leaves on purpose, for the look over after it. */
export interface ScriptLeaves {
  /** Plain names of tables that may differ between the nodes from then on. */
  readonly differing: readonly string[];
  /** Transactions that a node has thrown away, and what the servers' own processes log of it. */
  readonly exceptions: boolean;
}

const COMMENTS: Readonly<Record<string, RegExp>> = {
  '.sql': /^\s*--\s*mmr:(.*)$/,
  '.mjs': /^\s*\/\/\s*mmr:(.*)$/,
};
const HASH = /^\s*#\s*mmr:(.*)$/;

const NAME = /(?:"(?:[^"]|"")+"|[^\s",.]+)(?:\.(?:"(?:[^"]|"")+"|[^\s",.]+))?/y;

/**
 * Reads what a script says of itself in comment lines: `# mmr: leaves differing orders public.items` and
 * `# mmr: leaves exceptions`; with `--` in SQL, with `//` in JavaScript.
 *
 * @throws RequestError naming file and line where such a line says something else
 */
export async function readLeaves(file: string): Promise<ScriptLeaves> {
  const comment = COMMENTS[extname(file)] ?? HASH;
  const differing: string[] = [];
  let exceptions = false;
  let number = 0;
  for await (const line of linesOf(file)) {
    number++;
    const said = comment.exec(line)?.[1]?.trim();
    if (said === undefined) continue;
    const names = namesOf(/^leaves\s+differing\s+(.*)$/.exec(said)?.[1]);
    if (names) differing.push(...names);
    else if (/^leaves\s+exceptions$/.test(said)) exceptions = true;
    else {
      throw new RequestError(
        `test "${file}", line ${number}: "mmr: ${said}" is not understood; a script can say "mmr: leaves differing TABLE …" and "mmr: leaves exceptions"`,
      );
    }
  }
  return { differing, exceptions };
}

/** Names of tables as SQL takes them, between blanks or commas; undefined where they are none. */
function namesOf(list: string | undefined): string[] | undefined {
  if (!list) return undefined;
  const names: string[] = [];
  const between = /[\s,]*/y;
  for (let at = 0; at < list.length; ) {
    NAME.lastIndex = at;
    const [name] = NAME.exec(list) ?? [];
    if (name === undefined) return undefined;
    names.push(plainName(name.replaceAll(/"(?:[^"]|"")*"|[^"]+/g, (part) => folded(part))));
    between.lastIndex = at + name.length;
    const [blank = ''] = between.exec(list) ?? [];
    at += name.length + blank.length;
    if (blank === '' && at < list.length) return undefined;
  }
  return names;
}

function folded(part: string): string {
  return part.startsWith('"') ? part : part.toLowerCase();
}
