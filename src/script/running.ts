import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type ClientFiles, clientFiles } from './client-files.js';
import { scriptEnvironment } from './environment.js';
import type { ScriptPlace } from './place.js';

/** One script while it runs. */
export interface Running {
  readonly file: string;
  readonly place: ScriptPlace;
  readonly files: ClientFiles;
  readonly env: NodeJS.ProcessEnv;
  /** stdout and stderr in the order in which they were printed. */
  readonly log: string;
  /** Nobody else's, and gone when the script has ended. */
  readonly scratch: string;
}

/**
 * Does something with a script in the environment that it gets.
 *
 * @returns what came of it, without the passwords that a script may have printed
 */
export async function prepared<T>(
  file: string,
  place: ScriptPlace,
  work: (running: Running) => Promise<T>,
): Promise<T> {
  await mkdir(place.testDir, { recursive: true });
  const files = await clientFiles(place);
  const scratch = await mkdtemp(join(place.workDir, 'script-'));
  try {
    const env = await scriptEnvironment(place, files);
    const outcome = await work({ file, place, files, env, scratch, log: join(place.testDir, 'output.log') });
    return withoutPasswords(outcome, place);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** A script may print its environment, and what it printed last is shown to everybody. */
function withoutPasswords<T>(outcome: T, { cluster }: ScriptPlace): T {
  let json = JSON.stringify(outcome);
  for (const { endpoint } of cluster.nodes) {
    const quoted = JSON.stringify(endpoint.password).slice(1, -1);
    if (quoted) json = json.replaceAll(quoted, '***');
  }
  return JSON.parse(json);
}
