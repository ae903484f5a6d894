import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { messageOf } from '../../errors.js';
import { waitFor } from '../../wait.js';
import { LOG_LABEL, RUN_LABEL } from './arguments.js';
import { docker, isInstalled, saysGone } from './client.js';
import { saveLog } from './log.js';

const REMOVAL_TIMEOUT_MS = 15_000;

/**
 * Removes every container and network of a run, containers' logs saved first.
 * Where docker is not installed there is nothing to do; what is already gone counts as done.
 *
 * @returns what could not be done, a line each
 */
export async function sweepDocker(runId: string): Promise<string[]> {
  const ours = ['--filter', `label=${RUN_LABEL}=${runId}`];
  try {
    const columns = `{{.Names}}\t{{.Label "${LOG_LABEL}"}}\t{{.Status}}`;
    const containers = await lines(['ps', '--all', ...ours, '--format', columns]);
    const failed = await Promise.all(containers.map((line) => sweepContainer(line.split('\t'))));
    const networks = await lines(['network', 'ls', ...ours, '--quiet']);
    failed.push(...(await Promise.all(networks.map(sweepNetwork))));
    return failed.flat();
  } catch (error) {
    return isInstalled(error)
      ? [`docker could not be asked for what run ${runId} has left: ${messageOf(error)}`]
      : [];
  }
}

async function sweepContainer([container = '', logFile = '', status = '']: string[]): Promise<string[]> {
  const failed: string[] = [];
  // A container that has ended or gone meanwhile is what is wanted. Not everything kills a paused one.
  if (status.includes('(Paused)')) await docker(['unpause', container]).catch(() => undefined);
  await docker(['kill', container]).catch(() => undefined);
  // Its follower may have died with the run.
  if (logFile && existsSync(dirname(logFile))) {
    await saveLog(container, logFile).catch((error) => saysGone(error) || failed.push(messageOf(error)));
  }
  return [...failed, ...(await removal(`container ${container}`, ['rm', '--force', '--volumes', container]))];
}

function sweepNetwork(network: string): Promise<string[]> {
  return removal(`network ${network}`, ['network', 'rm', network]);
}

// Somebody else may be removing it at the same moment, and a network can go only after the last endpoint has.
async function removal(what: string, args: readonly string[]): Promise<string[]> {
  const look = async () => {
    try {
      await docker(args);
      return { done: [] };
    } catch (error) {
      return saysGone(error) ? { done: [] } : { notYet: messageOf(error) };
    }
  };
  try {
    return await waitFor(`${what} to be removed`, look, { within: REMOVAL_TIMEOUT_MS, slowest: 500 });
  } catch (error) {
    return [`${what}: ${messageOf(error)}`];
  }
}

async function lines(args: readonly string[]): Promise<string[]> {
  return (await docker(args)).split('\n').filter(Boolean);
}
