import { describe, expect, test } from 'vitest';
import type { EngineKind } from '../../src/replication/engine.js';
import { engineOn, releasesOf } from '../../src/replication/mixed-engine.js';
import { mixedProfile, profileOn } from '../../src/replication/mixed-profile.js';
import type { Profile } from '../../src/replication/profile.js';
import { profileOf, selectEngines } from '../../src/replication/select.js';
import { spockProfile } from '../../src/replication/spock-profile.js';

const RELEASES = ['4.0.10', '5.0.0', '5.0.3', '5.0.5', '5.0.6', '5.0.7', '5.0.8', '5.0.11', '6.0.0-beta.1'];

/** What a mixed profile knows how to put together; of everything else it takes that there is nothing to choose. */
const MAY_DIFFER: readonly (keyof Profile)[] = [
  ...([
    'anomalies',
    'defects',
    'deletes',
    'equalTimestamps',
    'overwrites',
    'updatesOnRecord',
    'rejectionReasons',
    'recordedAs',
  ] as const),
];

describe('the profile of a mesh whose nodes differ', () => {
  const old = spockProfile('5.0.3');
  const late = spockProfile('6.0.0-beta.1');
  const mixed = mixedProfile(
    new Map([
      ['n1', [old]],
      ['n2', [late]],
    ]),
  );

  test('says of each node what its own release promises', () => {
    expect(profileOn(mixed, 'n1')).toMatchObject({ deletes: 'always applied', overwrites: 'recorded' });
    expect(profileOn(mixed, 'n2')).toMatchObject({ deletes: 'last-update-wins', overwrites: 'not recorded' });
    // Who has the profile of one node can ask for those of the others.
    expect(profileOn(profileOn(mixed, 'n1'), 'n2').deletes).toBe('last-update-wins');
    expect(profileOn(old, 'n2')).toBe(old);
  });

  test('says of all nodes together what any of them may do', () => {
    expect(mixed).toMatchObject({
      deletes: 'always applied',
      overwrites: 'recorded',
      updatesOnRecord: old.updatesOnRecord,
      rejectionReasons: 'logged',
    });
    expect(Object.keys(mixed.anomalies).sort()).toEqual(
      [...new Set([...Object.keys(old.anomalies), ...Object.keys(late.anomalies)])].sort(),
    );
    expect(Object.keys(mixed.defects).sort()).toEqual(
      [...new Set([...Object.keys(old.defects), ...Object.keys(late.defects)])].sort(),
    );
  });

  test('a node that had two releases may have done what either does', () => {
    const upgraded = mixedProfile(new Map([['n1', [old, late]]]));
    expect(profileOn(upgraded, 'n1').deletes).toBe('always applied');
    expect(profileOn(upgraded, 'n1').anomalies).toMatchObject(old.anomalies);
  });

  test('puts together everything in which releases of an engine differ', () => {
    const profiles = RELEASES.map(spockProfile);
    const keys = [...new Set(profiles.flatMap((one) => Object.keys(one) as (keyof Profile)[]))];
    const differ = keys.filter((key) => new Set(profiles.map((one) => JSON.stringify(one[key]))).size > 1);
    expect(differ.filter((key) => !MAY_DIFFER.includes(key))).toEqual([]);
    expect(differ.length).toBeGreaterThan(3);
  });
});

const servers = (nodes: string[], versionNumber: number, extensions: Record<string, string> = {}) => ({
  nodes,
  where: `PostgreSQL ${versionNumber}`,
  facts: { versionNumber, extensions, hasOutputPluginLibraries: false },
});

describe('the engine of nodes whose servers differ', () => {
  test('is on each node its own release, by the name of the node or of its server', () => {
    const engine = selectEngines('auto', [
      servers(['n2', 'n3'], 180_006, { spock: '5.0.11' }),
      servers(['n1'], 170_002, { spock: '5.0.8' }),
    ]);
    expect(engine).toMatchObject({ kind: 'spock', version: '5.0.8, 5.0.11', dropping: 'whole' });
    expect(engineOn(engine, { name: 'n1' }).version).toBe('5.0.8');
    expect(engineOn(engine, { name: 'lane2-n3' }).version).toBe('5.0.11');
    expect(engineOn(engine, { name: 'n4' }).version).toBe('5.0.11');
    expect(releasesOf(engine)).toEqual({ n1: ['5.0.8'], n2: ['5.0.11'], n3: ['5.0.11'] });
    expect(profileOn(engine.profile, 'n1').anomalies).toEqual(spockProfile('5.0.8').anomalies);
  });

  test('speaks to each server in the words of its release', () => {
    const engine = selectEngines('native', [servers(['n1'], 180_004), servers(['n2'], 170_010)]);
    const origins = (name: string) => engineOn(engine, { name }).settings().max_active_replication_origins;
    expect([origins('n1'), origins('n2')]).toEqual(['40', undefined]);
    expect(engineOn(engine, { name: 'n2' }).capacity(2).max_active_replication_origins).toBeUndefined();
  });

  test('is the plain one where all servers are the same', () => {
    const engine = selectEngines('auto', [servers(['n1', 'n2'], 180_004)]);
    expect(engineOn(engine, { name: 'n1' })).toBe(engine);
    expect(releasesOf(engine)).toBeUndefined();
  });

  test('has barriers of one kind: where one release has no mark in its stream, none makes use of it', () => {
    const engine = selectEngines('auto', [
      servers(['n1'], 160_004, { spock: '4.0.10' }),
      servers(['n2'], 170_002, { spock: '5.0.11' }),
    ]);
    expect(engine.marksInStream).toBe(false);
    expect(engineOn(engine, { name: 'n2' }).marksInStream).toBe(false);
  });

  test.each([
    [
      'auto',
      [servers(['n1'], 180_006, { spock: '5.0.11' }), servers(['n2'], 180_004)],
      'engine "auto": nodes that differ in their servers need the same engine, but the best that each has is: n1 (PostgreSQL 180006) spock; n2 (PostgreSQL 180004) native; all have native: ask for --engine native',
    ],
    [
      'auto',
      [servers(['n1'], 150_018, { pglogical: '2.4.2' }), servers(['n2'], 180_004)],
      'n1 (PostgreSQL 150018) pglogical; n2 (PostgreSQL 180004) native; give them servers that have one in common',
    ],
    [
      'spock',
      [servers(['n1'], 180_006, { spock: '5.0.11' }), servers(['n2'], 180_004)],
      'engine "spock": not to be had in PostgreSQL 180004: the extension spock is not installed',
    ],
  ] as const)('with engine %s servers of several kinds are refused', (wanted, all, message) => {
    expect(() => selectEngines(wanted as EngineKind | 'auto', all)).toThrow(message);
  });

  test('is judged in a saved run as it was in the run', () => {
    const engine = selectEngines('auto', [
      servers(['n1'], 170_002, { spock: '5.0.3' }),
      servers(['n2'], 180_006, { spock: '6.0.0-beta.1' }),
    ]);
    expect(profileOf('spock', engine.version, releasesOf(engine))).toEqual(engine.profile);
  });
});
