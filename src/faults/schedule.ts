import * as z from 'zod';
import { RequestError } from '../errors.js';
import type { Random } from '../random.js';
import { ARRANGEMENTS, deafLinks } from './arrangements.js';
import { Fault, type FaultKind, type LinkName } from './fault.js';

/** One fault and its time: from `at`, counted from the start, for so long after its effect was seen, in milliseconds. */
export const FaultStep = z.strictObject({
  at: z.number().nonnegative(),
  fault: Fault,
  for: z.number().nonnegative(),
});
export type FaultStep = z.infer<typeof FaultStep>;

/** Faults over time, as they are planned or as they were carried out. */
export const FaultSchedule = z.strictObject({
  version: z.literal(1),
  /** The cluster that it was made for. */
  nodes: z.array(z.string().min(1)).min(1).readonly(),
  steps: z.array(FaultStep).readonly(),
});
export type FaultSchedule = z.infer<typeof FaultSchedule>;

/** The file in a test's folder that holds its faults as they were carried out. */
export const FAULTS_FILE = 'faults.json';

/** Milliseconds until the last fault is healed, where each begins in time. */
export function lengthOf({ steps }: FaultSchedule): number {
  return Math.max(0, ...steps.map((step) => step.at + step.for));
}

/** What random faults are chosen from. */
export interface Choice {
  readonly random: Random;
  /** Each comes up before any comes up again. */
  readonly kinds: readonly FaultKind[];
  /** Milliseconds in which all of it begins and ends; a heal may take longer. */
  readonly duration: number;
  readonly nodes: readonly string[];
  /** For faults on tables. */
  readonly tables?: readonly string[];
}

const SHORTEST_PACE_MS = 400;
const LONGEST_PACE_MS = 5_000;

/**
 * A schedule made from random values: faults of each kind in turn, on links, nodes and tables that chance chooses,
 * some of them overlapping.
 *
 * @throws RequestError when there is nothing to choose from
 */
export function randomSchedule(choice: Choice): FaultSchedule {
  const { random, kinds, duration, nodes } = choice;
  if (kinds.length === 0) throw new RequestError('faults: no kind is given to choose from');
  if (nodes.length < 2) throw new RequestError(`faults: take two nodes or more, not ${nodes.length}`);
  const pace = Math.min(Math.max(duration / (2 * kinds.length), SHORTEST_PACE_MS), LONGEST_PACE_MS);
  const some = () => random.integer(Math.round(pace / 2), Math.round(pace * 1.5));
  const steps: FaultStep[] = [];
  let turn: FaultKind[] = [];
  for (let at = some(); ; at += some()) {
    const lasts = some();
    if (at + lasts > duration) break;
    if (turn.length === 0) turn = shuffled(kinds, random);
    steps.push({ at, fault: randomFault(turn.pop()!, choice), for: lasts });
  }
  if (steps.length === 0) {
    throw new RequestError(
      `faults: ${duration} ms are too short for one; take ${Math.ceil(3 * SHORTEST_PACE_MS)} ms or more`,
    );
  }
  return { version: 1, nodes: [...nodes], steps };
}

/**
 * Reads a schedule that was written down.
 *
 * @param where the file, for messages
 * @param nodes of the cluster that it is to be replayed on
 * @throws RequestError when it is no schedule, or one for other nodes
 */
export function parseFaultSchedule(text: string, where: string, nodes: readonly string[]): FaultSchedule {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new RequestError(`${where} is damaged: ${(error as Error).message}`);
  }
  const { success, data: schedule, error } = FaultSchedule.safeParse(data);
  if (!success) throw new RequestError(`${where} is no schedule of faults:\n${z.prettifyError(error)}`);
  const same = schedule.nodes.length === nodes.length && schedule.nodes.every((node) => nodes.includes(node));
  if (!same) {
    throw new RequestError(
      `${where} was made for the nodes ${schedule.nodes.join(', ')}, but this cluster has ${nodes.join(', ')}`,
    );
  }
  return schedule;
}

/** A schedule as it is written down. */
export function faultScheduleText(schedule: FaultSchedule): string {
  return `${JSON.stringify(schedule, null, 2)}\n`;
}

function randomFault(kind: FaultKind, choice: Choice): Fault {
  const { random, nodes } = choice;
  const node = () => random.pick(nodes);
  const link = (): LinkName => {
    const subscriber = node();
    return [subscriber, random.pick(nodes.filter((other) => other !== subscriber))];
  };
  switch (kind) {
    case 'cut':
      return { kind, links: randomArrangement(choice) };
    case 'hold':
      return { kind, links: randomArrangement(choice), direction: random.pick(['data', 'replies', 'both']) };
    case 'delay':
      return { kind, links: [link()], delay: random.integer(50, 500) };
    case 'bandwidth':
      return { kind, links: [link()], bytesPerSecond: random.integer(16, 256) * 1024 };
    case 'cutAfter':
      return { kind, links: [link()], bytes: random.integer(1_000, 200_000) };
    case 'kill':
      // Now and then all of them.
      return { kind, nodes: random.integer(1, 4) === 1 ? [...nodes] : [node()] };
    case 'pause':
      return { kind, nodes: [node()] };
    case 'restart':
      return { kind, nodes: [node()], mode: random.pick(['fast', 'immediate']) };
    case 'skewClock':
      return { kind, node: node(), seconds: random.pick([-1, 1]) * random.integer(1, 60) };
    case 'fillVolume':
      return { kind, node: node() };
    case 'killWalsender':
    case 'killApply':
    case 'disable':
      return { kind, links: [link()] };
    case 'holdApply':
      return { kind, node: node(), table: randomTable(kind, choice) };
    case 'addNode':
      return { kind, added: `n${nodes.length + 1}` };
    case 'upgrade':
      return { kind, node: node(), how: 'in place' };
    case 'freeze':
      return { kind, nodes: [node()], tables: [randomTable(kind, choice)] };
  }
}

function randomArrangement({ random, nodes }: Choice): LinkName[] {
  const able = Object.values(ARRANGEMENTS).filter((_, i) => nodes.length >= LEAST_NODES[i]!);
  return deafLinks(random.pick(able)(shuffled(nodes, random)));
}

// In the order of ARRANGEMENTS.
const LEAST_NODES = [2, 2, 4, 3, 2];

function randomTable(kind: FaultKind, { random, tables = [] }: Choice): string {
  if (tables.length === 0) throw new RequestError(`faults: ${kind} takes a table, and none is given`);
  return random.pick(tables);
}

function shuffled<T>(from: readonly T[], random: Random): T[] {
  const rest = [...from];
  return from.map(() => rest.splice(random.integer(0, rest.length - 1), 1)[0]!);
}
