import { CLIENT } from '../../database/node.js';
import { ClusterError, DeadlineError, messageOf, RequestError } from '../../errors.js';
import { type Seen, waitFor } from '../../wait.js';
import { runAgain } from '../docker/container-state.js';
import { START_TIMEOUT_MS } from '../runtime.js';
import type { GivenNode } from './cluster-file.js';
import { allOpened, asAdmin, ask, type GivenServer, isAway } from './given-server.js';
import { hasGuest, REMOVAL_MS, removeOnce } from './guest.js';

/** What connections of those who clean up are called: several may at a time, and end those of runs alone. */
const CLEANER = `${CLIENT} clean-up`;

/**
 * Removes what runs have left on servers of somebody else's that were killed before they could do so.
 *
 * @returns what was done, a line for each server
 * @throws RequestError where a run is at work there; ClusterError with what could not be removed
 */
export async function removeGuests(nodes: readonly GivenNode[]): Promise<string[]> {
  const servers = await allOpened(nodes.map(untilRuns));
  const found = await Promise.all(servers.map((server) => asAdmin(server, hasGuest)));
  const busy = servers.filter((_, i) => found[i] === 'at work').map(({ given }) => given.name);
  if (busy.length > 0)
    throw new RequestError(
      `a run is at work on ${busy.join(', ')}: end that one first; it removes all that it makes`,
    );
  const done = await Promise.allSettled(nodes.map(cleanUp));
  const failed = done.flatMap((one) => (one.status === 'rejected' ? [messageOf(one.reason)] : []));
  if (failed.length > 0) throw new ClusterError(failed.join('\n'));
  return servers.map(({ given: { name } }, i) =>
    found[i] === 'none' ? `${name}: no run has left anything` : `${name}: all that a run had left is gone`,
  );
}

/** Removes all that runs have left on a server; its container runs then. @throws ClusterError with what is still there */
export function cleanUp(given: GivenNode): Promise<void> {
  const look = async () => asAdmin(await runs(given), (admin) => removeOnce(admin), CLEANER);
  const what = `${given.name} to run with nothing on it that a run has made`;
  return unlessAway(given, what, START_TIMEOUT_MS + REMOVAL_MS, look);
}

/** The same for a run whose process has ended: whatever it was doing there is over. @returns what is left, a line each */
export async function sweepGuests(nodes: readonly GivenNode[]): Promise<string[]> {
  try {
    await allOpened(nodes.map(untilRuns));
  } catch (error) {
    return messageOf(error).split('\n');
  }
  const done = await Promise.allSettled(nodes.map(cleanUp));
  return done.flatMap((one) => (one.status === 'rejected' ? [messageOf(one.reason)] : []));
}

function untilRuns(given: GivenNode): Promise<GivenServer> {
  const look = async () => ({ done: await runs(given) });
  return unlessAway(given, `${given.name} to run and answer`, START_TIMEOUT_MS, look);
}

/** A run that was killed may have had containers down, or paused. */
async function runs(given: GivenNode): Promise<GivenServer> {
  if (given.container) {
    await runAgain(given.container).catch((error: unknown) => {
      throw new ClusterError(`${given.name}: its container cannot be had to run again: ${messageOf(error)}`);
    });
  }
  return ask(given, 'postgres');
}

/**
 * Looks until it is done, also where the server goes away in the middle: what a run that was killed had begun to do to it
 * takes effect whenever it does, and processes of extensions may crash it when they are ended.
 */
async function unlessAway<T>(
  given: GivenNode,
  what: string,
  within: number,
  look: () => Promise<Seen<T>>,
): Promise<T> {
  const lookAgain = async (): Promise<Seen<T>> => {
    try {
      return await look();
    } catch (error) {
      if (!isAway(error, given)) throw error;
      return { notYet: messageOf(error) };
    }
  };
  try {
    return await waitFor(what, lookAgain, { within });
  } catch (error) {
    if (!(error instanceof DeadlineError)) throw error;
    throw new ClusterError(error.message, { cause: error });
  }
}
