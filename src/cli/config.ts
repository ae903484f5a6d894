import { readFileSync } from 'node:fs';
import { RequestError } from '../errors.js';
import { accountName, namelessUser } from '../process/user.js';
import { whyUnreadable } from '../unreadable.js';

const ASSIGNMENT = /^(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)=(.*)$/;

/**
 * Reads a file of `export NAME="value"` lines as a shell would that sources it: quotes, comments and `$NAME` from
 * earlier lines or the environment. Of commands it knows only `whoami`, which the earlier runner's files use.
 *
 * @throws RequestError with file and line for every line that is something else
 */
export function readConfig(
  file: string,
  environment: NodeJS.ProcessEnv = process.env,
): Record<string, string> {
  const values: Record<string, string> = {};
  const problems: string[] = [];
  readLines(file).forEach((raw, i) => {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) return;
    const problem = readLine(line, values, environment);
    if (problem) problems.push(`${file}:${i + 1}: ${problem}`);
  });
  if (problems.length > 0) throw new RequestError(problems.join('\n'));
  return values;
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .replace(/^\ufeff/, '')
      .split(/\r?\n/);
  } catch (error) {
    throw new RequestError(`config file "${file}" cannot be read: ${whyUnreadable(error)}`, { cause: error });
  }
}

/** Takes the line's value into `values`. @returns what is wrong with the line */
function readLine(
  line: string,
  values: Record<string, string>,
  environment: NodeJS.ProcessEnv,
): string | undefined {
  const [, name, rest] = ASSIGNMENT.exec(line) ?? [];
  if (name === undefined || rest === undefined) return `expected export NAME="value", found: ${line}`;
  const value = readValue(rest, { ...environment, ...values });
  if ('problem' in value) return `${name}: ${value.problem}`;
  values[name] = value.text;
  return undefined;
}

// One piece of a value: 'as it is', "with $NAME", or bare.
const PIECE = /'([^']*)'|"((?:[^"\\]|\\.)*)"|((?:`[^`]*`|\$\([^)]*\)|\\.|[^\s'"\\;&|<>()`])+)/y;

function readValue(text: string, known: NodeJS.ProcessEnv): { text: string } | { problem: string } {
  let value = '';
  PIECE.lastIndex = 0;
  let end = 0;
  for (let piece = PIECE.exec(text); piece; piece = PIECE.exec(text)) {
    end = PIECE.lastIndex;
    const [, single, double, bare] = piece;
    const read = double === undefined ? expand(bare ?? '', BARE, known) : expand(double, IN_QUOTES, known);
    if ('problem' in read) return read;
    value += single ?? read.text;
  }
  const after = text.slice(end);
  if (/^(\s+#.*|\s*)$/.test(after)) return { text: value };
  const hint = /^['"]/.test(after)
    ? 'a quote that is not closed'
    : 'a value with blanks or shell signs needs quotes';
  return { problem: `${hint}: ${after.trim()}` };
}

// What a backslash takes the meaning of, and what is replaced.
const IN_QUOTES = /\\([$`"\\])|`([^`]*)`|\$\(([^)]*)\)|\$\{([^}]*)\}|\$(\w+)/g;
const BARE = /\\(.)|`([^`]*)`|\$\(([^)]*)\)|\$\{([^}]*)\}|\$(\w+)/g;

function expand(
  text: string,
  pattern: RegExp,
  known: NodeJS.ProcessEnv,
): { text: string } | { problem: string } {
  let problem: string | undefined;
  const expanded = text.replace(pattern, (_, plain, tick, paren, brace, bare) => {
    if (plain !== undefined) return plain;
    const command = tick ?? paren;
    if (command !== undefined) {
      if (command.trim() === 'whoami') {
        const name = accountName();
        problem ??= name === undefined ? `whoami: ${namelessUser()}` : undefined;
        return name ?? '';
      }
      problem ??= `commands are not run: ${command}`;
      return '';
    }
    const name: string = brace ?? bare;
    if (known[name] === undefined) {
      problem ??= /^\w+$/.test(name)
        ? `$${name} is not set`
        : `\${${name}}: only $NAME and \${NAME} are understood`;
    }
    return known[name] ?? '';
  });
  return problem === undefined ? { text: expanded } : { problem };
}
