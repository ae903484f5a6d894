import { ClusterError } from '../errors.js';
import type { Outcome } from './built-in.js';
import { type Evidence, evidenceText, unexplained } from './evidence.js';
import { aloneInMesh, type SharedGround } from './ground.js';
import type { Lane, Mesh } from './lane.js';
import { SharedMesh } from './shared-mesh.js';

/** What running tests that share a mesh takes of the run. */
export interface SharedStage<Item> {
  /** Tests at a time. */
  readonly turn: number;
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  play(item: Item, ground: SharedGround, mesh: Mesh): Promise<Played>;
  /** Takes a verdict that counts. */
  ended(item: Item, took: number, outcome: Outcome): void;
  note(line: string): void;
  nameOf(item: Item): string;
  /** Whether it works in a schema of its own; else it only looks. */
  worksInSchema(item: Item): boolean;
  /** Whether the run has come to its end before its time. */
  over(): boolean;
  /** Whether tests that share no mesh are still to come. */
  more(): boolean;
}

interface Played {
  readonly outcome: Outcome;
  /** Seconds. */
  readonly took: number;
}

interface Guest<Item> {
  readonly item: Item;
  /** The name of its own; none where it only looks. */
  readonly schema: string | undefined;
}

interface Ended<Item> extends Guest<Item>, Played {
  /** It went wrong by what it did itself, whoever else was there. */
  readonly itself: boolean;
}

/**
 * Runs tests in one mesh, several at a time. Where something happens that nobody's schema explains, all who were there
 * are run once more, each alone in a fresh mesh, and that verdict counts; where none of them shows it again, none of them
 * has been judged. The others go on in a new mesh.
 *
 * @param up told when the first mesh is up
 * @throws ClusterError when a mesh does not come up
 */
export async function runSharing<Item>(
  lane: Lane,
  items: readonly Item[],
  stage: SharedStage<Item>,
  up: () => void,
): Promise<void> {
  const schemas = schemasFor(items.map((item) => stage.nameOf(item)));
  const queue = items.map((item, i) => ({
    item,
    schema: stage.worksInSchema(item) ? schemas[i] : undefined,
  }));
  while (queue.length > 0 && !stage.over()) {
    const mesh = await lane.fresh();
    const shared = await SharedMesh.open(mesh);
    up();
    const before = queue.length;
    const suspects = await runInOne(shared, mesh, queue, stage);
    if (queue.length === before && !stage.over())
      throw new ClusterError(`no test gets into a mesh that is up: ${evidenceText(shared.evidence)}`);
    // After the last one the servers go, and with them the mesh.
    if (suspects.length > 0 || queue.length > 0 || stage.more())
      await lane.clear(mesh, suspects.length === 0 ? 'whole' : 'broken');
    else mesh.cluster.close();
    if (suspects.length > 0) await runAlone(lane, suspects, shared.evidence, stage);
  }
}

/** @returns those who were there when something happened; then the others of the queue are still to be run */
async function runInOne<Item>(
  shared: SharedMesh,
  mesh: Mesh,
  queue: Guest<Item>[],
  stage: SharedStage<Item>,
): Promise<Ended<Item>[]> {
  /** Who has ended since the last look: what they have set off may only show itself at the next. */
  let waiting: Ended<Item>[] = [];
  const work = async () => {
    while (queue.length > 0 && shared.evidence.length === 0 && !stage.over()) {
      const guest = queue.shift()!;
      const ended = await stage.inTurn(async () => {
        const visit = await shared.enter(guest.schema);
        if (!visit) return undefined;
        const played = await stage.play(guest.item, visit.ground, mesh);
        const before = waiting;
        await shared.leave(visit);
        // The look has come after these had ended.
        if (shared.evidence.length === 0) {
          const due = waiting.filter((one) => before.includes(one));
          waiting = waiting.filter((one) => !due.includes(one));
          for (const one of due) stage.ended(one.item, one.took, one.outcome);
        }
        return { ...guest, ...played, itself: isRed(played) && visit.unclear === undefined };
      });
      if (ended) waiting = [...waiting, ended];
      else queue.unshift(guest);
    }
  };
  const workers = await Promise.allSettled(Array.from({ length: stage.turn }, work));
  try {
    const broken = workers.find((one) => one.status === 'rejected');
    if (broken) throw broken.reason;
    if (shared.evidence.length === 0) await shared.lastLook();
  } catch (error) {
    for (const one of waiting) tellUnlooked(one, stage);
    throw error;
  }
  if (shared.evidence.length > 0) return waiting;
  for (const { item, took, outcome } of waiting) stage.ended(item, took, outcome);
  return [];
}

