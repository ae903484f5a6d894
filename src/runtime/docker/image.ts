import { basename } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { messageOf, RequestError } from '../../errors.js';
import { findFaketime } from '../faketime.js';
import type { ServerFacts } from '../server-facts.js';
import { FAKETIME_LIBRARY } from './arguments.js';
import { docker } from './client.js';

/** A local image with the docker-library postgres entrypoint. */
export interface Image {
  readonly name: string;
  readonly entrypoint: readonly string[];
  readonly hasHealthcheck: boolean;
  readonly versionText: string;
  readonly facts: ServerFacts;
  /** Whether libfaketime of this machine works in it. */
  readonly takesFaketime: boolean;
  /** Whether a data directory that its entrypoint has made is as good for every other server. */
  readonly initOnce: boolean;
  /** Bytes of memory that nobody uses where its containers run. */
  readonly freeMemory: number;
}

/** Of the docker-library images, and of those that are made like them. */
const ENTRYPOINT = 'docker-entrypoint.sh';

/** Pauses between attempts to pull, in milliseconds. */
const PULL_PAUSES = [1_000, 3_000, 9_000];
// Answers that stay the same however often one asks.
const FINAL =
  /not found|unknown|denied|unauthorized|forbidden|no matching manifest|invalid reference|does not exist/i;

const FACTS_SCRIPT = `
postgres --version || exit
bin=$(dirname "$(readlink -f "$(command -v postgres)")")
major=$(basename "$(dirname "$bin")")
for extension in spock pglogical; do
  for share in "$(pg_config --sharedir 2>/dev/null)" "$bin/../share" "$bin/../share/postgresql" "/usr/share/postgresql/$major"; do
    control=$share/extension/$extension.control
    if [ -f "$control" ]; then echo "control file of $extension"; cat "$control"; break; fi
  done
done
ahead=$(LD_PRELOAD=${FAKETIME_LIBRARY} FAKETIME=+1000000 date +%s 2>/dev/null)
if [ "\${ahead:-0}" -gt "$(($(date +%s) + 900000))" ]; then echo "takes libfaketime"; fi
while read -r what kilobytes _; do
  if [ "$what" = MemAvailable: ]; then echo "free memory: $kilobytes kB"; fi
done </proc/meminfo
if [ -n "$(ls -A /docker-entrypoint-initdb.d 2>/dev/null)" ]; then echo "has init scripts"; fi
case $(postgres --describe-config) in *output_plugin_libraries*) echo "has output_plugin_libraries" ;; esac
`;

/**
 * The image and what is known of its servers; pulls it when it is not there.
 *
 * @throws RequestError when it cannot be had, with the registry's words, or holds no PostgreSQL
 */
export async function openImage(name: string, signal: AbortSignal): Promise<Image> {
  await pullWhereMissing(name, signal);
  const config = await inspect(name);
  if (!config?.Entrypoint?.length) {
    throw new RequestError(
      `image "${name}": has no entrypoint; an image is needed that starts PostgreSQL as the docker-library postgres images do`,
    );
  }
  const { ownInit, ...known } = await serverFacts(name);
  const { Entrypoint: entrypoint, Healthcheck } = config;
  // Another entrypoint, or a script of the image's own, may make something of each server's own name.
  const initOnce = !ownInit && entrypoint.length === 1 && basename(entrypoint[0]!) === ENTRYPOINT;
  return { name, entrypoint, hasHealthcheck: Healthcheck != null, initOnce, ...known };
}

/** @throws RequestError when it is not there and cannot be pulled */
export async function pullWhereMissing(name: string, signal: AbortSignal): Promise<void> {
  if (!(await inspect(name))) await pull(name, signal);
}

/**
 * Pulls an image, again after each of `pauses` when that may help.
 *
 * @throws RequestError with the registry's words
 */
export async function pull(
  name: string,
  signal: AbortSignal,
  pauses: readonly number[] = PULL_PAUSES,
): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    signal.throwIfAborted();
    try {
      await docker(['pull', '--quiet', name], { timeout: 0, signal });
      return;
    } catch (error) {
      signal.throwIfAborted();
      const words = messageOf(error);
      const pause = FINAL.test(words) ? undefined : pauses[attempt];
      if (pause === undefined) {
        const often = attempt === 0 ? '' : ` (${attempt + 1} attempts)`;
        throw new RequestError(`image "${name}": cannot be pulled${often}: ${words}`);
      }
      // A backoff, not a wait for something that could be seen.
      await delay(pause, undefined, { signal });
    }
  }
}

/** Reads what the script above prints. @returns undefined when it is not what PostgreSQL would have said */
export function parseFacts(printed: string): Pick<Image, 'versionText' | 'facts'> | undefined {
  const [, versionText, major, minor] = /^postgres \(PostgreSQL\) ((\d+)(?:\.(\d+))?\S*)/.exec(printed) ?? [];
  if (versionText === undefined) return undefined;
  const spock = defaultVersion(printed, 'spock');
  const pglogical = defaultVersion(printed, 'pglogical');
  return {
    versionText,
    facts: {
      versionNumber: Number(major) * 10_000 + Number(minor ?? 0),
      extensions: { ...(spock && { spock }), ...(pglogical && { pglogical }) },
      hasOutputPluginLibraries: printed.includes('\nhas output_plugin_libraries'),
    },
  };
}

function defaultVersion(printed: string, extension: string): string | undefined {
  const [, after] = printed.split(`\ncontrol file of ${extension}\n`);
  const control = after?.split('\ncontrol file of ')[0];
  return control && /^\s*default_version\s*=\s*'([^']+)'/m.exec(control)?.[1];
}

interface ImageConfig {
  readonly Entrypoint: readonly string[] | null;
  readonly Healthcheck?: object | null;
}

async function inspect(name: string): Promise<ImageConfig | undefined> {
  try {
    return JSON.parse(await docker(['image', 'inspect', '--format', '{{json .Config}}', name]));
  } catch (error) {
    if (/no such image/i.test(messageOf(error))) return undefined;
    throw new RequestError(`image "${name}": ${messageOf(error)}`);
  }
}

async function serverFacts(
  name: string,
): Promise<Omit<Image, 'name' | 'entrypoint' | 'hasHealthcheck' | 'initOnce'> & { ownInit: boolean }> {
  const isolated = ['run', '--rm', '--pull', 'never', '--network', 'none', '--entrypoint', 'sh'];
  const faketime = findFaketime();
  const library = faketime ? ['--volume', `${faketime}:${FAKETIME_LIBRARY}:ro`] : [];
  let printed: string;
  try {
    printed = await docker([...isolated, ...library, name, '-c', FACTS_SCRIPT]);
  } catch (error) {
    throw new RequestError(
      `image "${name}": its PostgreSQL cannot be asked for its version: ${messageOf(error)}`,
    );
  }
  const known = parseFacts(printed);
  if (!known) throw new RequestError(`image "${name}": "postgres --version" says: ${printed.slice(0, 200)}`);
  return {
    ...known,
    takesFaketime: printed.includes('\ntakes libfaketime'),
    ownInit: printed.includes('\nhas init scripts'),
    freeMemory: Number(/^free memory: (\d+) kB$/m.exec(printed)?.[1] ?? 0) * 1024,
  };
}
