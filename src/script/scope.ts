import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { RequestError } from '../errors.js';
import { withoutJobVariables } from '../job-variables.js';
import { output, ProgramError } from '../process/output.js';
import { callersEnvironment } from './callers.js';
import { scopeCommand } from './host-command.js';
import { exported } from './module.js';

/** How long a file's own statements may take. */
const LOAD_TIMEOUT_MS = 10_000;

/** What a file says, on the last line that its reader prints. */
const SAYS = 'mmr-scope:';

/**
 * Whether a user's test says that it works in tables of its own: `scope: 'tables'` in what a .mjs file exports. Only
 * files that hold the word are loaded, in a process that does nothing else; one that cannot be loaded without a cluster
 * says nothing.
 *
 * @param env of the user's configuration
 * @throws RequestError where it says any other scope
 */
export async function saysTables(file: string, env: Readonly<Record<string, string>>): Promise<boolean> {
  if (extname(file) !== '.mjs' || !/\bscope\b/.test(await readFile(file, 'utf8'))) return false;
  const scope = await scopeIn(file, env);
  if (scope === undefined || scope === 'tables') return scope === 'tables';
  throw new RequestError(
    `test "${file}": scope ${JSON.stringify(scope)} is not for tests of your own; it is "tables" for one that works in tables of its own and touches nothing else, and is left out for one that shares a cluster with all scripts`,
  );
}

async function scopeIn(file: string, env: Readonly<Record<string, string>>): Promise<unknown> {
  const { program, args } = scopeCommand(file);
  const given = { ...callersEnvironment(withoutJobVariables(process.env)), ...env };
  try {
    const printed = await output(program, args, { env: given, timeout: LOAD_TIMEOUT_MS });
    const last = printed.trimEnd().split('\n').at(-1) ?? '';
    return last.startsWith(SAYS) ? JSON.parse(last.slice(SAYS.length)).scope : undefined;
  } catch (error) {
    // Why it cannot be loaded it says when it is run.
    if (error instanceof ProgramError) return undefined;
    throw error;
  }
}

/** Loads a user's test in this process, which exists for nothing else, and prints the scope that it says. */
export async function tellScope(file: string): Promise<number> {
  const scope: unknown = (await exported(file))?.scope;
  const said = scope === undefined || typeof scope === 'string' ? scope : String(scope);
  process.stdout.write(`\n${SAYS}${JSON.stringify({ scope: said })}\n`);
  return 0;
}
