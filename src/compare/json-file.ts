import type { SchemaDifference } from '../cluster/schema-difference.js';
import type { CompareFound, RowFound, TableFound } from './found.js';
import { TextFile } from './text-file.js';

/** Of the file: raised when what is in it changes its meaning. */
export const COMPARE_FORMAT = 1;

/** All that was found, written as it is found, however much it is. */
export class JsonFile {
  private tables = 0;
  private rows = -1;

  private constructor(private readonly file: TextFile) {}

  static async create(path: string, head: Readonly<Record<string, unknown>>): Promise<JsonFile> {
    const file = await TextFile.create(path);
    const text = JSON.stringify({ format: COMPARE_FORMAT, ...head });
    await file.write(`${text.slice(0, -1)},\n`);
    return new JsonFile(file);
  }

  async schema(schema: readonly SchemaDifference[] | { readonly why: string }): Promise<void> {
    const told = 'why' in schema ? { judged: false, ...schema } : { judged: true, differences: schema };
    await this.file.write(`"schema":${JSON.stringify(told)},\n"tables":[`);
  }

  async row({ state, key, rows }: RowFound): Promise<void> {
    await this.beginTable();
    const told = Object.entries(rows).map(([node, found]) => [
      node,
      found.map(({ values, copies, cut }) => ({ values, copies, ...(cut && { cut }) })),
    ]);
    const text = JSON.stringify({ state, key, nodes: Object.fromEntries(told) });
    await this.file.write(`${this.rows++ === 0 ? '' : ','}\n${text}`);
  }

  async tableEnded({ named: _, ...found }: TableFound): Promise<void> {
    await this.beginTable();
    await this.file.write(`],\n${JSON.stringify(found).slice(1)}`);
    this.rows = -1;
  }

  async finish({ verdict, milliseconds }: CompareFound): Promise<void> {
    await this.file.write(`],\n${JSON.stringify({ verdict, seconds: milliseconds / 1000 }).slice(1)}\n`);
    await this.file.finish();
  }

  drop(): Promise<void> {
    return this.file.drop();
  }

  private async beginTable(): Promise<void> {
    if (this.rows >= 0) return;
    await this.file.write(`${this.tables++ === 0 ? '' : ','}\n{"differing":[`);
    this.rows = 0;
  }
}
