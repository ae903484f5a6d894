import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answersOf, type Found } from '../../../conflicts/own/found.js';
import { judgePair } from '../../../conflicts/own/judge.js';
import { kindOf } from '../../../conflicts/own/kinds.js';
import { type Plan, plansOf } from '../../../conflicts/own/plans.js';
import { type Assessment, assessmentPage, countsText, type Refused } from '../../../conflicts/own/told.js';
import { ExpectationFailed, NothingToTest } from '../../../errors.js';
import { replicateAllTables } from '../../../replication/all-tables.js';
import { links } from '../../../replication/names.js';
import { CHECK_ALL_UNIQUE_INDEXES } from '../../../replication/unique-indexes.js';
import { NATIVE_APPLY } from '../../log-lines.js';
import { type LeftErrors, type ServersContext, test } from '../../test.js';
import { CANNOT_APPLY } from '../matrix.js';
import { Links } from './deliver.js';
import { demandPlayed, type RefusedPair } from './play.js';
import { probe } from './probe.js';
import { ownTables } from './read.js';
import { playAll, type Tried } from './rounds.js';

/** What PostgreSQL 18 logs of a change that stops a link (conflict.c, ReportApplyConflict). */
const STOPPED: LeftErrors = {
  text: /conflict=(insert_exists|update_exists|multiple_unique_conflicts)/,
  process: NATIVE_APPLY,
  least: 0,
};

/**
 * Whether a refusal is replication's doing: of a row that cannot be identified, or of a key that n2's own sequence gives,
 * after n1 has taken as much from its own.
 */
function isHarm({ plan, by }: RefusedPair): boolean {
  return (plan.name === 'no-key' && by !== undefined) || (plan.name === 'default-key' && by === 1);
}

export const ownTablesTest = test({
  scope: 'servers',
  proves:
    'what two nodes that write to the tables of --setup-sql at once do to them is what is known of this release: which lose, split or reject changes, by which two statements, and what to do',
  covers: ['own-tables'],
  needs: { faults: true, setupSql: true, off: [CHECK_ALL_UNIQUE_INDEXES] },
  leaves: { mesh: 'changed', errors: [...CANNOT_APPLY, STOPPED] },
  run: assess,
});

async function assess(context: ServersContext): Promise<void> {
  const { cluster, faults } = context;
  const { engine, nodes } = cluster;
  const schema = faults.setupSql!;
  faults.progress(`${schema.file} on every node`);
  await Promise.all(
    nodes.map(async (node) => {
      await schema.on(node);
      await replicateAllTables(node, engine);
    }),
  );
  for (const { subscriber, upstream } of links(nodes)) await engine.refresh(subscriber, upstream);
  const tables = await ownTables(cluster);
  if (tables.length === 0) {
    throw new NothingToTest(
      `setup-sql "${schema.file}" leaves no table that replicates in the database that it is run in: it has to create at least one (not a temporary or unlogged one), without going to another database (\\connect)`,
    );
  }
  const { maker, settable } = await probe(nodes[0], tables);
  const plans = tables.flatMap((table) => plansOf(table, settable.get(table.name)!, maker));
  const tried = await playAll(new Links(faults.world, cluster), plans, faults.progress);
  demandPlayed(tried.flatMap((one) => ('as' in one ? [] : [one])));
  const assessment: Assessment = {
    engine: { kind: engine.kind, version: engine.version },
    nodes: nodes.length,
    schema: schema.file,
    tables: tables.map(({ name }) => name),
    ...judgeAll(tried, context),
  };
  await conclude(context, assessment);
}

function judgeAll(
  tried: readonly Tried[],
  { cluster }: ServersContext,
): { found: Found[]; refused: Refused[] } {
  const nodes = cluster.nodes.map(({ name }) => name);
  const { profile } = cluster.engine;
  const found: Found[] = [];
  const refused: Refused[] = [];
  const of = ({ name, table, about }: Plan) => ({ name, table, about });
  for (const one of tried) {
    const { plan } = one;
    if ('refused' in one && isHarm(one)) {
      const told = one.refused;
      found.push({ ...of(plan), fate: 'refuses', told, why: undefined, unexplained: false });
    } else if ('refused' in one)
      refused.push({
        table: plan.table,
        name: plan.name,
        why: one.refused,
        ...(one.sql && { sql: one.sql }),
      });
    else if ('as' in one) {
      const stopped = { at: '', why: one.why };
      const judged = judgePair(
        plan.name,
        { rows: [], kept: [[], []], broken: [], rejected: [], stopped },
        nodes,
        profile,
      );
      found.push({ ...of(plan), ...judged, told: one.why, as: one.as.table });
    } else {
      const { sides } = one.pair;
      found.push({
        ...of(plan),
        ...judgePair(plan.name, one.seen, nodes, profile),
        sql: [sides[0].sql, sides[1].sql],
      });
    }
  }
  return { found, refused };
}

async function conclude(context: ServersContext, assessment: Assessment): Promise<void> {
  const { faults, cluster } = context;
  const { found, tables } = assessment;
  await writeFile(join(faults.folder, 'own-tables.json'), `${JSON.stringify(assessment, undefined, 1)}\n`);
  await writeFile(join(faults.folder, 'own-tables.md'), assessmentPage(assessment, cluster.engine));
  faults.answer(
    answersOf(found, tables, cluster.engine),
    `${countsText(assessment)} All of it, with the SQL, is in own-tables.md`,
  );
  const unexplained = found.filter((one) => one.unexplained);
  if (unexplained.length > 0) {
    const lines = unexplained.map(
      ({ table, name, about, fate, told, sql }) =>
        `${table} (${about}): ${kindOf(name).short}: ${fate}: ${told}${sql ? `\n  n1: ${sql[0]}\n  n2: ${sql[1]}` : ''}`,
    );
    throw new ExpectationFailed(
      `${unexplained.length} of ${found.length} pairs of statements come to what nothing that is known of this release explains:\n${lines.join('\n')}`,
    );
  }
  const names = new Set(found.map(({ why }) => why));
  for (const name of names) if (name !== undefined && name !== 'last-update-wins') context.anomaly(name);
}
