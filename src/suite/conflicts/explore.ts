import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Engine, timestampsOf } from '../../conflicts/model.js';
import { orderText } from '../../conflicts/orders.js';
import { judgeScene, type Outcome } from '../../conflicts/outcome.js';
import { caseOf, type Plan, plansLike, type RandomCase } from '../../conflicts/plans.js';
import type { Cause } from '../../conflicts/rules.js';
import { sceneText } from '../../conflicts/scene.js';
import { shrunk } from '../../conflicts/shrink.js';
import { DeadlineError, ExpectationFailed, UnjudgedError } from '../../errors.js';
import { seconds } from '../../wait.js';
import type { ServersContext } from '../test.js';
import { engineOf } from './engine-of.js';
import {
  type Finding,
  findingText,
  type JudgedPlan,
  keyOf,
  nameOf,
  type Reason,
  reasonsOf,
  shapeOf,
} from './finding.js';
import { HeldLinks } from './held-links.js';
import { Places } from './places.js';
import { play } from './play.js';
import { type LeftOut, type Round, roundOf } from './round.js';
import { scriptOf } from './script.js';
import { storyOf } from './story.js';

const SHRINK_MS = 60_000;
const SHRUNK_SIDE_BY_SIDE = 24;
/** Of what is not as modelled nobody knows the cause: so many that look the same are shrunk. */
const SHRUNK_OF_A_KEY = 3;

/**
 * Plays random scenes for as long as the test goes on, and judges each by the model. What is wrong is shrunk, told once for
 * its cause, and left in `findings/` with its story and a script.
 *
 * @throws ExpectationFailed with what is wrong; UnjudgedError where a scene was not played as planned
 */
export async function explore(context: ServersContext): Promise<void> {
  await new Exploring(context, await engineOf(context.cluster)).run();
}

class Exploring {
  private readonly held: HeldLinks;
  private readonly places = new Places();
  private readonly leftOut = new Map<LeftOut, number>();
  private readonly known = new Map<Cause, number>();
  private readonly verdicts = { right: 0, known: 0, wrong: 0 };
  private readonly findings = new Map<string, Finding>();
  /** What was wrong in scenes as they were found, with what it was found to be. */
  private readonly told = new Map<string, Finding[]>();

  constructor(
    private readonly context: ServersContext,
    private readonly engine: Engine,
  ) {
    this.held = new HeldLinks(context.faults.world, context.cluster);
  }

  async run(): Promise<void> {
    const { context, verdicts } = this;
    const { cluster, duration, faults, random } = context;
    const began = performance.now();
    let rounds = 0;
    let judging = 0;
    for (let longest = 0; performance.now() - began + longest < duration || rounds === 0; rounds++) {
      const start = performance.now();
      const { planned, leftOut } = roundOf(this.engine, cluster.nodes.length, random);
      for (const [why, n] of leftOut) this.leftOut.set(why, (this.leftOut.get(why) ?? 0) + n);
      if (planned.length === 0) continue;
      faults.progress(`round ${rounds + 1}: ${this.soFar()}`);
      const judged = await this.play(planned);
      const took = performance.now() - start;
      judging += took;
      longest = Math.max(longest, took);
      context.log(`${planned.length} scenes in ${seconds(took)}: ${orderText(planned[0]!.one.order)}`);
      await this.conclude(judged);
    }
    for (const [why, n] of this.leftOut) context.log(`left out: ${n} scenes: ${why}`);
    const scenes = verdicts.right + verdicts.known + verdicts.wrong;
    if (scenes === 0) throw new UnjudgedError('no scene applies to this engine');
    context.log(
      `${scenes} scenes in ${rounds} rounds: ${this.soFar()}, ${Math.round((scenes * 1_000) / judging)} a second`,
    );
    for (const [cause, n] of this.known) context.log(`known: ${n} scenes: ${cause}`);
    await this.tell(scenes);
  }

  private soFar(): string {
    const { right, known, wrong } = this.verdicts;
    return `${right} right, ${known} known, ${wrong} wrong (${this.findings.size} findings)`;
  }

  /** Counts, and shrinks what is wrong in a way that was not seen before. */
  private async conclude(all: readonly JudgedPlan[]): Promise<void> {
    for (const { judged } of all) {
      this.verdicts[judged.outcome.verdict]++;
      if (judged.outcome.verdict !== 'known') continue;
      for (const cause of judged.outcome.causes) this.known.set(cause, (this.known.get(cause) ?? 0) + 1);
    }
    for (const one of all) {
      for (const reason of reasonsOf(this.engine, one.judged.outcome)) {
        const key = keyOf(reason, one);
        const before = this.told.get(key) ?? [];
        if (before.length < (reason.cause ? 1 : SHRUNK_OF_A_KEY)) {
          this.told.set(key, [...before, await this.shrink(one, reason)]);
        } else before[0]!.others++;
      }
    }
  }

