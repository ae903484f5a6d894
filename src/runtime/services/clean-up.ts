import { ClusterError, messageOf, RequestError } from '../../errors.js';
import { runAgain } from '../docker/container-state.js';
import type { GivenNode } from './cluster-file.js';
import { asAdmin, type GivenServer, openGiven, untilAnswers } from './given-server.js';
import { hasGuest, removeTraces } from './guest.js';

/**
 * Removes what runs have left on servers of somebody else's that were killed before they could do so.
 *
 * @returns what was done, a line for each server
 * @throws RequestError where a run is at work there; ClusterError with what could not be removed
 */
export async function removeGuests(nodes: readonly GivenNode[]): Promise<string[]> {
  await allRun(nodes);
  const servers = await openGiven(nodes, 'postgres');
  const found = await Promise.all(servers.map((server) => asAdmin(server, hasGuest)));
  const busy = servers.filter((_, i) => found[i] === 'at work').map(({ given }) => given.name);
  if (busy.length > 0)
    throw new RequestError(
      `a run is at work on ${busy.join(', ')}: end that one first; it removes all that it makes`,
    );
  const done = await Promise.allSettled(servers.map(cleanUp));
  const failed = done.flatMap((one) => (one.status === 'rejected' ? [messageOf(one.reason)] : []));
  if (failed.length > 0) throw new ClusterError(failed.join('\n'));
  return servers.map(({ given: { name } }, i) =>
    found[i] === 'none' ? `${name}: no run has left anything` : `${name}: all that a run had left is gone`,
  );
}

/** A run that was killed may have had containers down, or paused. */
async function allRun(nodes: readonly GivenNode[]): Promise<void> {
  await Promise.all(nodes.map(({ container }) => container && runAgain(container)));
}

/** Removes all that runs have left on a server. */
export async function cleanUp(server: GivenServer): Promise<void> {
  await allRun([server.given]);
  await untilAnswers(server.given, 'postgres');
  await asAdmin(server, (admin) => removeTraces(admin));
}

/** The same for a run whose process has ended: whatever it was doing there is over. @returns what is left, a line each */
export async function sweepGuests(nodes: readonly GivenNode[]): Promise<string[]> {
  try {
    await allRun(nodes);
    const servers = await openGiven(nodes, 'postgres');
    const done = await Promise.allSettled(servers.map(cleanUp));
    return done.flatMap((one) => (one.status === 'rejected' ? [messageOf(one.reason)] : []));
  } catch (error) {
    return messageOf(error).split('\n');
  }
}
