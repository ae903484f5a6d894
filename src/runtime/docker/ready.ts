import { stat } from 'node:fs/promises';
import { Node } from '../../database/node.js';
import { ClusterError, messageOf } from '../../errors.js';
import { waitFor } from '../../wait.js';
import { START_TIMEOUT_MS } from '../runtime.js';
import type { Printing } from './caught-up.js';
import { stateOf } from './container-state.js';
import type { LogFollower } from './log.js';

const HEALTH_INTERVAL_MS = 1_000;
const ASK_INTERVAL_MS = 250;

/**
 * Returns when the server of a container that was just started answers a query. The entrypoint's temporary server, which
 * serves initdb, does not listen on TCP: an answer comes from the real one.
 *
 * @param hasHealthcheck whether the image has one
 * @throws ClusterError when the container ends or turns unhealthy, or the server does not answer in time; the signal's
 *   reason when aborted
 */
export async function untilReady(
  server: Printing,
  log: LogFollower,
  hasHealthcheck: boolean,
  runs: AbortSignal,
): Promise<void> {
  const { name, container, logFile } = server;
  const ended = new AbortController();
  const signal = AbortSignal.any([runs, ended.signal]);
  const probe = new Node(name, server, 'postgres');
  signal.addEventListener('abort', () => probe.close());
  log.ended.then(() => ended.abort());
  let healthSeen = performance.now();
  let asked = { at: 0, logSize: 0, answer: 'no answer yet' };
  const look = async () => {
    const now = performance.now();
    if (hasHealthcheck && now - healthSeen > HEALTH_INTERVAL_MS) {
      const { health } = await stateOf(container);
      if (health === 'unhealthy') throw new ClusterError(`${name}: the container's health check fails:`);
      healthSeen = now;
    }
    // Asking costs more than everything else here, and a server that has become ready says so in its log.
    const { size: logSize } = await stat(logFile);
    if (logSize === asked.logSize && now - asked.at < ASK_INTERVAL_MS) return { notYet: asked.answer };
    try {
      return { done: await probe.value`select 1` };
    } catch (error) {
      asked = { at: now, logSize, answer: messageOf(error) };
      return { notYet: asked.answer };
    }
  };
  try {
    await waitFor(`${name} to answer a query`, look, {
      within: START_TIMEOUT_MS,
      signal,
      slowest: 20,
    });
  } catch (error) {
    runs.throwIfAborted();
    if (error instanceof ClusterError) throw error;
    if (!ended.signal.aborted) throw new ClusterError(`${messageOf(error)}:`);
    throw new ClusterError(`${name}: ${(await stateOf(container)).asText} while starting:`);
  } finally {
    probe.close();
  }
}
