import { literal } from '../../database/quote.js';
import { hasDefect, type Release, type Remark } from '../remark.js';
import type { Schema } from '../schema.js';

/** Kinds of tables. */
export function tables({ tables: all, materializedViews }: Schema, release: Release): Remark[] {
  return [
    ...all.flatMap((table): Remark[] => {
      const about = { about: table.name };
      const remarks: Remark[] = [];
      if (!table.logged)
        remarks.push({
          ...about,
          rule: 'unlogged',
          severity: 'warning',
          what: 'unlogged',
          why: `What is in it is not in the log, and so never replicated: each node has its own rows${hasDefect(release, 'a table that is logged again is in no set') ? '; when it is logged again it is in no replication set' : ''}.`,
          advice:
            'Use it for what a node can make again by itself, or make it logged and put it into a replication set.',
          sql: [
            `alter table ${table.name} set logged;`,
            `select spock.repset_add_table('default', ${literal(table.name)});`,
          ],
          shownBy: ['autoddl/unlogged'],
        });
      if (table.partitioned)
        remarks.push({
          ...about,
          rule: 'partitioned',
          severity: 'note',
          what: 'partitioned',
          why: 'Partitions enter replication sets with their table, and must be the same on every node.',
          advice:
            'Make, attach and detach partitions by definitions that replicate, not by a job on each node.',
          sql: [],
          shownBy: ['ddl/partitions-in-sets', 'ddl/partitions-while-writing', 'autoddl/partitions'],
        });
      if (table.rowSecurity !== 'off')
        remarks.push({
          ...about,
          rule: 'row-security',
          severity: 'note',
          what: `row security${table.rowSecurity === 'forced' ? ', forced' : ''}`,
          why: 'Policies hold where a statement is run; what is applied passes them by, whoever wrote it.',
          advice: 'Have the same policies on every node.',
          sql: [],
          shownBy: ['dml/row-security', 'autoddl/policies'],
        });
      return remarks;
    }),
    ...materializedViews.map(
      (name): Remark => ({
        rule: 'materialized-view',
        severity: 'note',
        about: name,
        what: 'a materialized view',
        why: 'Its rows are not replicated: each node refreshes its own.',
        advice: 'Refresh it on every node.',
        sql: [`refresh materialized view ${name};`],
        shownBy: ['ddl/materialized-view', 'autoddl/materialized-views'],
      }),
    ),
  ];
}
