import { ClusterError } from '../errors.js';
import type { Engine } from '../replication/engine.js';
import { seriousness } from '../runtime/log-trouble.js';
import type { LogMark } from '../runtime/server-log.js';
import { entryText } from './logs-as-left.js';

/** The time between two tests. */
export interface Between {
  /** Where the servers' logs ended when the first test had been judged. */
  readonly since: LogMark;
  /** A bug showed itself in that test, of which a server may crash yet. */
  readonly afterBug: boolean;
}

/**
 * Whether a server has crashed while no test ran, by a bug that is on record of this release: then it is told.
 *
 * @throws ClusterError where one has crashed, and nothing is on record
 */
export async function crashedBetween(
  { since, afterBug }: Between,
  { profile }: Engine,
  note: (line: string) => void,
  cause?: unknown,
): Promise<boolean> {
  const crashed = await crashesSince(since);
  if (crashed === '') return false;
  const recorded = profile.defects['a worker that ends after its manager crashes the server'];
  const why = afterBug ? 'after a test in which a bug showed itself' : recorded?.reference;
  if (why === undefined)
    throw new ClusterError(`a server crashed between two tests\n  ${crashed}`, { cause });
  note(`begins afresh: ${crashed} (${why})`);
  return true;
}

/** The first crash of each server since, as its log tells of it. */
async function crashesSince(mark: LogMark): Promise<string> {
  const lines = await Promise.all(
    mark.servers.map(async (server) => {
      for await (const entry of mark.since(server))
        if (seriousness(entry) === 'crash') return [entryText(server, entry)];
      return [];
    }),
  );
  return lines.flat().join('; ');
}
