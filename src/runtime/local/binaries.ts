import { existsSync, readdirSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import { delimiter, dirname, join, resolve } from 'node:path';
import { messageOf, RequestError } from '../../errors.js';
import { output, ProgramError } from '../../process/output.js';
import type { ServerFacts } from '../server-facts.js';
import { enterableByAll } from './account.js';
import { embeddedBin } from './embedded.js';

/** An installed PostgreSQL that servers can be started from. */
export interface Binaries {
  readonly bin: string;
  /** How it was found, for people: "--pg-bin", "PATH", "the embedded package". */
  readonly foundBy: string;
  readonly facts: ServerFacts;
  readonly versionText: string;
  /** The folder of extension control files. */
  readonly extensionDir: string;
}

/** `--pg-bin embedded` names the embedded package whatever else is installed. */
export const EMBEDDED = 'embedded';
export const EMBEDDED_PACKAGE = 'the embedded package';

/**
 * The first PostgreSQL in this order that `serves`: --pg-bin, PG_CONFIG, PATH, the packages' usual places
 * (best engine and newest version first), the embedded package. What was passed over is told to `passedOver`.
 *
 * @param flag by which it was named
 * @param serves why these servers do not do, or undefined when they do
 * @throws RequestError when the one that was named does not do, or none does
 */
export async function findBinaries(
  pgBin: string | undefined,
  serves: (facts: ServerFacts, where: string) => string | undefined,
  passedOver: (why: string) => void,
  flag = '--pg-bin',
): Promise<Binaries> {
  const named = pgBin ?? (process.env.PG_CONFIG || undefined);
  if (named !== undefined) {
    const foundBy = pgBin === EMBEDDED ? EMBEDDED_PACKAGE : pgBin ? flag : 'PG_CONFIG';
    const binaries = await inspect(await namedFolder(pgBin), foundBy);
    const why = serves(binaries.facts, describe(binaries));
    if (why) throw new RequestError(why);
    return binaries;
  }
  for (const { bin, foundBy } of installedFolders()) {
    try {
      const binaries = await inspect(bin, foundBy);
      const why = serves(binaries.facts, describe(binaries));
      if (!why) return binaries;
      passedOver(why);
    } catch (error) {
      passedOver(messageOf(error));
    }
  }
  const binaries = await inspect(await embeddedBin(), EMBEDDED_PACKAGE);
  const why = serves(binaries.facts, describe(binaries));
  if (why) throw new RequestError(why);
  return binaries;
}

/** "PostgreSQL 17.11 in /usr/lib/postgresql/17/bin (PATH)", "PostgreSQL 18.4 of the embedded package" */
export function describe(binaries: Binaries): string {
  const { versionText, bin, foundBy } = binaries;
  if (foundBy === EMBEDDED_PACKAGE) return `PostgreSQL ${versionText} of ${foundBy}`;
  return `PostgreSQL ${versionText} in ${bin} (${foundBy})`;
}

async function namedFolder(pgBin: string | undefined): Promise<string> {
  if (pgBin === EMBEDDED) return embeddedBin();
  // Servers start in another folder than ours.
  if (pgBin !== undefined) return resolve(pgBin);
  const pgConfig = process.env.PG_CONFIG!;
  try {
    return (await output(pgConfig, ['--bindir'])).trim();
  } catch (error) {
    throw new RequestError(`PG_CONFIG=${pgConfig}: cannot be run: ${messageOf(error)}`);
  }
}

function installedFolders(): { bin: string; foundBy: string }[] {
  const onPath = (process.env.PATH ?? '').split(delimiter).filter((dir) => existsSync(join(dir, 'postgres')));
  const usual = ['/usr/lib/postgresql', '/usr', '/opt/homebrew/opt', '/usr/local/opt']
    .flatMap((root) => versionFolders(root))
    .filter((bin) => existsSync(join(bin, 'postgres')));
  return [
    ...onPath.map((bin) => ({ bin: resolve(bin), foundBy: 'PATH' })),
    ...usual.map((bin) => ({ bin, foundBy: 'installed package' })),
  ];
}

// Debian: /usr/lib/postgresql/17/bin; PGDG's RPMs: /usr/pgsql-17/bin; Homebrew: opt/postgresql@17/bin.
function versionFolders(root: string): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .map((name) => ({ name, major: Number(/^(?:pgsql-|postgresql@)?(\d+)$/.exec(name)?.[1]) }))
    .filter(({ major }) => major > 0)
    .sort((a, b) => b.major - a.major)
    .map(({ name }) => join(root, name, 'bin'));
}

