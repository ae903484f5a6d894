import { groupBy } from '../conflicts.js';
import type { Results } from '../results.js';
import type { NamedLeg } from './read-legs.js';

/**
 * Puts legs of one version together, in the order in which the versions are named first. Legs without a name are of the
 * version of pgEdge that they were asked for, or of the servers that they had; where two of them would have run the same
 * part, and their clusters differ, these are two versions.
 */
export function byVersion(legs: readonly NamedLeg[]): Map<string, NamedLeg[]> {
  const versions = new Map<string, NamedLeg[]>();
  for (const [name, all] of groupBy(legs, (leg) => leg.version ?? serversOf(leg.results!))) {
    const named = all.some(({ version }) => version !== undefined);
    const parts = new Set(all.map(({ results }) => JSON.stringify(results?.shard)));
    const clusters = groupBy(all, ({ results }) => (results ? clusterOf(results) : ''));
    if (named || parts.size === all.length || clusters.size === 1) versions.set(name, all);
    else for (const [cluster, some] of clusters) versions.set(`${name}${cluster}`, some);
  }
  return versions;
}

function serversOf({ pgedgeVersion, cluster }: Results): string {
  if (pgedgeVersion !== undefined) return pgedgeVersion;
  if (!cluster) return 'no servers';
  const postgres = /PostgreSQL [\w.]+/.exec(cluster.servers)?.[0] ?? cluster.servers;
  return cluster.engine === 'native' ? postgres : `${cluster.engine} ${cluster.engineVersion} on ${postgres}`;
}

function clusterOf({ cluster, strict }: Results): string {
  if (!cluster) return '';
  const set = Object.entries(cluster.settings ?? {}).map(([name, value]) => `${name}=${value}`);
  const facts = [`${cluster.nodes} nodes`, cluster.runtime, ...set, ...(strict ? ['strict'] : [])];
  return `, ${facts.join(', ')}`;
}
