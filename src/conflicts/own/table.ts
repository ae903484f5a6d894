/** A column of a user's table. */
export interface Column {
  readonly name: string;
  /** As SQL has it: character varying(15). */
  readonly type: string;
  /** The name of the type in pg_type; of a domain that of the type below it. */
  readonly base: string;
  /** Of text: how many characters it takes at most. */
  readonly length?: number;
  /** Of numeric: digits in all, and behind the point. */
  readonly digits?: readonly [precision: number, scale: number];
  /** Of an enum, in its order. */
  readonly labels?: readonly string[];
  readonly notNull: boolean;
  readonly hasDefault: boolean;
  /** A sequence gives its values: serial or identity. */
  readonly sequence: boolean;
  /** GENERATED ALWAYS AS IDENTITY: a value of one's own takes OVERRIDING SYSTEM VALUE. */
  readonly alwaysIdentity: boolean;
  /** The server computes it from others. */
  readonly generated: boolean;
  /** The rows' partitions are chosen by it. */
  readonly partitions: boolean;
  /** A value that one of the partitions takes, where they are chosen by this column alone. */
  readonly bound?: string;
  /** CHECK constraints that speak of it, its domain's too, as SQL. */
  readonly checks: readonly string[];
}

export interface UniqueIndex {
  readonly name: string;
  /** With those that its expressions and its condition speak of. */
  readonly columns: readonly string[];
  readonly primary: boolean;
  readonly deferrable: boolean;
}

export interface ForeignKey {
  readonly name: string;
  readonly columns: readonly string[];
  /** As OwnTable.name. */
  readonly parent: string;
  readonly references: readonly string[];
}

/** One row, each value as the server's text; null for NULL. */
export type TextRow = Readonly<Record<string, string | null>>;

/** A table of the user's that replicates. */
export interface OwnTable {
  /** As statements say it: schema-qualified where that is needed, and quoted. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly uniques: readonly UniqueIndex[];
  readonly foreignKeys: readonly ForeignKey[];
  /** Updates and deletes replicate: by its key, by another index, or by the whole row. */
  readonly identified: boolean;
  /** A row that is there; undefined where the table is empty. */
  readonly row?: TextRow;
  /** The greatest values of its columns of numbers. */
  readonly greatest: Readonly<Record<string, number>>;
}

/** The columns of the primary key; none where there is none. */
export function keyOf(table: OwnTable): readonly string[] {
  return table.uniques.find(({ primary }) => primary)?.columns ?? [];
}

/** @throws TypeError where the table has no such column */
export function columnOf(table: OwnTable, name: string): Column {
  const found = table.columns.find((column) => column.name === name);
  if (!found) throw new TypeError(`${table.name} has no column ${name}`);
  return found;
}

/** What can be changed freely: no key, nothing unique, no reference, nothing that is checked or computed. */
export function plainColumns({ columns, uniques, foreignKeys }: OwnTable): Column[] {
  const bound = new Set([...uniques, ...foreignKeys].flatMap((one) => one.columns));
  return columns.filter((c) => !bound.has(c.name) && !c.generated && !c.partitions && !c.sequence);
}
