import { kindOf, type PairName } from '../../../conflicts/own/kinds.js';
import type { Plan } from '../../../conflicts/own/plans.js';
import { NoRow } from '../../../conflicts/own/rows.js';
import { LinkStopped, type Links } from './deliver.js';
import { type PlayedPair, playPairs } from './play.js';

/** What became of a plan: played, refused by a server, or not played because another one of its kind has stopped a link. */
export type Tried = PlayedPair | { readonly plan: Plan; readonly as: Plan; readonly why: string };

/**
 * Plays all plans, as many side by side as can be. Of those that may stop a link each kind is tried by itself first;
 * where it does stop one, the others of its kind would, too, and are not played. What empties tables comes last.
 */
export async function playAll(
  links: Links,
  all: readonly Plan[],
  progress: (text: string) => void,
): Promise<Tried[]> {
  const tried: Tried[] = [];
  const batch = async (some: readonly Plan[]) => {
    if (some.length === 0) return;
    progress(`${some.length} pairs of statements side by side`);
    tried.push(...(await sideBySide(links, some)));
  };
  const isLast = ({ name }: Plan) => name === 'truncate-insert';
  const isApart = ({ name }: Plan) => links.canStop && kindOf(name).mayFail === true;
  await batch(all.filter(({ name }) => name === 'arrives'));
  const silent = new Set(tried.filter(isSilent).map(({ plan }) => plan.table));
  const [plans, unheard] = [false, true].map((is) =>
    all.filter(({ name, table }) => name !== 'arrives' && silent.has(table) === is),
  ) as [Plan[], Plan[]];
  tried.push(...unheard.map((plan) => ({ plan, refused: SILENT })));
  await batch(plans.filter((plan) => !isLast(plan) && !isApart(plan)));
  for (const name of new Set(plans.filter(isApart).map((plan) => plan.name))) {
    progress(kindOf(name).short);
    tried.push(...(await ofOneKind(links, name, plans)));
  }
  await batch(plans.filter(isLast));
  return tried;
}

/** Of a table that does not replicate at all, no other pair says anything. */
function isSilent(one: Tried): boolean {
  return 'seen' in one && one.seen.rows.some((rows) => rows !== one.seen.rows[0]);
}

const SILENT = 'what is written to the table on one node does not arrive on the others';

async function ofOneKind(links: Links, name: PairName, plans: readonly Plan[]): Promise<Tried[]> {
  const tried: Tried[] = [];
  const left = plans.filter((plan) => plan.name === name);
  for (let plan = left.shift(); plan; plan = left.shift()) {
    const [one] = await playPairs(links, [plan]);
    tried.push(one!);
    // What was refused says nothing of the others.
    if ('refused' in one!) continue;
    const { stopped } = one!.seen;
    if (stopped) {
      const as = plan;
      const why = `${stopped.at} stops: ${stopped.why}`;
      return [...tried, ...left.map((other) => refusal(other) ?? { plan: other, as, why })];
    }
    return left.length === 0 ? tried : [...tried, ...(await sideBySide(links, left))];
  }
  return tried;
}

/** Why its rows cannot be made; undefined where they can. */
function refusal(plan: Plan): Tried | undefined {
  try {
    plan.make();
    return undefined;
  } catch (error) {
    if (error instanceof NoRow) return { plan, refused: error.message };
    throw error;
  }
}

/** Where a link stops, whoever stops it is looked for by halves. */
async function sideBySide(links: Links, plans: readonly Plan[]): Promise<PlayedPair[]> {
  try {
    return await playPairs(links, plans);
  } catch (error) {
    if (!(error instanceof LinkStopped)) throw error;
  }
  const half = Math.ceil(plans.length / 2);
  const first = await sideBySide(links, plans.slice(0, half));
  return [...first, ...(await sideBySide(links, plans.slice(half)))];
}
