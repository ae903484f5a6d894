import { messageOf } from '../../errors.js';
import { waitFor } from '../../wait.js';
import { docker, saysGone } from './client.js';

const FREEZE_TIMEOUT_MS = 20_000;

export interface ContainerState {
  /** For people: "the container ended with status 1". */
  readonly asText: string;
  readonly health: string | undefined;
  readonly running: boolean;
  readonly paused: boolean;
}

/** How a container is. @throws Error with docker's own words when docker cannot say */
export async function stateOf(container: string): Promise<ContainerState> {
  let inspected: string;
  try {
    inspected = await docker(['container', 'inspect', '--format', '{{json .State}}', container]);
  } catch (error) {
    if (saysGone(error))
      return { asText: 'somebody removed the container', health: undefined, running: false, paused: false };
    throw error;
  }
  const state = JSON.parse(inspected);
  const how = state.OOMKilled ? 'ran out of memory' : `ended with status ${state.ExitCode}`;
  return {
    asText: `the container ${state.Running ? 'runs, but its log has ended' : how}`,
    health: state.Health?.Status,
    running: state.Running,
    paused: state.Paused,
  };
}

/** Has a container run that is paused or has ended. @throws Error with docker's own words, also where it is gone */
export async function runAgain(container: string): Promise<void> {
  const { running, paused } = await stateOf(container);
  if (!running) await docker(['start', container]);
  if (!paused) return;
  try {
    await docker(['unpause', container]);
  } catch (error) {
    // Another one who cleans up has done so at the same time.
    if (!/is not paused/.test(messageOf(error))) throw error;
  }
}

/** Sends a signal; to one that has ended or gone meanwhile, none. A paused one goes on. @throws Error with docker's own words */
export async function sendSignal(container: string, signal: string): Promise<void> {
  const attempt = async (...args: string[]) => {
    try {
      await docker([...args, container]);
    } catch (error) {
      if (!saysGone(error) && !/is not (running|paused)/.test(messageOf(error))) throw error;
    }
  };
  // Not everything kills a paused container.
  if ((await stateOf(container)).paused) await attempt('unpause');
  await attempt('kill', '--signal', signal);
}

/** Has all processes of a container stand still. @throws Error with docker's own words */
export async function freeze(container: string, signal: AbortSignal): Promise<void> {
  // On a busy machine not all of them stand still in time; then docker lets them go on.
  const look = async () => {
    try {
      await docker(['pause', container]);
      return { done: undefined };
    } catch (error) {
      if (!/unable to freeze/.test(messageOf(error))) throw error;
      return { notYet: messageOf(error) };
    }
  };
  await waitFor(`docker to pause ${container}`, look, { within: FREEZE_TIMEOUT_MS, signal });
}
