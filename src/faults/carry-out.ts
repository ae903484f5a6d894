import { setMaxListeners } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { FaultError, messageOf } from '../errors.js';
import { actOf } from './act.js';
import type { Act } from './effect.js';
import { type Fault, faultText, isLinkFault, linksOf, linkText, nodesOf } from './fault.js';
import { untilLive } from './live.js';
import type { FaultSchedule, FaultStep } from './schedule.js';
import { type Anomaly, anomalyOf, demandPossible } from './supported.js';
import type { World } from './world.js';

/** One thing that was done, when it begins (completed null) and again when it has ended. */
export interface FaultReport {
  /** Which step of the schedule, from 0. */
  readonly step: number;
  readonly action: 'inflict' | 'heal';
  readonly fault: Fault;
  /** By the clock that was given. */
  readonly invoked: number;
  /** When its effect was seen; null until then, and where it failed. */
  readonly completed: number | null;
  /** What showed the effect. */
  readonly effect: string | null;
  /** Why it failed. */
  readonly error: string | null;
  /** What the fault may do to data that is documented of this engine. */
  readonly anomaly?: Anomaly;
}

export interface CarryOutOptions {
  /** Called as things happen, in their order. */
  report(report: FaultReport): void;
  /** Microseconds since the history began; since the call unless given. */
  readonly clock?: () => number;
  /** Milliseconds after which no fault is begun any more; all are unless given. */
  readonly within?: number | undefined;
  /** Called when the first fault is there; the time that it lasts begins when this is done. */
  readonly begun?: (() => Promise<void>) | undefined;
}

/**
 * Carries a schedule out. A fault waits for those before it that hold what it needs, and for its links to replicate; all
 * are healed in the end, whether that comes by itself, by an error, or by the signal.
 *
 * @returns the schedule as it was carried out, to be replayed
 * @throws RequestError before anything is done, when a fault cannot be done in this world
 * @throws FaultError when a fault had no effect or could not be healed; the signal's reason when aborted
 */
export async function carryOut(
  schedule: FaultSchedule,
  world: World,
  signal: AbortSignal,
  options: CarryOutOptions,
): Promise<FaultSchedule> {
  demandPossible(
    schedule.steps.map(({ fault }) => fault),
    world,
  );
  const reports: FaultReport[] = [];
  const clock = options.clock ?? clockFromNow();
  const started = clock();
  const run = new Carrying(world, signal, {
    clock,
    within: options.within,
    begun: options.begun,
    report: (one) => {
      reports.push(one);
      options.report(one);
    },
  });
  await run.all(schedule.steps);
  return asCarriedOut(schedule.nodes, reports, started);
}

/**
 * A schedule of what reports say was done: with it the same can be done again.
 *
 * @param started by the reports' clock, in microseconds
 */
export function asCarriedOut(
  nodes: readonly string[],
  reports: readonly FaultReport[],
  started: number,
): FaultSchedule {
  // A report of the end stands in the place of that of the beginning.
  const inflicted = new Map(reports.flatMap((r) => (r.action === 'inflict' ? [[r.step, r] as const] : [])));
  const steps = [...inflicted.values()].map(({ step, fault, invoked, completed }): FaultStep => {
    const healed = reports.find((r) => r.action === 'heal' && r.step === step);
    const lasted = healed && completed !== null ? healed.invoked - completed : 0;
    return { at: Math.round((invoked - started) / 1000), fault, for: Math.round(lasted / 1000) };
  });
  return { version: 1, nodes: [...nodes], steps };
}

interface Active {
  readonly step: number;
  readonly fault: Fault;
  readonly act: Act;
  healing?: Promise<void>;
}

class Carrying {
  private readonly active = new Set<Active>();
  /** Aborts when a heal has failed. */
  private readonly failed = new AbortController();
  private readonly signal: AbortSignal;

  constructor(
    private readonly world: World,
    private readonly runs: AbortSignal,
    private readonly options: CarryOutOptions & { clock: () => number },
  ) {
    this.signal = AbortSignal.any([runs, this.failed.signal]);
    // Every wait of every fault listens.
    setMaxListeners(0, this.signal);
  }

