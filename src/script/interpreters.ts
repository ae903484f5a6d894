import { access, constants, stat } from 'node:fs/promises';
import { delimiter, extname, join } from 'node:path';
import { RequestError } from '../errors.js';

interface Language {
  /** Programs that can run it; the first one found does. */
  readonly programs: readonly string[];
  readonly howToGet: string;
}

/** What runs a script, by its extension. A shebang is not needed, nor is the file's execute permission. */
const LANGUAGES: Readonly<Record<string, Language>> = {
  '.pl': {
    programs: ['perl'],
    howToGet: 'install perl (Debian, Ubuntu: apt-get install perl; Homebrew: brew install perl)',
  },
  '.py': {
    programs: ['python3', 'python'],
    howToGet: 'install Python 3 (Debian, Ubuntu: apt-get install python3; Homebrew: brew install python3)',
  },
  '.sh': {
    programs: ['bash'],
    howToGet: 'install bash (Debian, Ubuntu: apt-get install bash; Alpine: apk add bash)',
  },
  '.sql': {
    programs: ['psql'],
    howToGet:
      "install PostgreSQL's client (Debian, Ubuntu: apt-get install postgresql-client; Homebrew: brew install libpq, and put its bin folder into PATH), or name a folder that has psql with --pg-bin",
  },
  '.mjs': { programs: [process.execPath], howToGet: 'it comes with the runner' },
};

/**
 * Looks before anything starts whether every script can be run at all.
 *
 * @param clientBin a folder that may have psql; PATH is looked through after it
 * @throws RequestError naming the test, and the extension with what is accepted or the interpreter with how to get it
 */
export async function checkScripts(files: readonly string[], clientBin?: string): Promise<void> {
  for (const file of files) await interpreterOf(file, clientBin);
}

/** The program that runs this script. @throws RequestError as checkScripts does */
export async function interpreterOf(file: string, clientBin?: string): Promise<string> {
  const extension = extname(file);
  const language = LANGUAGES[extension];
  if (!language) {
    throw new RequestError(
      `test "${file}": ${extension ? `the extension "${extension}" is not known` : 'the file has no extension'}; a script test is one of ${Object.keys(LANGUAGES).join(' ')}`,
    );
  }
  for (const program of language.programs) {
    const found = program === 'psql' ? await findPsql(clientBin) : await findProgram(program);
    if (found) return found;
  }
  const looked = extension === '.sql' && clientBin ? `${clientBin} and PATH have none` : 'PATH has none';
  throw new RequestError(
    `test "${file}": needs ${language.programs.join(' or ')}, but ${looked}; ${language.howToGet}`,
  );
}

/** psql of the servers' own folder, else of PATH; undefined when neither has one. */
export async function findPsql(clientBin: string | undefined): Promise<string | undefined> {
  if (clientBin !== undefined) {
    const beside = join(clientBin, 'psql');
    if (await isProgram(beside)) return beside;
  }
  return findProgram('psql');
}

async function findProgram(name: string): Promise<string | undefined> {
  if (name.includes('/')) return name;
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder || '.', name);
    if (await isProgram(path)) return path;
  }
  return undefined;
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false; // Not there, or not for us to run: the next folder may have one.
  }
}
