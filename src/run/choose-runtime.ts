import { messageOf, RequestError } from '../errors.js';
import type { Engine } from '../replication/engine.js';
import { selectEngine } from '../replication/select.js';
import type { RunPlace, Runtime } from '../runtime/runtime.js';
import { demandOneKind, otherVersion } from './asked-servers.js';
import type { RunRequest } from './request.js';

/** The servers of a run and what replicates between them. */
export interface Chosen {
  readonly runtime: Runtime;
  readonly engine: Engine;
}

/**
 * Which runtime a request means: with `auto` docker where a daemon answers and its containers are within reach, if this is
 * a GitHub job or the request names an image or a version of pgEdge, which is an image, too; else local.
 *
 * @returns also why, for people
 * @throws RequestError where it names servers that the other runtime would have
 */
export async function chooseRuntimeKind(
  request: RunRequest,
  signal: AbortSignal,
): Promise<{ kind: 'local' | 'docker'; why: string }> {
  demandOneKind(request);
  if (request.runtime !== 'auto') return { kind: request.runtime, why: 'as asked' };
  if (request.pgBin !== undefined) return { kind: 'local', why: 'pg-bin names local binaries' };
  const named = request.ownImage ? 'an image' : request.pgedgeVersion && 'a version of pgEdge';
  if (!named && process.env.GITHUB_ACTIONS !== 'true')
    return { kind: 'local', why: 'this is not a GitHub job' };
  const { dockerAnswers, whyOutOfReach } = await import('../runtime/docker/docker.js');
  const silent = await dockerAnswers();
  const out = silent ? undefined : await whyOutOfReach(request.image, signal);
  if (!silent && !out)
    return {
      kind: 'docker',
      why: `${named ? `${named} is asked for` : 'this is a GitHub job'} and a docker daemon answers`,
    };
  const why = silent ? `no docker daemon answers: ${silent}` : `a docker daemon answers, but ${out}`;
  if (request.ownImage)
    throw new RequestError(
      `image "${request.image}": takes docker, and ${why.replace('docker daemon', 'daemon')}`,
    );
  return { kind: 'local', why };
}

/**
 * Opens the runtime and selects the engine; nothing is started yet.
 *
 * @throws RequestError when the servers cannot be had, or cannot replicate as asked
 */
export async function openRuntime(
  kind: 'local' | 'docker',
  request: RunRequest,
  place: RunPlace,
  note: (line: string) => void,
): Promise<Chosen> {
  const runtime =
    kind === 'docker' ? await openDocker(request, place, note) : await openLocal(request, place, note);
  return { runtime, engine: selectEngine(request.engine, runtime.facts, runtime.description) };
}

async function openDocker(
  request: RunRequest,
  place: RunPlace,
  note: (line: string) => void,
): Promise<Runtime> {
  const { DockerRuntime } = await import('../runtime/docker/docker.js');
  const runtime = await DockerRuntime.open(request.image, place, note);
  const other = otherVersion(request, runtime.facts, runtime.description);
  if (other) throw new RequestError(other);
  return runtime;
}

async function openLocal(
  request: RunRequest,
  place: RunPlace,
  note: (line: string) => void,
): Promise<Runtime> {
  const [{ findBinaries }, { LocalRuntime }] = await Promise.all([
    import('../runtime/local/binaries.js'),
    import('../runtime/local/local.js'),
  ]);
  const binaries = await findBinaries(
    request.pgBin,
    (facts, where) => {
      const other = otherVersion(request, facts, where);
      if (other) return `${other}; runtime docker takes its image`;
      try {
        selectEngine(request.engine, facts, where);
        return undefined;
      } catch (error) {
        if (error instanceof RequestError) return messageOf(error);
        throw error;
      }
    },
    (why) => note(`passed over: ${why}`),
  );
  return LocalRuntime.open(binaries, place);
}
