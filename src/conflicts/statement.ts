export type Cell = number | string | null;
export type Row = Readonly<Record<string, Cell>>;

/** Most scenes need one table; with a foreign key `child` refers to `main`. */
export type TableRole = 'main' | 'child';

/** What a client tells its node, as far as the model and SQL both can say it. */
export type Statement = RowStatement | Part;

/** Statements behind a savepoint, which is released in the end, or rolled back to: then they come to nothing. */
export interface Part {
  readonly do: 'part';
  readonly as: 'released' | 'rolled back';
  readonly statements: readonly RowStatement[];
}

/** Rows are found by their `id`. */
export type RowStatement =
  | { readonly do: 'insert'; readonly table: TableRole; readonly row: Row; readonly orUpdate?: Row }
  | { readonly do: 'update'; readonly table: TableRole; readonly id: number; readonly set: Changes }
  | { readonly do: 'delete'; readonly table: TableRole; readonly id: number }
  | { readonly do: 'truncate'; readonly table: TableRole };

/** New values of columns: themselves, what is added to the old one, or the old one again. */
export type Changes = Readonly<Record<string, Cell | { readonly plus: number } | 'same'>>;

/** All that a client says, whatever comes of it. */
export function rowStatements(statements: readonly Statement[]): readonly RowStatement[] {
  if (statements.every(isRowStatement)) return statements;
  return statements.flatMap((one) => (one.do === 'part' ? one.statements : [one]));
}

function isRowStatement(one: Statement): one is RowStatement {
  return one.do !== 'part';
}
