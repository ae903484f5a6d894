import type { Engine } from '../../conflicts/model.js';
import { orderText } from '../../conflicts/orders.js';
import type { Outcome } from '../../conflicts/outcome.js';
import type { Plan } from '../../conflicts/plans.js';
import type { Cause } from '../../conflicts/rules.js';
import { rowStatements } from '../../conflicts/statement.js';
import { type Judged, storyText } from './conclude.js';

/** A random scene as it was played. */
export interface JudgedPlan {
  readonly plan: Plan;
  readonly judged: Judged;
}

/** In which way a scene is wrong. */
export interface Reason {
  readonly text: string;
  /** Which the model names, and the release has not on record; undefined where it is not as modelled. */
  readonly cause?: Cause;
}

/** What is wrong, in the smallest scene that shows it. */
export interface Finding {
  readonly name: string;
  readonly reason: Reason;
  readonly best: JudgedPlan;
  /** How many other scenes were wrong in the same way. */
  others: number;
  /** How many scenes were played to shrink it. */
  readonly tried: number;
  readonly isLeast: boolean;
}

/** In which ways a scene is wrong; in none where it is not. */
export function reasonsOf(engine: Engine, { verdict, causes, wrong }: Outcome): Reason[] {
  if (verdict !== 'wrong') return [];
  const recorded: Partial<Record<Cause, unknown>> = engine.profile.anomalies;
  const untold = causes.filter((cause) => !recorded[cause]);
  return untold.length > 0 ? untold.map((cause) => ({ text: cause, cause })) : [{ text: wrong! }];
}

/** The same for scenes that are taken for the same before they are shrunk: of a cause all, of others those of a kind of table. */
export function keyOf({ text, cause }: Reason, { plan }: JudgedPlan): string {
  return cause ?? `${plan.kind}: ${text}`;
}

/** The same for what is the same when it is shrunk. */
export function shapeOf(reason: Reason, { plan, judged }: JudgedPlan): string {
  if (reason.cause) return reason.cause;
  return JSON.stringify([reason.text, plan.kind, verbsOf(judged), orderText(judged.one.order)]);
}

/** For a folder: its cause, or what is done. @param taken by others */
export function nameOf({ cause }: Reason, { plan, judged }: JudgedPlan, taken: ReadonlySet<string>): string {
  const words = cause ?? [plan.kind, ...new Set(verbsOf(judged).flat())].join(' ');
  const name = words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_NAME)
    .replaceAll(/^-|-$/g, '');
  for (let i = 1; ; i++) {
    const one = i === 1 ? name : `${name}-${i}`;
    if (!taken.has(one)) return one;
  }
}

const LONGEST_NAME = 50;

/** A finding in a few lines. */
export function findingText(
  { name, reason, best, others, isLeast }: Finding,
  nodes: readonly string[],
): string {
  const more = others === 0 ? '' : `, and ${others} other scenes`;
  const size = isLeast ? '' : '; it may be smaller still, time was up';
  const story = storyText(best.judged, nodes.slice(0, best.plan.nodes));
  return `${reason.text} (findings/${name}${more}${size}):\n  ${story}`;
}

/** Of each transaction what it does, without the values. */
function verbsOf({ one }: Judged): string[][] {
  return one.scene.transactions.map(({ statements }) =>
    rowStatements(statements).map((statement) => {
      const what = statement.do === 'insert' && statement.orUpdate ? 'upsert' : statement.do;
      return statement.table === 'child' ? `${what} child` : what;
    }),
  );
}
