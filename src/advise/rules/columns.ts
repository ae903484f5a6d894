import { ident } from '../../database/quote.js';
import { has, hasDefect, type Release, type Remark } from '../remark.js';
import type { Column, Schema, Table } from '../schema.js';

/** Types of which spock.delta_apply knows how to add. */
const ADDABLE = ['int2', 'int4', 'int8', 'float4', 'float8', 'numeric', 'money'];

/** Words in names of columns that are added to, rather than set. */
const TOTAL =
  /(^|_)(balance|total|totals|count|counter|counts|qty|quantity|stock|units?_(in|on)_\w+|amount_left|available|reserved|points|score|credits?|likes|votes|views|hits|used|remaining|sold)(_|$)/i;

/** What single columns mean for conflicts. */
export function columns({ tables, extensions }: Schema, release: Release): Remark[] {
  return tables
    .filter((table) => table.logged && table.partitionOf === null)
    .flatMap((table) => table.columns.flatMap((column) => of(table, column, extensions, release)));
}

function of(table: Table, column: Column, extensions: readonly string[], release: Release): Remark[] {
  return [
    ...total(table, column),
    ...generated(table, column, release),
    ...large(table, column, extensions),
    ...objects(table, column, release),
    ...collated(table, column),
  ];
}

function total(table: Table, column: Column): Remark[] {
  const inKey = table.indexes.some(({ columns }) => columns.includes(column.name));
  const refers = table.foreignKeys.some(({ columns }) => columns.includes(column.name));
  if (!ADDABLE.includes(column.base) || column.generated || inKey || refers || !TOTAL.test(column.name))
    return [];
  const alter = (what: string) => `alter table ${table.name} alter column ${ident(column.name)} ${what};`;
  return [
    {
      rule: 'total',
      severity: 'warning',
      about: table.name,
      what: `${column.name} ${column.type}`,
      why: 'It is called like a total: where two nodes add to it at once (set x = x + 1), one of the additions is lost, because the later row wins as a whole.',
      advice:
        'Where your statements add to it, make it a delta column: then the differences are added up. Where they set it, leave it as it is.',
      sql: [
        ...(column.notNull ? [] : [alter('set not null')]),
        alter(`set (log_old_value = true, delta_apply_function = 'spock.delta_apply')`),
      ],
      shownBy: ['dml/counters', 'dml/delta-columns', 'conflicts/delta-column'],
    },
  ];
}

function generated(table: Table, column: Column, release: Release): Remark[] {
  if (!column.generated) return [];
  const isCopied = !hasDefect(release, 'a table with a generated column is not copied');
  const isTaken = has(release, 'generated columns are taken as they are sent');
  if (isCopied && !isTaken) return [];
  return [
    {
      rule: 'generated',
      severity: 'note',
      about: table.name,
      what: `${column.name}, generated`,
      why: [
        ...(isTaken
          ? ['It is sent and stored like any other column, and not generated again where it is applied']
          : []),
        ...(isCopied ? [] : ['A node that joins cannot copy the table']),
      ]
        .join('. ')
        .concat('.'),
      advice:
        'Let no node generate it in another way; leave it out of the copy by a column list where a node joins.',
      sql: [],
      shownBy: ['nodes/copy-generated-column', 'dml/generated-column', 'conflicts/generated-column'],
    },
  ];
}

function large(table: Table, column: Column, extensions: readonly string[]): Remark[] {
  const isLarge =
    column.type === 'lo' ||
    (column.base === 'oid' && /(^|_)(lo|oid|blob|data|image|file|content)s?(_|$)/i.test(column.name));
  if (!isLarge) return [];
  return [
    {
      rule: 'large-object',
      severity: 'critical',
      about: table.name,
      what: `${column.name} ${column.type}`,
      why: `It seems to name large objects: their contents are in pg_largeobject, which is not replicated, and the same number is another object on each node${extensions.includes('lolor') ? ' unless lolor keeps them' : ''}.`,
      advice: 'Keep large objects in tables by the extension lolor, or use bytea.',
      sql: ['create extension lolor;'],
      shownBy: ['dml/large-objects', 'dml/large-object-functions'],
    },
  ];
}

const OF_OBJECTS =
  /^reg(class|proc|procedure|oper|operator|type|role|namespace|config|dictionary|collation)$/;

function objects(table: Table, column: Column, release: Release): Remark[] {
  if (!OF_OBJECTS.test(column.base) || !hasDefect(release, 'names of objects are sent as numbers')) return [];
  return [
    {
      rule: 'object-name',
      severity: 'warning',
      about: table.name,
      what: `${column.name} ${column.type}`,
      why: 'Names of objects are sent as the numbers that they have on the node that sends them, which are those of other objects elsewhere.',
      advice: 'Keep the name as text.',
      sql: [`alter table ${table.name} alter column ${ident(column.name)} type text;`],
      shownBy: ['types/object-names'],
    },
  ];
}

function collated(table: Table, column: Column): Remark[] {
  const inKey = table.indexes.some(({ columns }) => columns.includes(column.name));
  if (!inKey || column.collation === null || column.collation.deterministic) return [];
  return [
    {
      rule: 'collation',
      severity: 'note',
      about: table.name,
      what: `${column.name}, collation ${column.collation.name}`,
      why: `In this collation different texts are equal: "a" and "A" may be one key, so that rows which two nodes insert under them are one row, and the later one wins.`,
      advice: 'Have the collation, of the same version, on every node.',
      sql: [],
      shownBy: ['dml/collations', 'conflicts/text-key'],
    },
  ];
}
