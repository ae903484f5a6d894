import type { Remark } from '../remark.js';
import type { Schema } from '../schema.js';

/** Schemas that extensions of pgEdge's keep for themselves. */
const RESERVED = ['spock', 'snowflake', 'lolor'];

/** Names that are taken. */
export function names({ tables }: Schema): Remark[] {
  return tables
    .filter(({ schema }) => RESERVED.includes(schema))
    .map(
      ({ name, schema }): Remark => ({
        rule: 'reserved-schema',
        severity: 'critical',
        about: name,
        what: `in schema ${schema}`,
        why: `The schema ${schema} is the extension's own: no replication set takes a table in it, so that its rows stay where they are written.`,
        advice: 'Put it into another schema.',
        sql: [`alter table ${name} set schema public;`],
        shownBy: ['selective/reserved-schema'],
      }),
    );
}