  async all(steps: readonly FaultStep[]): Promise<void> {
    const { within = Number.POSITIVE_INFINITY } = this.options;
    const started = performance.now();
    // What one step waits for its links, all that follow wait, too: what lies between them is as it was planned.
    let late = 0;
    let first: unknown;
    try {
      const inOrder = steps.map((step, i) => ({ ...step, i })).sort((a, b) => a.at - b.at);
      for (const { at, fault, for: lasts, i } of inOrder) {
        await this.pause(at + late - (performance.now() - started));
        await this.untilFree(fault);
        if (performance.now() - started > within) break;
        const ready = performance.now();
        await untilLive(fault, this.world, this.signal);
        late += performance.now() - ready;
        const one = { step: i, fault, act: actOf(fault, this.world) };
        this.active.add(one);
        await this.tell(one, 'inflict', () => one.act.inflict(this.signal));
        if (i === inOrder[0]!.i) await this.options.begun?.();
        this.healAfter(one, lasts);
      }
      await this.healed();
    } catch (error) {
      first = this.failed.signal.aborted ? this.failed.signal.reason : error;
    }
    const unhealed = await this.healNow();
    this.runs.throwIfAborted();
    const [error, ...others] = [...(first ? [first] : []), ...unhealed];
    if (!error) return;
    if (others.length === 0) throw error;
    // A heal that has failed was tried again, and may have failed in the same words.
    const words = new Set([error, ...others].map(messageOf));
    throw new FaultError([...words].join('; and then: '), { cause: error });
  }

  /** Waits until no fault before this one holds what it takes. */
  private async untilFree(fault: Fault): Promise<void> {
    const before = [...this.active].filter((one) => excludes(one.fault, fault));
    await Promise.all(before.map(({ healing }) => healing));
    this.signal.throwIfAborted();
  }

  private healAfter(one: Active, milliseconds: number): void {
    one.healing = this.pause(milliseconds)
      .then(() => this.heal(one))
      .catch((error) => this.failed.abort(error));
  }

  private async healed(): Promise<void> {
    await Promise.all([...this.active].map(({ healing }) => healing));
    this.signal.throwIfAborted();
  }

  /** Heals what is not healed yet, the last first; returns why it could not. */
  private async healNow(): Promise<unknown[]> {
    this.failed.abort(new Error('all faults are being healed'));
    await Promise.all([...this.active].map(({ healing }) => healing));
    const failed: unknown[] = [];
    for (const one of [...this.active].reverse()) {
      await this.heal(one).catch((error) => failed.push(error));
    }
    return failed;
  }

  private async heal(one: Active): Promise<void> {
    await this.tell(one, 'heal', () => one.act.heal());
    this.active.delete(one);
  }

  private async tell(
    { step, fault }: Active,
    action: FaultReport['action'],
    work: () => Promise<string>,
  ): Promise<void> {
    const { clock, report } = this.options;
    const anomaly = action === 'inflict' ? anomalyOf(fault, this.world.cluster) : undefined;
    const begun: FaultReport = {
      ...{ step, action, fault, invoked: clock(), completed: null, effect: null, error: null },
      ...(anomaly && { anomaly }),
    };
    report(begun);
    try {
      const effect = await work();
      report({ ...begun, completed: clock(), effect });
    } catch (error) {
      const words = `${action} of fault ${step + 1}, ${faultText(fault)}: ${messageOf(error)}`;
      report({ ...begun, error: words });
      if (this.signal.aborted && action === 'inflict') throw error;
      throw new FaultError(words, { cause: error });
    }
  }

  private async pause(milliseconds: number): Promise<void> {
    this.signal.throwIfAborted();
    if (milliseconds > 0) await delay(milliseconds, undefined, { signal: this.signal });
  }
}

/**
 * Whether a fault that lasts keeps another one from being inflicted: they are done to the same thing, or the earlier one
 * holds a server that must answer for the later one to be seen.
 */
export function excludes(lasting: Fault, next: Fault): boolean {
  // It takes every node and every link.
  if (next.kind === 'addNode' || next.kind === 'upgrade') return true;
  const links = linksOf(lasting).map(linkText);
  if (links.length > 0 && linksOf(next).some((link) => links.includes(linkText(link)))) return true;
  const held = nodesOf(lasting);
  const touched = [...nodesOf(next), ...linksOf(next).flat()];
  if (touched.some((node) => held.includes(node))) return true;
  // A link that is cut or held lets nothing through that a held apply would wait with; a disabled one neither.
  const stops = isLinkFault(lasting) || lasting.kind === 'disable';
  if (stops && next.kind === 'holdApply')
    return linksOf(lasting).some(([subscriber]) => subscriber === next.node);
  // A subscription is enabled again by its server, which has to be there then.
  return (
    lasting.kind === 'disable' && nodesOf(next).some((node) => linksOf(lasting).some(([s]) => s === node))
  );
}

function clockFromNow(): () => number {
  const started = performance.now();
  return () => Math.round((performance.now() - started) * 1000);
}
