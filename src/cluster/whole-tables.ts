import type { Node } from '../database/node.js';
import { plainName } from '../database/quote.js';
import type { Engine } from '../replication/engine.js';

/** Tables that a node passes on, by their plain names. */
export interface PassedOn {
  /** Those that at least one set passes on whole: every operation, all columns, all rows. */
  readonly whole: ReadonlySet<string>;
  /** Those of which every set keeps something at home. */
  readonly partly: ReadonlySet<string>;
}

/**
 * What a node's sets pass on, by what the engine says of them.
 *
 * @param carried whether anybody receives what is in this set; all sets are unless said
 */
export async function passedOn(
  engine: Pick<Engine, 'membership' | 'sets'>,
  node: Node,
  carried: (set: string) => boolean = () => true,
): Promise<PassedOn> {
  const [all, sets] = await Promise.all([engine.membership(node), engine.sets(node)]);
  const members = all.filter(({ set }) => carried(set));
  const whole = new Set(
    members
      .filter(
        ({ set, columns, where }) =>
          !columns && where === undefined && Object.values(sets[set] ?? [false]).every(Boolean),
      )
      .map(({ table }) => plainName(table)),
  );
  const partly = members.map(({ table }) => plainName(table)).filter((table) => !whole.has(table));
  return { whole, partly: new Set(partly) };
}
