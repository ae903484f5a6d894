import { messageOf } from '../../errors.js';
import { output } from '../../process/output.js';

const ANSWER_TIMEOUT_MS = 10_000;

const COMMAND_TIMEOUT_MS = 60_000;

interface DockerOptions {
  /** Environment of the command only: docker takes over values of variables that `--env NAME` names. */
  readonly secrets?: Record<string, string>;
  /** Milliseconds, 60 s unless said; 0 for no end. */
  readonly timeout?: number;
  /** Ends the command. */
  readonly signal?: AbortSignal;
  /** What it reads from stdin. */
  readonly input?: string;
}

/**
 * Runs the docker command to its end and returns what it printed.
 *
 * @throws Error with docker's own words when it fails, or when it does not end
 */
export async function docker(args: readonly string[], options: DockerOptions = {}): Promise<string> {
  const { secrets = {}, timeout = COMMAND_TIMEOUT_MS } = options;
  try {
    const { signal, input } = options;
    const how = { timeout, ...(signal && { signal }), ...(input !== undefined && { input }) };
    return (await output('docker', args, { env: { ...process.env, ...secrets }, ...how })).trim();
  } catch (error) {
    throw new Error(why(error, `docker ${args[0]}`, timeout), { cause: error });
  }
}

/** Whether a docker daemon answers: undefined when it does, else why not, in docker's own words. */
export async function dockerAnswers(): Promise<string | undefined> {
  try {
    await docker(['version', '--format', '{{.Server.Version}}'], { timeout: ANSWER_TIMEOUT_MS });
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

function why(error: unknown, command: string, timeout: number): string {
  if (!isInstalled(error)) return 'the docker command is not installed';
  const { killed } = (error as Error).cause as { killed?: boolean };
  return killed ? `"${command}" did not end within ${timeout / 1000} s` : dockersWords(messageOf(error));
}

/** False when `error` says that there is no docker command at all. */
export function isInstalled(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ((at as NodeJS.ErrnoException).code === 'ENOENT') return false;
  }
  return true;
}

/** Whether docker says of a container or network that it does not exist, or that somebody is just removing it. */
export function saysGone(error: unknown): boolean {
  return /no such (container|network|object)|network \S+ not found|dead or marked for removal/i.test(
    messageOf(error),
  );
}

/** Removes a container with its volumes, whatever it does. @throws Error when it cannot, also when it is not there */
export async function removeContainer(container: string): Promise<void> {
  await docker(['rm', '--force', '--volumes', container]);
}

/** What docker said, without its own name and its advice about `--help`. */
export function dockersWords(text: string): string {
  return text
    .replace(/^(?:docker: )?(?:Error response from daemon: )?/gm, '')
    .replace(/\n+(?:See 'docker .*'|Run 'docker .*')[\s\S]*$/, '')
    .trim();
}
