import { readFile } from 'node:fs/promises';
import { messageOf, RequestError } from '../errors.js';
import { type FaultSchedule, parseFaultSchedule } from '../faults/schedule.js';
import { demandPossible } from '../faults/supported.js';
import type { PlannedTest } from '../schedule/resolve.js';
import { reasonToSkip } from '../suite/skip.js';
import type { Test } from '../suite/test.js';
import { whyUnreadable } from '../unreadable.js';
import type { Chosen } from './chosen.js';
import { type RunRequest, shardText } from './request.js';

type Suite = Readonly<Record<string, Test>>;

/** @throws RequestError when a duration is given and no test goes on for one, or one can do nothing in it */
export function demandDuration(
  { duration, nodes }: Pick<RunRequest, 'duration' | 'nodes'>,
  tests: readonly PlannedTest[],
  suite: Suite,
): void {
  for (const { name, test } of tests) {
    if (test.kind === 'script') continue;
    const least = suite[test.id]?.shortest?.(nodes) ?? 0;
    if ((duration ?? least) >= least) continue;
    throw new RequestError(
      `duration: ${duration! / 1_000}s are too short for one round of ${name} on ${nodes} nodes; take ${least / 1_000}s or more`,
    );
  }
  const takesOne = (id: string) => suite[id]?.duration !== undefined;
  if (duration === undefined || tests.some(({ test }) => test.kind === 'built-in' && takesOne(test.id)))
    return;
  const those = Object.keys(suite).filter(takesOne).join(', ');
  throw new RequestError(`duration: none of these tests goes on for one; those that do: ${those}`);
}

/**
 * Reads the faults that are to be carried out again.
 *
 * @returns undefined where nothing is to be replayed
 * @throws RequestError where the file is none of faults for this cluster, or not exactly one test is to have them
 */
export async function readReplay(
  { replay, nodes, shard }: RunRequest,
  tests: readonly PlannedTest[],
  suite: Suite,
): Promise<FaultSchedule | undefined> {
  if (replay === undefined) return undefined;
  const refuse = (why: string) => new RequestError(`replay "${replay}": ${why}`);
  if (shard) throw refuse(`is for one test, which cannot be shared; leave out shard ${shardText(shard)}`);
  if (tests.length !== 1) {
    throw refuse(`is for one test, and ${tests.length} are wanted; name the test that it comes from with -t`);
  }
  const [{ name, test }] = tests as [PlannedTest];
  if (test.kind === 'script' || !suite[test.id]!.needs?.faults) throw refuse(`test "${name}" has no faults`);
  let text: string;
  try {
    text = await readFile(replay, 'utf8');
  } catch (error) {
    throw refuse(`cannot be read: ${whyUnreadable(error)}`);
  }
  return parseFaultSchedule(text, `replay "${replay}"`, nodeNames(nodes));
}

/**
 * Checks that the servers can do what is to be replayed: as in the mesh, each link leads through a proxy.
 *
 * @throws RequestError naming the fault, and why not
 */
export function demandReplayable(
  { steps }: FaultSchedule,
  { replay, nodes }: RunRequest,
  { runtime, engine, next }: Chosen,
  [planned]: readonly PlannedTest[],
  suite: Suite,
): void {
  const { test } = planned!;
  const definition = test.kind === 'built-in' ? suite[test.id]! : undefined;
  const why = definition && reasonToSkip(definition, { engine, runtime, nodes, ...(next && { next }) });
  if (why) throw new RequestError(`replay "${replay}": its test ${why}`);
  const names = nodeNames(nodes);
  const links = names.flatMap((subscriber) =>
    names.filter((other) => other !== subscriber).map((upstream) => ({ subscriber, upstream })),
  );
  try {
    const faults = steps.map(({ fault }) => fault);
    const { ability, spare } = definition?.needs ?? {};
    demandPossible(faults, {
      ...{ runtime, links, ability, upgrade: next },
      cluster: { nodes: names.map((name) => ({ name })) },
      spare: spare && { name: `n${nodes + 1}` },
    });
  } catch (error) {
    throw new RequestError(`replay "${replay}": ${messageOf(error)}`, { cause: error });
  }
}

/** The nodes of a lane. */
function nodeNames(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `n${i + 1}`);
}
