import type { RowStatement } from './change.js';
import type { Definition } from './definition.js';

/** What one client does in one transaction: to the definition of the table, or to its rows. */
export type Operation = {
  readonly name: string /** Follows the name of a node. */;
  readonly said: string;
} & (
  | { readonly definition: Definition; readonly statements?: never }
  | { readonly statements: readonly RowStatement[]; readonly definition?: never }
);
export type DefinitionOperation = Extract<Operation, { readonly statements?: never }>;
export type RowOperation = Extract<Operation, { readonly definition?: never }>;

export const DEFINITIONS: readonly DefinitionOperation[] = [
  {
    name: 'add-column',
    said: 'adds a column',
    definition: { do: 'add column', name: 'x', type: 'integer' },
  },
  {
    name: 'add-column-text',
    said: 'adds that column with another type',
    definition: { do: 'add column', name: 'x', type: 'text' },
  },
  {
    name: 'add-column-default',
    said: 'adds a column that is not null and has a default',
    definition: { do: 'add column', name: 'y', type: 'integer', notNull: true, default: 7 },
  },
  {
    name: 'add-column-volatile',
    said: 'adds a column with a volatile default',
    definition: { do: 'add column', name: 'z', type: 'integer', default: 8, isVolatile: true },
  },
  { name: 'drop-column', said: 'drops a column', definition: { do: 'drop column', name: 'w' } },
  {
    name: 'rename-column',
    said: 'renames a column',
    definition: { do: 'rename column', name: 'w', to: 'w2' },
  },
  {
    name: 'alter-type',
    said: 'makes a column bigint',
    definition: { do: 'alter type', name: 'w', type: 'bigint' },
  },
  {
    name: 'alter-type-text',
    said: 'makes a column text',
    definition: { do: 'alter type', name: 'w', type: 'text' },
  },
  {
    name: 'set-not-null',
    said: 'sets a column NOT NULL',
    definition: { do: 'set not null', name: 'w' },
  },
  {
    name: 'set-default',
    said: 'gives a column a default',
    definition: { do: 'set default', name: 'w', value: 5 },
  },
  {
    name: 'add-check',
    said: 'adds a CHECK constraint',
    definition: { do: 'add check', name: 'positive', column: 'w' },
  },
  {
    name: 'add-unique',
    said: 'adds a UNIQUE constraint',
    definition: { do: 'create index', name: 'once', column: 'w', unique: true, constraint: true },
  },
  {
    name: 'create-index',
    said: 'creates an index',
    definition: { do: 'create index', name: 'by_w', column: 'w' },
  },
  {
    name: 'create-unique-index',
    said: 'creates a unique index',
    definition: { do: 'create index', name: 'single', column: 'w', unique: true },
  },
  { name: 'rename-table', said: 'renames the table', definition: { do: 'rename table' } },
  { name: 'drop-table', said: 'drops the table', definition: { do: 'drop table' } },
  {
    name: 'identity-full',
    said: 'sets REPLICA IDENTITY FULL',
    definition: { do: 'identity full' },
  },
];

export const ROW_OPERATIONS: readonly RowOperation[] = [
  { name: 'insert', said: 'inserts a row', statements: [{ do: 'insert', row: { id: 3, v: 30, w: 300 } }] },
  {
    name: 'insert-same',
    said: 'inserts a row with a value that another has',
    statements: [{ do: 'insert', row: { id: 3, v: 30, w: 100 } }],
  },
  {
    name: 'insert-negative',
    said: 'inserts a row with a negative value',
    statements: [{ do: 'insert', row: { id: 3, v: 30, w: -1 } }],
  },
  {
    name: 'insert-null',
    said: 'inserts a row without a value',
    statements: [{ do: 'insert', row: { id: 3, v: 30 } }],
  },
  { name: 'update', said: 'updates that column', statements: [{ do: 'update', id: 1, set: { w: 101 } }] },
  {
    name: 'update-another',
    said: 'updates another column',
    statements: [{ do: 'update', id: 1, set: { v: 11 } }],
  },
  {
    name: 'update-key',
    said: 'moves a row to another key',
    statements: [{ do: 'update', id: 1, set: { id: 10 } }],
  },
  { name: 'delete', said: 'deletes a row', statements: [{ do: 'delete', id: 1 }] },
  {
    name: 'delete-insert',
    said: 'deletes a row and inserts it again',
    statements: [
      { do: 'delete', id: 1 },
      { do: 'insert', row: { id: 1, v: 12, w: 102 } },
    ],
  },
  {
    name: 'upsert',
    said: 'inserts a row that is there, on conflict updates it',
    statements: [{ do: 'insert', row: { id: 1, v: 13, w: 103 }, orUpdate: { w: 103 } }],
  },
  {
    name: 'two-tables',
    said: 'inserts a row, and one into another table',
    statements: [
      { do: 'insert', row: { id: 3, v: 30, w: 100 } },
      { do: 'insert beside', row: { id: 3, v: 3 } },
    ],
  },
  { name: 'truncate', said: 'truncates the table', statements: [{ do: 'truncate' }] },
];

export const ALL_OPERATIONS: readonly Operation[] = [...DEFINITIONS, ...ROW_OPERATIONS];
