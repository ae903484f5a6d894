import { messageOf, RequestError } from '../errors.js';
import { engineOn } from '../replication/mixed-engine.js';
import { selectEngine, selectEngines } from '../replication/select.js';
import { lackError } from '../runtime/lack.js';
import { MixedRuntime } from '../runtime/mixed.js';
import type { RunPlace, RuntimeKind, UniformRuntime } from '../runtime/runtime.js';
import type { ServerFacts } from '../runtime/server-facts.js';
import {
  type AskedServers,
  askedServers,
  demandOneKind,
  namedServers,
  otherVersion,
} from './asked-servers.js';
import type { Chosen } from './chosen.js';
import { NextServers } from './next-servers.js';
import { neededSettings } from './pg-settings.js';
import type { RunRequest } from './request.js';

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
): Promise<{ kind: RuntimeKind; why: string }> {
  demandOneKind(request);
  if (request.cluster) return { kind: 'services', why: 'the servers are there already' };
  if (request.runtime !== 'auto') return { kind: request.runtime, why: 'as asked' };
  const { pgBin, image } = namedServers(request);
  if (pgBin !== undefined) return { kind: 'local', why: 'pg-bin names local binaries' };
  const asked = askedServers(request);
  const version = asked.some(({ pgedgeVersion }) => pgedgeVersion !== undefined);
  const named = image === undefined ? version && 'a version of pgEdge' : 'an image';
  if (!named && process.env.GITHUB_ACTIONS !== 'true')
    return { kind: 'local', why: 'this is not a GitHub job' };
  const { dockerAnswers, whyOutOfReach } = await import('../runtime/docker/docker.js');
  const silent = await dockerAnswers();
  const out = silent ? undefined : await whyOutOfReach(asked[0].image, signal);
  if (!silent && !out)
    return {
      kind: 'docker',
      why: `${named ? `${named} is asked for` : 'this is a GitHub job'} and a docker daemon answers`,
    };
  const why = silent ? `no docker daemon answers: ${silent}` : `a docker daemon answers, but ${out}`;
  if (image !== undefined)
    throw new RequestError(`image "${image}": takes docker, and ${why.replace('docker daemon', 'daemon')}`);
  return { kind: 'local', why };
}

/**
 * Opens the runtime and selects the engine; nothing is started yet.
 *
 * @throws RequestError when the servers cannot be had, or cannot replicate as asked
 */
export async function openRuntime(
  kind: RuntimeKind,
  request: RunRequest,
  place: RunPlace,
  note: (line: string) => void,
): Promise<Chosen> {
  const { cluster } = request;
  if (cluster?.existing !== undefined) {
    const { openExisting } = await import('./existing-mesh.js');
    return openExisting(cluster.nodes, cluster.existing, request.engine);
  }
  const opened = await openServers(kind, request, place, note);
  const engine = selectEngines(
    request.engine,
    opened.map(({ nodes, runtime: { facts, description: where } }) => ({ nodes, facts, where })),
  );
  const [first, ...others] = opened.map((part) => ({
    ...part,
    engine: engineOn(engine, { name: part.nodes[0]! }),
  }));
  const parts: Chosen['parts'] = [first!, ...others];
  await demandLent(parts, request);
  const next = await openNext(kind, request, parts, place);
  const found = { engine, parts, ...(next && { next }) };
  if (others.length === 0) return { runtime: parts[0].runtime, ...found };
  const described = parts.map(({ nodes, runtime, engine: { kind, version } }) => {
    const extension = kind === 'native' ? '' : ` with ${kind} ${version}`;
    return { nodes: ofMesh(nodes, request), runtime, description: `${runtime.description}${extension}` };
  });
  return { runtime: new MixedRuntime(described), ...found };
}

