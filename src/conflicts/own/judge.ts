import type { AnomalyName, Profile } from '../../replication/profile.js';
import { type Fate, type Harm, kindOf, type PairName } from './kinds.js';

/** What was seen of a pair once everything had been delivered, or a link had stopped. */
export interface SeenPair {
  /** Its rows on each node, as text. */
  readonly rows: readonly string[];
  /** Of each side, on each node: its change is there. */
  readonly kept: readonly [readonly boolean[], readonly boolean[]];
  /** On each node: a constraint is broken. */
  readonly broken: readonly boolean[];
  /** The transactions that nodes have thrown away, by their own records. */
  readonly rejected: readonly { readonly node: number; readonly side: 0 | 1 }[];
  /** Where apply could not go on, and what the server logged. */
  readonly stopped?: { readonly at: string; readonly why: string };
}

export interface Judged {
  readonly fate: Fate;
  /** What became of it, for its reader. */
  readonly told: string;
  /** What explains it in this release: something that is recorded of it, or that the last update wins. */
  readonly why: AnomalyName | 'last-update-wins' | undefined;
  /** Nothing that is known of this release explains it. */
  readonly unexplained: boolean;
}

/**
 * What became of a pair, and whether the release is known for it.
 *
 * @param nodes their names, n1 first: the first side ran on n1, the second, later, on n2
 */
export function judgePair(
  name: PairName,
  seen: SeenPair,
  nodes: readonly string[],
  profile: Pick<Profile, 'anomalies' | 'conflicts'>,
): Judged {
  const { fate, told } = fateOf(name, seen, nodes);
  if (fate === 'keeps') return { fate, told, why: undefined, unexplained: false };
  const why = explanation(name, fate, seen, profile);
  return { fate, told, why, unexplained: why === undefined };
}

function fateOf(name: PairName, seen: SeenPair, nodes: readonly string[]): { fate: Fate; told: string } {
  const { rows, kept, broken, rejected, stopped } = seen;
  if (stopped) return { fate: 'stops', told: `${stopped.at} stops: ${stopped.why}` };
  const thrown = rejected.map(
    ({ node, side }) => `${nodes[node]} threw the transaction of ${nodes[side]} away`,
  );
  const same = rows.every((text) => text === rows[0]);
  const wrong = broken.some(Boolean);
  const also = [...thrown, ...(wrong ? [`a constraint is broken on ${named(broken, nodes)}`] : [])];
  if (!same) return { fate: 'splits', told: [heldBy(rows, nodes), ...also].join('; ') };
  if (wrong) return { fate: 'breaks', told: also.join('; ') };
  if (thrown.length > 0) return { fate: 'rejects', told: also.join('; ') };
  // All nodes are the same: the first speaks for all.
  const [first, second] = [kept[0][0]!, kept[1][0]!];
  if (first && second) return { fate: 'keeps', told: 'both changes are there' };
  if (name === 'counter') return { fate: 'loses', told: 'one of the two additions is gone' };
  if (second && kindOf(name).lastWins)
    return { fate: 'keeps', told: 'the later one took the place of the first' };
  if (first === second) return { fate: 'loses', told: 'both changes are gone' };
  return {
    fate: 'loses',
    told: first ? `the later change, of ${nodes[1]}, is gone` : `the change of ${nodes[0]} is gone`,
  };
}

function named(which: readonly boolean[], nodes: readonly string[]): string {
  return nodes.filter((_, i) => which[i]).join(', ');
}

/** Which nodes hold what. */
function heldBy(rows: readonly string[], nodes: readonly string[]): string {
  const groups = new Map<string, string[]>();
  rows.forEach((text, i) => {
    groups.set(text, [...(groups.get(text) ?? []), nodes[i]!]);
  });
  return [...groups].map(([text, names]) => `${names.join(', ')}: ${text || 'no row'}`).join('; ');
}

function explanation(
  name: PairName,
  fate: Harm,
  { kept }: SeenPair,
  { anomalies, conflicts }: Pick<Profile, 'anomalies' | 'conflicts'>,
): Judged['why'] {
  // Where nothing is promised of conflicts, that says all; but a constraint is broken by what is recorded of it alone.
  if (anomalies['conflicts are not resolved'] && fate !== 'breaks' && name !== 'no-key')
    return 'conflicts are not resolved';
  const recorded = kindOf(name).recorded[fate]?.find((one) => anomalies[one]);
  const laterStays = kept[1][0] === true || name === 'counter';
  if (fate === 'loses' && conflicts === 'last-update-wins' && laterStays) return 'last-update-wins';
  return recorded;
}
