import { ident } from '../../database/quote.js';
import { has, type Release, type Remark } from '../remark.js';
import type { Schema } from '../schema.js';

/** Triggers, and on how many nodes each fires. */
export function triggers({ tables, eventTriggers }: Schema, release: Release): Remark[] {
  const changes = has(release, 'triggers change what is applied');
  const ofTables = tables
    .filter((table) => table.partitionOf === null)
    .flatMap((table) =>
      table.triggers.flatMap(({ name, fires, function: called }): Remark[] => {
        const about = { about: table.name, what: `${name}, which calls ${called}` };
        if (fires === 'never') return [];
        if (fires === 'origin')
          return [
            {
              ...about,
              rule: 'trigger-once',
              severity: 'note',
              why: 'It fires once, on the node on which the row is written; what it writes to replicated tables is passed on like any row.',
              advice: 'Nothing is to be done, unless it is meant to do something on every node.',
              sql: [],
              shownBy: ['dml/triggers'],
            },
          ];
        return [
          {
            ...about,
            rule: 'trigger-on-every-node',
            severity: 'warning',
            why: `It fires ${fires === 'always' ? 'on every node: where the row is written, and again' : 'not where the row is written, but'} wherever it is applied${changes ? '; what it makes of the row stays on that node, so that nodes come apart, and rows that it inserts are there once for each node' : ''}.`,
            advice: 'Let it fire where rows are written only.',
            sql: [`alter table ${table.name} enable trigger ${ident(name)};`],
            shownBy: [
              'dml/triggers',
              fires === 'always' ? 'conflicts/trigger-always' : 'conflicts/trigger-replica',
            ],
          },
        ];
      }),
    );
  const ofDatabase = eventTriggers.map(
    (name): Remark => ({
      rule: 'event-trigger',
      severity: 'note',
      about: `event trigger ${name}`,
      what: 'fires for definitions',
      why: 'It sees each definition once, on the node on which it was given, and can refuse it for all.',
      advice: 'Nothing is to be done, unless it is meant to note what the other nodes are given.',
      sql: [],
      shownBy: ['autoddl/noted-by-triggers', 'autoddl/event-triggers'],
    }),
  );
  return [...ofTables, ...ofDatabase];
}