/** What nodes are upgraded to, where that is asked for. */
async function openNext(
  kind: RuntimeKind,
  { upgradeTo }: RunRequest,
  parts: Chosen['parts'],
  place: RunPlace,
): Promise<NextServers | undefined> {
  if (upgradeTo === undefined) return undefined;
  if (kind !== 'local')
    throw new RequestError(
      `upgrade-to "${upgradeTo}": takes runtime local; no other servers can be given the programs of another release`,
    );
  const [{ findBinaries }, { LocalRuntime }] = await Promise.all([
    import('../runtime/local/binaries.js'),
    import('../runtime/local/local.js'),
  ]);
  const { kind: wanted } = parts[0].engine;
  const serves = (facts: ServerFacts, where: string) => whyNot(() => selectEngine(wanted, facts, where));
  const runtime = await LocalRuntime.open(
    await findBinaries(upgradeTo, serves, () => undefined, '--upgrade-to'),
    place,
  );
  const all = [...parts, { nodes: ['next'], runtime }].map(({ nodes, runtime: { facts, description } }) => ({
    ...{ nodes, facts, where: description },
  }));
  return new NextServers(runtime, engineOn(selectEngines(wanted, all), { name: 'next' }), parts);
}

/** What is wrong with a request where this throws; undefined where it does not. */
function whyNot(attempt: () => unknown): string | undefined {
  try {
    attempt();
    return undefined;
  } catch (error) {
    if (error instanceof RequestError) return messageOf(error);
    throw error;
  }
}

/** Without the one that may join it: it is nobody's yet. */
function ofMesh(names: readonly string[], { nodes }: RunRequest): string[] {
  return names.filter((name) => Number(name.slice(1)) <= nodes);
}

/** The runtimes of nodes that are alike. */
async function openServers(
  kind: RuntimeKind,
  request: RunRequest,
  place: RunPlace,
  note: (line: string) => void,
): Promise<readonly { readonly nodes: readonly string[]; readonly runtime: UniformRuntime }[]> {
  if (kind === 'services') return openServices(request, place);
  const asked = askedServers(request);
  const runtimes =
    kind === 'docker' ? await openDocker(asked, place, note) : await openLocal(asked, request, place, note);
  return asked.map(({ nodes }, i) => ({ nodes, runtime: runtimes[i]! }));
}

async function openServices(request: RunRequest, place: RunPlace) {
  const { ServicesRuntime } = await import('../runtime/services/services.js');
  const opened = await ServicesRuntime.openAll(request.cluster!.nodes, request.nodes, place);
  const others = opened.map(({ runtime: { facts, description } }) =>
    otherVersion(request, facts, description),
  );
  const other = others.find((why) => why !== undefined);
  if (other) throw new RequestError(other);
  return opened;
}

/** @throws RequestError with everything that servers lack which somebody else has started */
async function demandLent(parts: Chosen['parts'], { pgSettings }: RunRequest): Promise<void> {
  const lacking = await Promise.all(
    parts.map(({ runtime, engine }) => runtime.lacking?.(neededSettings(engine, pgSettings)) ?? []),
  );
  const lacks = lacking.flat();
  if (lacks.length > 0) throw lackError(lacks);
}

async function openDocker(
  asked: readonly AskedServers[],
  place: RunPlace,
  note: (line: string) => void,
): Promise<UniformRuntime[]> {
  const { DockerRuntime } = await import('../runtime/docker/docker.js');
  const runtimes = await DockerRuntime.openAll(
    asked.map(({ image }) => image),
    place,
    note,
  );
  for (const [i, { facts, description }] of runtimes.entries()) {
    const other = otherVersion(asked[i]!, facts, description);
    if (other) throw new RequestError(other);
  }
  return runtimes;
}

async function openLocal(
  asked: readonly AskedServers[],
  { engine }: RunRequest,
  place: RunPlace,
  note: (line: string) => void,
): Promise<UniformRuntime[]> {
  const [{ findBinaries }, { LocalRuntime }] = await Promise.all([
    import('../runtime/local/binaries.js'),
    import('../runtime/local/local.js'),
  ]);
  const runtimes: UniformRuntime[] = [];
  for (const servers of asked) {
    const binaries = await findBinaries(
      servers.pgBin,
      (facts, where) => {
        const other = otherVersion(servers, facts, where);
        if (other) return `${other}; runtime docker takes its image`;
        return whyNot(() => selectEngine(engine, facts, where));
      },
      (why) => note(`passed over: ${why}`),
    );
    runtimes.push(await LocalRuntime.open(binaries, place));
  }
  return runtimes;
}
