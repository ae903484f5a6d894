import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { Endpoint } from '../../database/endpoint.js';
import { Node } from '../../database/node.js';
import { ClusterError, DeadlineError, messageOf } from '../../errors.js';
import { waitFor } from '../../wait.js';
import { textSince } from './log.js';

/** How long a server that begins again after a crash may take to answer, and what it prints to get here, under load. */
const WITHIN_MS = 30_000;

/** A server that prints, and the file into which that comes through the daemon, some time later. */
export interface Printing extends Endpoint {
  readonly name: string;
  readonly container: string;
  readonly logFile: string;
}

/**
 * Has a server print a line, and returns when the file holds it: then it holds all that came before it, since the server
 * and all of its processes print into one pipe.
 *
 * @param isSilent whether the server prints nothing any more, so that there is nothing to wait for
 * @throws ClusterError where it cannot be asked for so long, or the line does not come
 */
export async function untilCaughtUp(
  server: Printing,
  isSilent: () => Promise<boolean>,
  signal: AbortSignal,
): Promise<void> {
  const { name, logFile } = server;
  const { size } = await stat(logFile);
  const line = `mmr-test: all that came before this line is in the log, ${randomUUID()}`;
  const printed = async () => {
    if (await isSilent()) return { done: false };
    try {
      await print(server, line);
      return { done: true };
    } catch (error) {
      return { notYet: messageOf(error) };
    }
  };
  const arrived = async () =>
    (await textSince(logFile, size)).includes(line) || (await isSilent())
      ? { done: undefined }
      : { notYet: 'its log does not hold it' };
  const options = { within: WITHIN_MS, signal, slowest: 20 };
  try {
    if (!(await waitFor(`${name} to print a line into its log`, printed, options))) return;
    await waitFor(`the line that ${name} has printed to arrive through the docker daemon`, arrived, options);
  } catch (error) {
    if (!(error instanceof DeadlineError)) throw error;
    throw new ClusterError(`${error.message}; what else it has logged cannot be known`);
  }
}

/** Has a server print a line into its log, whatever its settings leave out of that. */
export async function print(server: Endpoint & { readonly name: string }, line: string): Promise<void> {
  const node = new Node(server.name, server, 'postgres');
  try {
    // Whatever its settings leave out of the log, and without the lines of context.
    await node.sql(`do $$ begin
      perform set_config('log_min_messages', 'log', true), set_config('log_error_verbosity', 'terse', true);
      raise log '${line}';
    end $$`);
  } finally {
    node.close();
  }
}
