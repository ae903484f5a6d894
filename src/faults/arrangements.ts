import { RequestError } from '../errors.js';
import { type LinkName, linkText } from './fault.js';

/** Who does not hear whom: for each subscriber its upstreams that it is cut off from (Jepsen's grudge). */
export type Deafness = Readonly<Record<string, readonly string[]>>;

/** An arrangement makes links to cut out of the nodes of a cluster. */
export type Arrangement = (nodes: readonly string[]) => Deafness;

/** Two groups that do not hear each other; the first is the smaller one where the number is odd. */
export function halves(nodes: readonly string[]): Deafness {
  const [first, second] = split(demandNodes('halves', 2, nodes));
  return { ...deaf(first, second), ...deaf(second, first) };
}

/** One node that nobody hears and that hears nobody; the last one unless said. */
export function isolate(nodes: readonly string[], node = nodes.at(-1)!): Deafness {
  const others = demandNodes('isolate', 2, nodes).filter((n) => n !== node);
  if (others.length === nodes.length)
    throw new RequestError(`isolate: there is no node "${node}", only ${nodes.join(', ')}`);
  return { ...deaf([node], others), ...deaf(others, [node]) };
}

/** Everybody hears the two neighbours only: from four nodes on somebody is out of hearing. */
export function ring(nodes: readonly string[]): Deafness {
  const { length } = demandNodes('ring', 4, nodes);
  const far = (i: number, j: number) => ![0, 1, length - 1].includes((j - i + length) % length);
  return Object.fromEntries(nodes.map((node, i) => [node, nodes.filter((_, j) => far(i, j))]));
}

/** Two groups that do not hear each other, and one node, the last, that hears both and is heard by both. */
export function bridge(nodes: readonly string[]): Deafness {
  const [first, second] = split(demandNodes('bridge', 3, nodes).slice(0, -1));
  return { ...deaf(first, second), ...deaf(second, first) };
}

/** Two groups of which the second does not hear the first, while the first hears the second. */
export function oneWay(nodes: readonly string[]): Deafness {
  const [first, second] = split(demandNodes('oneWay', 2, nodes));
  return deaf(second, first);
}

/** Every arrangement that takes nothing but the nodes, by its name. */
export const ARRANGEMENTS = { halves, isolate, ring, bridge, oneWay } as const satisfies Record<
  string,
  Arrangement
>;

/**
 * The links of an arrangement, as faults name them.
 *
 * @throws RequestError for a node that is deaf to itself, or when nobody is deaf to anybody
 */
export function deafLinks(deafness: Deafness): LinkName[] {
  const links = Object.entries(deafness).flatMap(([subscriber, upstreams]) =>
    [...new Set(upstreams)].map((upstream): LinkName => [subscriber, upstream]),
  );
  const itself = links.find(([subscriber, upstream]) => subscriber === upstream);
  if (itself) throw new RequestError(`arrangement: ${itself[0]} cannot be cut off from itself`);
  if (links.length === 0) throw new RequestError('arrangement: it cuts nobody off from anybody');
  return links;
}

/**
 * Groups of nodes that still exchange changes with one another, directly or through others, when these links pass
 * nothing on.
 */
export function sidesWithout(nodes: readonly string[], links: readonly LinkName[]): string[][] {
  const cut = new Set(links.map(linkText));
  const talk = (a: string, b: string) => !cut.has(linkText([a, b])) && !cut.has(linkText([b, a]));
  const sides: string[][] = [];
  for (const node of nodes) {
    const joined = sides.filter((side) => side.some((other) => talk(node, other)));
    for (const side of joined) sides.splice(sides.indexOf(side), 1);
    sides.push([...joined.flat(), node]);
  }
  return sides;
}

function deaf(subscribers: readonly string[], upstreams: readonly string[]): Deafness {
  return Object.fromEntries(subscribers.map((subscriber) => [subscriber, upstreams]));
}

function split(nodes: readonly string[]): [string[], string[]] {
  const middle = Math.floor(nodes.length / 2);
  return [nodes.slice(0, middle), nodes.slice(middle)];
}

function demandNodes(arrangement: string, least: number, nodes: readonly string[]): readonly string[] {
  if (nodes.length >= least) return nodes;
  throw new RequestError(`${arrangement}: takes ${least} nodes or more, not ${nodes.length}`);
}
