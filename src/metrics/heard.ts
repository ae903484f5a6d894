import type { FinalState } from '../history/operation.js';
import type { Metrics, NodeSample, Sample } from './record.js';

/**
 * How far each node had got with the others' changes, by the heartbeats that it had heard: whoever has one has all that
 * its node had answered before it was sent.
 *
 * @param offset microseconds from the beginning of the history to that of the metrics
 * @returns undefined where no heartbeat was heard at all
 */
export function heard({ samples, head }: Metrics, offset: number): FinalState['heard'] {
  const seen = samples.filter(isAnswer);
  const sent = new Map(head.nodes.map((node) => [node, new Map<number, number>()]));
  for (const { node, beat, at, took } of seen) sent.get(node)?.set(beat, at - took);
  const steps: Record<string, Record<string, [number, number][]>> = {};
  for (const { node, at, heard } of seen) {
    for (const [other, beat] of Object.entries(heard)) {
      const upTo = sent.get(other)?.get(beat);
      if (upTo === undefined) continue;
      steps[node] ??= {};
      steps[node][other] ??= [];
      if (steps[node][other].at(-1)?.[1] === upTo + offset) continue;
      steps[node][other].push([at + offset, upTo + offset]);
    }
  }
  return Object.keys(steps).length > 0 ? steps : undefined;
}

function isAnswer(sample: Sample): sample is NodeSample {
  return 'heard' in sample;
}
