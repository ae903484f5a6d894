import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, relative, resolve, sep } from 'node:path';
import { RequestError } from '../errors.js';
import { didYouMean } from '../nearest.js';
import { whyUnreadable } from '../unreadable.js';
import { builtInFile, builtInSchedules, NONE } from './built-in.js';
import { findTest, kindOf, SCRIPT_EXTENSIONS } from './lookup.js';
import { type Entry, parseSchedule, type Word } from './parse.js';

/** One entry of what is to be run, in the order in which it was asked for. */
export type Wanted = { readonly schedule: string } | { readonly test: string };

/** A test in its place. */
export interface PlannedTest {
  /** Unique: a test that is named twice runs twice, the second time as NAME#2. */
  readonly name: string;
  readonly test:
    | { readonly kind: 'built-in'; readonly id: string }
    /** `file` is absolute. */
    | { readonly kind: 'script'; readonly file: string };
  /** Tests with the same number may run in parallel: they come from one `test:` line. */
  readonly group: number;
}

/**
 * Reads all schedules that are wanted and looks up every test in them.
 *
 * @param builtIn the built-in tests, `topic/name`, in the order in which a whole topic runs
 * @param cwd where relative paths begin
 * @throws RequestError with every schedule, line and test that is wrong, a line each, with file, line and column
 */
export async function resolveWanted(
  wanted: readonly Wanted[],
  builtIn: readonly string[],
  cwd = process.cwd(),
): Promise<PlannedTest[]> {
  const resolver = new Resolver(builtIn, await builtInSchedules(), cwd);
  for (const what of wanted) {
    if ('schedule' in what) await resolver.schedule(what.schedule);
    else await resolver.single(what.test);
  }
  return resolver.finish();
}

/** A schedule that is being read: its file and the files that include it, outermost first. */
interface Open {
  readonly file: string;
  readonly within: readonly string[];
}

class Resolver {
  private readonly planned: PlannedTest[] = [];
  private readonly problems = new Set<string>();
  private readonly uses = new Map<string, number>();
  private group = 0;

  constructor(
    private readonly builtIn: readonly string[],
    private readonly schedules: readonly string[],
    private readonly cwd: string,
  ) {}

  async schedule(name: string): Promise<void> {
    if (name === NONE) return;
    const blame = (why: string) => this.problems.add(`schedule "${name}": ${why}`);
    const file = await this.scheduleFile(name, [this.cwd], blame);
    if (file === undefined) return;
    const before = this.planned.length + this.problems.size;
    await this.read({ file, within: [] }, blame);
    if (this.planned.length + this.problems.size === before) blame('it names no test');
  }

  async single(test: string): Promise<void> {
    await this.add(test, [this.cwd], (why) => this.problems.add(`test "${test}": ${why}`));
    this.group++;
  }

  finish(): PlannedTest[] {
    if (this.problems.size > 0) throw new RequestError([...this.problems].join('\n'));
    return this.planned;
  }

  private async read(open: Open, blame: (why: string) => void): Promise<void> {
    const text = await readText(open.file, blame);
    if (text === undefined) return;
    for (const entry of parseSchedule(text)) await this.readEntry(entry, open);
  }

  private async readEntry(entry: Entry, open: Open): Promise<void> {
    if (entry.kind === 'problem') return this.blameWord(open.file, entry.at)(entry.message);
    if (entry.kind === 'include') return this.include(entry.schedule, open);
    const words = entry.kind === 'test' ? [entry.test] : entry.tests;
    const folders = [...new Set([this.cwd, dirname(open.file)])];
    for (const word of words) {
      const blame = this.blameWord(open.file, word);
      await this.add(word.text, folders, (why) => blame(`"${word.text}": ${why}`), entry.kind === 'parallel');
    }
    this.group++;
  }

  private async include(word: Word, open: Open): Promise<void> {
    if (word.text === NONE) return;
    const blame = this.blameWord(open.file, word);
    const blameName = (why: string) => blame(`"${word.text}": ${why}`);
    const file = await this.scheduleFile(word.text, [this.cwd, dirname(open.file)], blameName);
    if (file === undefined) return;
    const chain = [...open.within, open.file];
    if (chain.includes(file)) {
      const circle = [...chain.slice(chain.indexOf(file)), file].map((f) => this.shown(f));
      blame(`includes itself: ${circle.join(' includes ')}`);
      return;
    }
    await this.read({ file, within: chain }, blameName);
  }

  private async scheduleFile(
    name: string,
    folders: readonly string[],
    blame: (why: string) => void,
  ): Promise<string | undefined> {
    if (this.schedules.includes(name)) return builtInFile(name);
    for (const folder of folders) {
      const file = resolve(folder, name);
      const kind = await kindOf(file);
      if (kind === 'folder') {
        blame('is a folder, not a schedule');
        return undefined;
      }
      if (kind === 'nothing') continue;
      if (!SCRIPT_EXTENSIONS.includes(extname(name))) return file;
      blame('is a test, not a schedule');
      return undefined;
    }
    if (this.builtIn.includes(name)) blame('is a test, not a schedule');
    else {
      const names = [...this.schedules, NONE];
      blame(
        `there is no such schedule or file${didYouMean(name, names) || ` (built in: ${names.join(', ')})`}`,
      );
    }
    return undefined;
  }

  private async add(
    word: string,
    folders: readonly string[],
    blame: (why: string) => void,
    parallel = false,
  ): Promise<void> {
    const found = await findTest(word, this.builtIn, this.schedules, folders);
    if (found.kind === 'nothing') return blame(found.why);
    if (found.kind === 'script')
      return this.plan(this.shown(found.file), { kind: 'script', file: found.file });
    for (const id of found.ids) {
      this.plan(id, { kind: 'built-in', id });
      if (!parallel) this.group++;
    }
  }

  private plan(name: string, test: PlannedTest['test']): void {
    const uses = (this.uses.get(name) ?? 0) + 1;
    this.uses.set(name, uses);
    this.planned.push({ name: uses === 1 ? name : `${name}#${uses}`, test, group: this.group });
  }

  private blameWord(file: string, { line, column }: Word): (message: string) => void {
    return (message) => void this.problems.add(`${this.shown(file)}:${line}:${column}: ${message}`);
  }

  /** A path as people would write it here. */
  private shown(file: string): string {
    const near = relative(this.cwd, file).replaceAll(sep, '/') || basename(file);
    return near.length <= file.length ? near : file;
  }
}

async function readText(file: string, blame: (why: string) => void): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    blame(
      error instanceof TypeError ? 'is not a text file (UTF-8)' : `cannot be read: ${whyUnreadable(error)}`,
    );
    return undefined;
  }
}