async function inspect(bin: string, foundBy: string): Promise<Binaries> {
  const where = foundBy.startsWith('--') ? `${foundBy.slice(2)} "${bin}"` : `${bin} (${foundBy})`;
  for (const program of ['postgres', 'initdb']) {
    if (!existsSync(join(bin, program))) {
      throw new RequestError(
        `${where}: has no ${program}; name the folder that holds PostgreSQL's server programs`,
      );
    }
  }
  if (process.getuid?.() === 0 && !(await enterableByAll(await realpath(bin)))) {
    throw new RequestError(
      `${where}: only root may enter it, but the servers run as an unprivileged account; open the folders above it (chmod o+x)`,
    );
  }
  let versionText: string;
  let settings: string;
  try {
    const asked = [['--version'], ['--describe-config']];
    const [version, described] = await Promise.all(
      asked.map((words) => output(join(bin, 'postgres'), words)),
    );
    versionText = version!.replace(/^.*\) /, '').trim();
    settings = described!;
  } catch (error) {
    const why = error instanceof ProgramError ? error.whole : messageOf(error);
    throw new RequestError(`${where}: postgres cannot be run: ${why}`);
  }
  const [major = 0, minor = 0] = versionText.split(/[^\d]/).map(Number);
  const extensionDir = await extensionFolder(bin);
  const [spock, pglogical] = await Promise.all(
    ['spock', 'pglogical'].map((e) => extensionVersion(extensionDir, e)),
  );
  return {
    bin,
    foundBy,
    versionText: versionText.split(' ')[0] ?? versionText,
    extensionDir,
    facts: {
      versionNumber: major * 10_000 + minor,
      extensions: { ...(spock && { spock }), ...(pglogical && { pglogical }) },
      updates: updateScripts(extensionDir),
      hasOutputPluginLibraries: settings.includes('output_plugin_libraries'),
    },
  };
}

async function extensionFolder(bin: string): Promise<string> {
  const real = await realpath(bin);
  const beside = [
    join(real, '../share/extension'),
    join(real, '../share/postgresql/extension'),
    real.replace(/\/usr\/lib\/postgresql\/(\d+)\/bin$/, '/usr/share/postgresql/$1/extension'),
    join(real, '../share', dirname(real).split('/').pop() ?? '', 'extension'),
  ];
  if (existsSync(join(bin, 'pg_config'))) {
    const sharedir = await output(join(bin, 'pg_config'), ['--sharedir']).catch(() => '');
    // Debian ships a pg_config that speaks of another version: believe it only where the folder exists.
    if (sharedir && !real.startsWith('/usr/lib/postgresql/'))
      beside.unshift(join(sharedir.trim(), 'extension'));
  }
  return beside.find((dir) => existsSync(join(dir, 'plpgsql.control'))) ?? beside[0]!;
}

async function extensionVersion(dir: string, extension: string): Promise<string | undefined> {
  const control = join(dir, `${extension}.control`);
  if (!existsSync(control)) return undefined;
  return /^\s*default_version\s*=\s*'([^']+)'/m.exec(await readFile(control, 'utf8'))?.[1];
}

function updateScripts(dir: string): string[] {
  if (!existsSync(dir)) return [];
  const scripts = readdirSync(dir).filter((name) => /^(spock|pglogical)--.+--.+\.sql$/.test(name));
  return scripts.map((name) => name.slice(0, -'.sql'.length));
}
