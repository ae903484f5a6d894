import type { Profile } from '../../replication/profile.js';
import { heldText, isRight } from './ideal.js';
import { type On, type Predicted, predict } from './model.js';
import type { Scene } from './scene.js';
import type { Held } from './table.js';

/** What the servers did. */
export interface Seen {
  /** Of each node, when the scene has ended. */
  readonly held: readonly Held[];
  /** Transactions that their own node refused. */
  readonly refused: readonly number[];
  /** Transactions that a node has thrown away by its own records. */
  readonly rejections: readonly On[];
  /** What a link could not go on from, and what its worker said. */
  readonly stopped?: On & { readonly error: string };
}

export interface Outcome {
  readonly verdict: 'right' | 'known' | 'wrong';
  readonly causes: Predicted['causes'];
  /** The release does what the model says. */
  readonly asModelled: boolean;
  /** Of a wrong one: in which way. */
  readonly wrong?: string;
  readonly predicted: Predicted;
}

/**
 * Right is what all nodes hold alike and nothing acknowledged is missing from; known what the profile of the release
 * says, for reasons that it has on record; anything else is wrong.
 */
export function judgeScene(profile: Profile, scene: Scene, seen: Seen): Outcome {
  const predicted = predict(profile, scene);
  const unlike = differences(predicted, seen);
  const told = { asModelled: unlike.length === 0, predicted };
  const wrong = (how: string, causes: Predicted['causes'] = []): Outcome => ({
    ...told,
    verdict: 'wrong',
    causes,
    wrong: how,
  });
  const refused = new Map(seen.refused.map((one) => [one, predicted.refused.get(one) ?? 'types'] as const));
  if (!seen.stopped && isRight(scene, { refused }, seen.held)) {
    if (unlike.length === 0) return { ...told, verdict: 'right', causes: [] };
    return wrong(`all nodes are the same, and as they should be, but ${unlike[0]}`);
  }
  if (unlike.length > 0) return wrong(`${unlike[0]}, and no rule of this release says so`);
  if (predicted.causes.length === 0) return wrong('as the rules of the engine have it, without a reason');
  const unrecorded = predicted.causes.filter((cause) => !profile.anomalies[cause]);
  if (unrecorded.length > 0)
    return wrong(`not on record of this release: ${unrecorded.join('; ')}`, predicted.causes);
  return { ...told, verdict: 'known', causes: predicted.causes };
}

/** In which ways servers did not do what the model says. */
function differences(predicted: Predicted, seen: Seen): string[] {
  const found: string[] = [];
  const text = (on: On | undefined) => (on ? `${on.node} ${on.transaction}` : '');
  const all = (ons: readonly On[]) => [...new Set(ons.map(text))].sort().join();
  if (text(seen.stopped) !== text(predicted.stopped))
    found.push(seen.stopped ? `a link stops: ${seen.stopped.error}` : 'no link stops');
  if ([...seen.refused].sort().join() !== [...predicted.refused.keys()].sort().join())
    found.push('what nodes refuse to their own clients is not what the model says');
  if (all(seen.rejections) !== all(predicted.rejections))
    found.push('what was thrown away is not what the model says');
  if (seen.held.some((held, node) => heldText(held) !== heldText(predicted.held[node]!)))
    found.push(
      heldText(seen.held[0]!) === heldText(seen.held[1]!)
        ? 'all nodes are the same, but not as they should be'
        : 'the nodes differ',
    );
  return found;
}
