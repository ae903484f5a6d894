import type { Node, Session } from '../database/node.js';

/** Text forms of values depend on these, and nodes may differ in them. */
export const TEXT_SETTINGS = [
  `set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';`,
  `set local extra_float_digits = 1; set local bytea_output = 'hex'; set local xmloption = 'content';`,
  `set local lc_monetary = 'C'; set local quote_all_identifiers = off; set local search_path = '';`,
] as const;

// Compiling a query would take longer than it saves. What is read stays as it was when the first statement began, so
// that a row that has been counted can still be fetched by its place.
const PINNED = `
  set transaction isolation level repeatable read, read only;
  ${TEXT_SETTINGS.join(' ')} set local jit = off`;

/** Runs `work` in one transaction that reads only, in which a value has the same text on every node. */
export function pinned<T>(node: Node, work: (session: Session) => Promise<T>): Promise<T> {
  return node.transaction(async (session) => {
    await session.sql(PINNED);
    return work(session);
  });
}

/** Runs `work` in such a transaction on each of the nodes at once. */
export function pinnedOnAll<T>(
  nodes: readonly Node[],
  work: (sessions: readonly Session[]) => Promise<T>,
  opened: readonly Session[] = [],
): Promise<T> {
  const [node, ...others] = nodes;
  if (!node) return work(opened);
  return pinned(node, (session) => pinnedOnAll(others, work, [...opened, session]));
}
