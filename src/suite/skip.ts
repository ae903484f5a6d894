import type { Engine } from '../replication/engine.js';
import { versionsOf } from '../replication/mixed-engine.js';
import { isOf } from '../replication/releases.js';
import type { Lackable, Runtime } from '../runtime/runtime.js';
import { sharesMesh, type Test } from './test.js';

/** What decides what can run. */
export interface Given {
  readonly engine: Engine;
  /** Nothing where the servers run already. */
  readonly runtime?: Pick<Runtime, 'kind' | 'lacks'>;
  readonly nodes: number;
  /** The mesh is there already, and is left as it is. */
  readonly existing?: unknown;
  /** The run was given a schema of the user's. */
  readonly setupSql?: boolean;
  /** What the run sets on every server. */
  readonly pgSettings?: Readonly<Record<string, string>>;
  /** What nodes are upgraded to, where the run names it. */
  readonly next?: { readonly keepsAll: boolean };
  /** The servers of the nodes; more than one where they differ. */
  readonly parts?: readonly {
    readonly runtime: { readonly facts: { readonly versionNumber: number } };
    readonly engine: { readonly version: string };
  }[];
}

const WORDS: Readonly<Partial<Record<Lackable, string>>> = {
  spare: 'a server more',
  faults: 'faults',
};

const OFF = ['off', 'false', 'no', '0'];

/** Why this cluster lacks what the test needs; undefined when it does not. */
export function reasonToSkip(
  test: Test,
  { engine, runtime, nodes, existing, setupSql, pgSettings = {}, next, parts = [] }: Given,
): string | undefined {
  const { needs = {} } = test;
  if (existing && !sharesMesh(test))
    return 'needs a mesh that it can change, and this one is there already and stays as it is';
  if (existing && needs.setUpHere)
    return 'needs servers that the run has set up; health judges those that are there already';
  if (needs.nodes !== undefined && nodes < needs.nodes)
    return `needs ${needs.nodes} nodes, the cluster has ${nodes}`;
  if (needs.engines && !needs.engines.includes(engine.kind)) {
    return `needs ${needs.engines.join(' or ')}, the engine is ${engine.kind}`;
  }
  if (!versionsOf(engine).every((version) => isOf(version, needs.releases)))
    return `needs ${engine.kind} ${needs.releases}, this is ${engine.version}`;
  if (needs.setupSql && !setupSql) return 'needs --setup-sql FILE, the schema that it is about';
  const on = needs.off?.find((name) => !OFF.includes((pgSettings[name] ?? 'off').toLowerCase()));
  if (on) return `needs servers with ${on} off, and --pg-setting has set it to ${pgSettings[on]}`;
  if (needs.upgrade && !next) return 'needs --upgrade-to FOLDER, the servers that nodes are upgraded to';
  if (needs.upgrade && !next?.keepsAll && engine.kind === 'native')
    return 'needs an engine whose nodes can be made anew while others write, or servers of the same major';
  const releases = parts.map(({ runtime, engine }) => `${runtime.facts.versionNumber} ${engine.version}`);
  if (needs.mixed && new Set(releases).size < 2)
    return 'needs nodes of different releases, as in --pg-bin n1=FOLDER; all have the same';
  const asked: (Lackable | undefined)[] = [
    needs.ability,
    needs.standby && 'standby',
    needs.spare && 'spare',
    needs.faults && 'faults',
  ];
  for (const what of asked) {
    const why = what && runtime?.lacks[what];
    if (why) return `needs ${WORDS[what] ?? what}, which runtime ${runtime.kind} cannot do: ${why}`;
  }
  return undefined;
}
