import type { Held } from '../../../conflicts/ddl/table.js';
import type { Node } from '../../../database/node.js';
import { ident } from '../../../database/quote.js';
import { UnjudgedError } from '../../../errors.js';

/**
 * Gives a node's table the columns that a transaction brings, so that its link goes on.
 *
 * @param node seen by a client whose definitions stay where they are
 * @param main the name that the scene gave its table
 * @param sender what the transaction's node had when it was committed
 * @param has what this node has
 * @throws UnjudgedError where it has all of them already
 */
export async function repair(node: Node, main: string, sender: Held, has: Held): Promise<void> {
  const wanted = sender.table;
  const statements: string[] = [];
  if (wanted) {
    const table = ident(main + wanted.suffix);
    const there = has.table?.suffix === wanted.suffix ? has.table.columns : undefined;
    if (!there) statements.push(`create table ${table} (id integer primary key)`);
    for (const [name, { type }] of Object.entries(wanted.columns)) {
      const found = there ? there[name]?.type : name === 'id' ? type : undefined;
      if (found === type) continue;
      if (found) statements.push(`alter table ${table} drop column ${ident(name)}`);
      statements.push(`alter table ${table} add column ${ident(name)} ${type}`);
    }
  }
  if (statements.length === 0)
    throw new UnjudgedError(`${node.name} has all that a link which has stopped brings to ${main}`);
  await node.sql(statements.join(';\n'));
}
