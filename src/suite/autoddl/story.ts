import { schemaOf } from '../../cluster/schema.js';
import type { Node } from '../../database/node.js';
import { ExpectationFailed } from '../../errors.js';
import { type MeshContext, type Test, test } from '../test.js';
import { AUTO_DDL_NEEDS, wireAutoDdl } from './wired.js';

/** Every node inserts a row of its own, $1 being the node's number, and all of them have to be everywhere. */
export interface Fill {
  readonly table: string;
  readonly insert: string;
}

/** The table's rows have to be the same everywhere. */
export interface Same {
  readonly same: string;
}

/** A definition, or what one session runs in this order: each step on another node than the one before. */
export type Step = string | readonly string[] | Fill | Same;

export interface Story {
  readonly proves: string;
  readonly covers: readonly string[];
  readonly steps: readonly Step[];
  readonly leaves?: Extract<Test, { scope: 'mesh' }>['leaves'];
}

/**
 * Makes a test of a course of definitions. The nodes take turns; after every step the schemas of all nodes are the same
 * again, and other than before.
 */
export function story({ proves, covers, steps, leaves }: Story): Test {
  return test({
    scope: 'mesh',
    proves,
    covers,
    needs: AUTO_DDL_NEEDS,
    ...(leaves && { leaves }),

    async run(context) {
      await wireAutoDdl(context.cluster);
      await play(context, steps);
    },
  });
}

/** Plays a course of definitions on a mesh that is wired. @throws ExpectationFailed that names the step */
export async function play({ cluster, expect }: MeshContext, steps: readonly Step[]): Promise<void> {
  const { nodes, engine } = cluster;
  let turn = 0;
  let before = await schemaAsText(nodes[0], engine.extension);
  for (const step of steps) {
    if (isFill(step)) {
      await fill({ cluster, expect }, step);
      continue;
    }
    if (isSame(step)) {
      await expect.same(step.same);
      continue;
    }
    const node = nodes[turn++ % nodes.length]!;
    const statements = typeof step === 'string' ? [step] : step;
    try {
      await run(node, statements);
      await cluster.settle();
      await expect.sameSchema();
      const after = await schemaAsText(node, engine.extension);
      expect.that(after !== before, 'has changed nothing', node);
      before = after;
    } catch (error) {
      if (!(error instanceof ExpectationFailed)) throw error;
      throw new ExpectationFailed(
        `after ${statements.join('; ')} on ${node.name}: ${error.message}`,
        error.diff,
      );
    }
  }
}

async function schemaAsText(node: Node, extension: string | undefined): Promise<string> {
  return JSON.stringify([...(await schemaOf(node, extension))].sort());
}

async function run(node: Node, statements: readonly string[]): Promise<void> {
  const session = await node.session();
  try {
    for (const statement of statements) await session.sql(statement);
  } finally {
    await session.close();
  }
}

/** Has every node write, and looks whether every row is everywhere. */
export async function fill(
  { cluster, expect }: Pick<MeshContext, 'cluster' | 'expect'>,
  { table, insert }: Fill,
): Promise<void> {
  const { nodes } = cluster;
  const count = `select count(*) from ${table}`;
  const before = Number(await nodes[0].value(count));
  for (const [i, node] of nodes.entries()) await node.sql(insert, i + 1);
  await cluster.settle();
  await expect.everywhere(count, [[before + nodes.length]]);
  await expect.same(table);
}

function isFill(step: Step): step is Fill {
  return typeof step === 'object' && 'insert' in step;
}

function isSame(step: Step): step is Same {
  return typeof step === 'object' && 'same' in step;
}