/** Of a test that has ended, when the run does so before the mesh was looked at again, or before it was run again alone. */
function tellUnlooked<Item>({ item, took, outcome }: Ended<Item>, stage: SharedStage<Item>, seen = ''): void {
  const { verdict, reason } = outcome;
  // What was cut short says so itself.
  if (verdict === 'error') {
    stage.ended(item, took, outcome);
    return;
  }
  const by = reason ? `${verdict}: ${reason}` : verdict;
  const why = seen || 'the mesh that it shared was not looked at after it';
  stage.ended(item, took, {
    ...outcome,
    verdict: 'error',
    reason: `it has ended (${by}), but was not judged, because the run was stopped: ${why}`,
  });
}

interface Again<Item> extends Ended<Item> {
  /** In company. */
  readonly before: Outcome;
  /** Alone. */
  readonly seen: readonly Evidence[];
}

function isRed({ outcome: { verdict } }: Pick<Played, 'outcome'>): boolean {
  return verdict === 'fail' || verdict === 'error';
}

async function runAlone<Item>(
  lane: Lane,
  suspects: readonly Ended<Item>[],
  evidence: readonly Evidence[],
  stage: SharedStage<Item>,
): Promise<void> {
  const names = suspects.map(({ item }) => stage.nameOf(item)).join(', ');
  const what = evidenceText(evidence);
  stage.note(`${names} have shared a mesh in which it was seen that ${what}; each is run once more, alone`);
  const again: Again<Item>[] = [];
  const left = [...suspects];
  try {
    for (let suspect = left[0]; suspect && !stage.over(); suspect = left[0]) {
      const { item, schema } = suspect;
      const mesh = await lane.fresh();
      const shared = await SharedMesh.open(mesh);
      const visit = await shared.enter(schema);
      if (!visit)
        throw new ClusterError(`no test gets into a mesh that is up: ${evidenceText(shared.evidence)}`);
      const played = await stage.inTurn(() => stage.play(item, aloneInMesh(mesh, visit.ground), mesh));
      await shared.leave(visit);
      await lane.clear(mesh, 'broken');
      const outcome = withLeft(played.outcome, shared.evidence);
      again.push({ ...suspect, ...played, outcome, before: suspect.outcome, seen: shared.evidence });
      left.shift();
    }
  } finally {
    // Who has not been run again has not been judged, and nobody whom that one might have cleared.
    if (left.length > 0)
      for (const one of suspects)
        tellUnlooked(one, stage, `in the mesh that it shared it was seen that ${what}`);
  }
  if (left.length > 0) return;
  const culprits = again.filter(showsIt);
  const nobodys = unexplained(
    evidence,
    culprits.map((one) => ({ evidence: one.seen, isRed: isRed(one) })),
  );
  for (const one of again) {
    const { item, took, outcome } = one;
    if (isRed(one) && culprits.includes(one)) stage.ended(item, took, withEvidence(outcome, what));
    else if (outcome.verdict === 'fail' || nobodys.length === 0) stage.ended(item, took, outcome);
    else stage.ended(item, took, unjudged(names, evidenceText(nobodys)));
  }
}

/**
 * Whether a test shows alone what was seen in company: it is wrong, or known for something that it was not known for then.
 * Who was wrong by itself in company is no wonder when wrong alone, and explains nothing of the rest.
 */
function showsIt<Item>(again: Again<Item>): boolean {
  const { itself, outcome, before } = again;
  if (isRed(again)) return !itself;
  const then = new Set(before.known?.map(({ what }) => what));
  return outcome.known?.some(({ what }) => !then.has(what)) ?? false;
}

/** What only the look at all that is nobody's has seen, with nobody else there, is the test's own doing. */
function withLeft(outcome: Outcome, seen: readonly Evidence[]): Outcome {
  if (isRed({ outcome })) return outcome;
  // What a recorded defect has the servers log or end is accounted for when the mesh is looked over.
  const left = outcome.verdict === 'known' ? seen.filter(({ kind }) => kind === 'change') : seen;
  if (left.length === 0) return outcome;
  return { verdict: 'fail', reason: `after it, alone in a mesh, it was seen that ${evidenceText(left)}` };
}

/** How it went alone, and what had been seen in company. */
function withEvidence(outcome: Outcome, what: string): Outcome {
  return { ...outcome, reason: `${outcome.reason}\nbefore, in a mesh shared with others: ${what}` };
}

function unjudged(names: string, what: string): Outcome {
  const reason = `${names} have shared a mesh, and none of them shows it again alone:\n${what}`;
  return { verdict: 'error', reason };
}

/** Names of schemas after those of tests: letters, digits and underscores, each once. */
export function schemasFor(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '_')
      .slice(0, 50);
    let schema = `t_${plain}`;
    for (let n = 2; taken.has(schema); n++) schema = `t_${plain}_${n}`;
    taken.add(schema);
    return schema;
  });
}
