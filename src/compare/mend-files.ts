import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf, RequestError } from '../errors.js';
import type { RowFound } from './found.js';
import { frame, isReplaced, type Mended, mendStatements, STEPS, type Step } from './mend.js';
import type { Opened } from './table.js';
import type { ChosenTable } from './tables.js';
import { TextFile } from './text-file.js';

/** A file that would mend one table of one node. */
interface Mending {
  readonly mended: Mended;
  readonly foot: string;
  readonly steps: Readonly<Record<Step, TextFile>>;
  statements: number;
}

/** SQL for each node and table, in a folder for each node. Nothing of it is run. */
export class MendFiles {
  private readonly open = new Map<string, Mending>();
  /** What has been written, and what could not be, for people. */
  readonly said: string[] = [];
  files = 0;

  constructor(
    private readonly folder: string,
    private readonly like: string,
    private readonly engine: string,
  ) {}

  /** @throws RequestError where there is something else in the folder: it could be taken for what is written now */
  static async in(folder: string, like: string, engine: string): Promise<MendFiles> {
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      if ((await readdir(folder)).length > 0)
        throw new RequestError(`${folder} is not empty: name a new folder for the SQL`);
    } catch (error) {
      if (error instanceof RequestError) throw error;
      throw new RequestError(`the folder for the SQL cannot be made: ${messageOf(error)}`, { cause: error });
    }
    return new MendFiles(folder, like, engine);
  }

  /** Says of which nodes a table is missing, so that rows alone do not mend it. */
  missing(tables: readonly ChosenTable[]): void {
    for (const { table, missing } of tables) {
      if (missing.includes(this.like))
        this.said.push(`${table}: no SQL, because ${this.like} does not have it`);
      else if (missing.length > 0)
        this.said.push(
          `${table}: no SQL for ${missing.join(', ')}, where the table is missing: make it first`,
        );
    }
  }

  /** @returns undefined where this table cannot be mended so */
  table({ chosen, place, keyed, alike }: Opened): ((found: RowFound) => Promise<void>) | undefined {
    const { table, on, sql, from } = chosen;
    const names = on.map(({ name }) => name);
    if (!names.includes(this.like)) return undefined;
    if (!alike) {
      this.said.push(`${table}: no SQL, because its columns differ`);
      return undefined;
    }
    let large = 0;
    return async ({ state, rows }) => {
      if (state !== 'differs') return;
      for (const [i, name] of names.entries()) {
        if (name === this.like) continue;
        const mended: Mended = {
          ...{ table: sql, from, columns: place.columns[i]! },
          key: keyed ? place.common.key : [],
        };
        try {
          const statements = mendStatements(mended, rows[name]!, rows[this.like]!);
          if (statements.length === 0) continue;
          const mending = this.open.get(name) ?? (await this.begin(name, chosen, mended));
          mending.statements += statements.length;
          for (const one of statements) await mending.steps[one.step].write(`${one.sql}\n`);
        } catch (error) {
          if (!(error instanceof RangeError)) throw error;
          if (++large === 1) this.said.push(`${table}: a row is too large for the SQL; mend it by hand`);
        }
      }
    };
  }

  /** Ends the files of a table. */
  async tableEnded(): Promise<void> {
    for (const { steps, foot } of this.open.values()) {
      for (const step of ['update', 'insert'] as const) await steps.delete.take(steps[step]);
      await steps.delete.write(foot);
      await steps.delete.finish();
      this.files++;
    }
    this.open.clear();
  }

  /** Takes away what is not whole. */
  async drop(): Promise<void> {
    for (const { steps } of this.open.values()) for (const step of STEPS) await steps[step].drop();
    this.open.clear();
  }

  private async begin(
    node: string,
    { schema, name, table }: Opened['chosen'],
    mended: Mended,
  ): Promise<Mending> {
    await mkdir(join(this.folder, node), { recursive: true, mode: 0o700 });
    const path = join(this.folder, node, `${fileName(`${schema}.${name}`)}.sql`);
    const { head, foot } = frame(
      { table, node, like: this.like, at: new Date(), engine: this.engine },
      isReplaced(mended),
    );
    const [first, second, third] = [
      await TextFile.create(path),
      await TextFile.create(`${path}.updates`),
      await TextFile.create(`${path}.inserts`),
    ];
    await first.write(head);
    const steps = { delete: first, update: second, insert: third };
    const mending: Mending = { mended, foot, steps, statements: 0 };
    this.open.set(node, mending);
    return mending;
  }
}

/** A table's name as one of a file, on any disk; different names stay different. */
function fileName(text: string): string {
  const safe = text.replace(/[^A-Za-z0-9_.-]/gu, (c) => `%${c.codePointAt(0)!.toString(16).toUpperCase()}`);
  return safe.startsWith('.') ? `%2E${safe.slice(1)}` : safe;
}
