import type { Session } from '../../database/node.js';
import type { MeshContext } from '../test.js';

/**
 * Runs statements one after another, each in a transaction of its own, and says which of them other nodes could not carry
 * out, or should not have tried to.
 */
export async function triedElsewhere(
  { cluster }: Pick<MeshContext, 'cluster'>,
  session: Session,
  statements: readonly string[],
): Promise<string[]> {
  const others = cluster.nodes.slice(1);
  const records = async () => {
    const all = await Promise.all(others.map((node) => cluster.engine.incidents(node)));
    return all.flat().filter(({ kind }) => kind === 'exception').length;
  };
  const tried: string[] = [];
  let before = await records();
  for (const statement of statements) {
    await session.sql(statement);
    await cluster.settle();
    const after = await records();
    if (after > before) tried.push(statement);
    before = after;
  }
  return tried;
}
