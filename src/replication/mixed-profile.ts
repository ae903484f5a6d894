import type { Profile } from './profile.js';

/**
 * What is on record of the releases of a mesh whose nodes differ: `nodes` has what each node's own release promises, the
 * rest what any of them may do. Whoever judges what happened on one node asks `profileOn`; whoever can only say that it
 * happened somewhere is told truly that a release of this mesh has it on record.
 *
 * @param releases of each node, more than one where it had another while the test went on
 */
export function mixedProfile(releases: ReadonlyMap<string, readonly Profile[]>): Profile {
  const nodes: Record<string, Profile> = {};
  for (const [node, profiles] of releases) nodes[node] = { ...anyOf(profiles), nodes };
  return { ...anyOf([...releases.values()].flat()), nodes };
}

/** What the release of one node promises; where all have the same one, that. */
export function profileOn<Asked extends Pick<Profile, 'nodes'>>(
  profile: Asked,
  node: string,
): Asked | Profile {
  return profile.nodes?.[node] ?? profile;
}

/** What may be seen where any of these releases runs. Of what differs, the one that promises less; test/unit knows of all that does. */
function anyOf(profiles: readonly Profile[]): Profile {
  const [first] = profiles;
  if (!first) throw new TypeError('a mesh has at least one release');
  if (profiles.every((one) => one === first)) return first;
  const { recordedAs: _, ...common } = first;
  return {
    ...common,
    rejectionReasons: least(profiles, 'rejectionReasons', ['logged', 'recorded']),
    overwrites: least(profiles, 'overwrites', ['recorded', 'not recorded']),
    updatesOnRecord: least(profiles, 'updatesOnRecord', [
      'every',
      'of a row of another node',
      'those that lose',
      'none',
    ]),
    deletes: least(profiles, 'deletes', ['always applied', 'last-update-wins']),
    equalTimestamps: least(profiles, 'equalTimestamps', ['nodes may differ', 'one wins']),
    anomalies: Object.assign({}, ...profiles.map(({ anomalies }) => anomalies)),
    defects: Object.assign({}, ...profiles.map(({ defects }) => defects)),
  };
}

/** The first of these values that a profile has. */
function least<Fact extends keyof Profile>(
  profiles: readonly Profile[],
  fact: Fact,
  values: readonly Profile[Fact][],
): Profile[Fact] {
  return values.find((value) => profiles.some((profile) => profile[fact] === value)) ?? profiles[0]![fact];
}