  private async shrink(found: JudgedPlan, reason: Reason): Promise<Finding> {
    const { context, engine } = this;
    const began = performance.now();
    const isSame = (outcome: Outcome) => reasonsOf(engine, outcome).some(({ text }) => text === reason.text);
    context.faults.progress(`shrinks: ${reason.text}`);
    let best = found;
    const { tried, isLeast } = await shrunk(found.plan, {
      arbitrary: plansLike(found.plan),
      sideBySide: SHRUNK_SIDE_BY_SIDE,
      isOver: () => performance.now() - began > SHRINK_MS,
      identity: (plan) => {
        const one = caseOf(engine, plan);
        if (typeof one === 'string') return undefined;
        if (reason.cause && !isSame(expected(engine, one))) return undefined;
        return JSON.stringify([sceneText(one.scene), one.scene.kind.first, orderText(one.order), one.nodes]);
      },
      holds: async (plans) => {
        const judged = await this.playAny(plans);
        const holding = judged.map((one) => isSame(one.judged.outcome));
        const first = judged[holding.indexOf(true)];
        if (first) best = first;
        return holding;
      },
    });
    const shape = shapeOf(reason, best);
    const same = this.findings.get(shape);
    const took = seconds(performance.now() - began);
    context.log(
      `shrunk in ${took} by ${tried} scenes${isLeast ? '' : ', as far as the time went'}: ${sceneText(best.judged.one.scene)}`,
    );
    if (same) {
      same.others++;
      return same;
    }
    const taken = new Set([...this.findings.values()].map(({ name }) => name));
    const finding: Finding = { name: nameOf(reason, best, taken), reason, best, others: 0, tried, isLeast };
    this.findings.set(shape, finding);
    await this.leave(finding);
    return finding;
  }

  private async leave(finding: Finding): Promise<void> {
    const { cluster, faults } = this.context;
    const folder = join(faults.folder, 'findings', finding.name);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'story.md'), storyOf(cluster, finding));
    await writeFile(join(folder, `${finding.name}.mjs`), scriptOf(cluster, finding));
  }

  /** Plays plans, those of the same order side by side. */
  private async playAny(plans: readonly Plan[]): Promise<JudgedPlan[]> {
    const planned = plans.map((plan) => ({ plan, one: caseOf(this.engine, plan) as RandomCase }));
    const orders = new Map<string, { plan: Plan; one: RandomCase }[]>();
    for (const one of planned) {
      const order = orderText(one.one.order);
      orders.set(order, [...(orders.get(order) ?? []), one]);
    }
    const played = new Map<Plan, JudgedPlan>();
    for (const those of orders.values()) for (const one of await this.play(those)) played.set(one.plan, one);
    return plans.map((plan) => played.get(plan)!);
  }

  /** Plays plans of one order side by side, and judges them. */
  private async play(planned: Round['planned']): Promise<JudgedPlan[]> {
    const { cluster } = this.context;
    const placed = this.places.place(planned.map(({ one }) => one));
    await this.places.make(cluster, placed);
    const { order } = planned[0]!.one;
    const played = await play(cluster, this.held, order, placed).catch((error: unknown) => {
      if (!(error instanceof DeadlineError)) throw error;
      throw new UnjudgedError(`not delivered as planned [${orderText(order)}]: ${error.message}`);
    });
    return played.map((one, i) => {
      const { plan } = planned[i]!;
      const { rows, records } = one.seen;
      const seen = {
        ...one.seen,
        rows: rows.slice(0, plan.nodes),
        records: records?.slice(0, plan.nodes),
      };
      const outcome = judgeScene(this.engine, plan.nodes, one.one.scene, one.one.order, one.timestamps, seen);
      return { plan, judged: { ...one, seen, outcome } };
    });
  }

  /** @throws ExpectationFailed where there are findings */
  private async tell(scenes: number): Promise<void> {
    const { context } = this;
    const findings = [...this.findings.values()];
    const nodes = context.cluster.nodes.map(({ name }) => name);
    const { right, known, wrong } = this.verdicts;
    if (findings.length > 0) {
      throw new ExpectationFailed(
        `${findings.length} findings in ${wrong} of ${scenes} scenes (${right} right, ${known} known):\n${findings.map((one) => findingText(one, nodes)).join('\n')}`,
      );
    }
    for (const name of this.known.keys()) context.anomaly(name);
  }
}

/** What is seen where the servers do as the model says. */
function expected(engine: Engine, { nodes, scene, order, predicted }: RandomCase) {
  const timestamps = timestampsOf(order);
  return judgeScene(engine, nodes, scene, order, timestamps, predicted);
}
