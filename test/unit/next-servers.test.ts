import { describe, expect, test } from 'vitest';
import { selectEngine } from '../../src/replication/select.js';
import { leadsTo } from '../../src/replication/update-path.js';
import { NextServers } from '../../src/run/next-servers.js';
import type { UniformRuntime } from '../../src/runtime/runtime.js';

describe('an extension is updated', () => {
  const scripts = [
    'spock--5.0.8--5.0.9',
    'spock--5.0.9--5.0.10',
    'spock--5.0.10--6.0.0',
    'other--5.0.11--6.0.0',
  ];
  test.each([
    ['5.0.8', '5.0.9', true],
    ['5.0.8', '6.0.0', true],
    ['5.0.11', '6.0.0', false],
    ['6.0.0', '5.0.8', false],
    ['5.0.11', '5.0.11', true],
  ])('from %s to %s: %s', (from, to, can) => {
    expect(leadsTo(scripts, 'spock', from, to)).toBe(can);
  });
});

/** Servers of the mind; nothing is started. */
function part(versionNumber: number, spock: string | undefined, updates: readonly string[] = []) {
  const facts = {
    versionNumber,
    extensions: spock === undefined ? {} : { spock },
    hasOutputPluginLibraries: versionNumber >= 180_006,
    updates,
  };
  const runtime = {
    kind: 'local',
    facts,
    description: `PostgreSQL ${versionNumber}`,
  } as never as UniformRuntime;
  return { nodes: ['n1', 'n2', 'n3'], runtime, engine: selectEngine('auto', facts, 'here') };
}

const nextOf = (next: ReturnType<typeof part>, ...parts: ReturnType<typeof part>[]) =>
  new NextServers(next.runtime, next.engine, parts);

describe('what nodes are upgraded to', () => {
  test('takes over their data where the major is the same and the extension can be updated', () => {
    const old = part(170_002, '5.0.8');
    const next = nextOf(part(170_002, '5.0.9', ['spock--5.0.8--5.0.9']), old);
    expect(next.keepsAll).toBe(true);
    const engine = next.engineOf(old.engine, ['n1', 'n2', 'n3']);
    expect(engine.version).toBe('5.0.8, 5.0.9');
    const upgrade = next.upgrade(engine, { work_mem: '8MB' });
    expect(upgrade.hindrance('n2')).toBeUndefined();
    expect(upgrade.settings).toMatchObject({ shared_preload_libraries: 'spock', work_mem: '8MB' });
    expect(upgrade.added('n1')).toEqual({});
    // A node has its next release when it was moved, and not before.
    expect(engine.on({ name: 'n1' }).version).toBe('5.0.8');
    upgrade.moved('n1');
    expect(['n1', 'n2'].map((name) => engine.on({ name }).version)).toEqual(['5.0.9', '5.0.8']);
  });

  test('says which settings the new programs need and the old had not', () => {
    const old = part(180_002, '5.0.8');
    const next = nextOf(part(180_006, '5.0.8'), old);
    const { added } = next.upgrade(next.engineOf(old.engine, ['n1']), {});
    expect(Object.keys(added('n1'))).toEqual(['output_plugin_libraries']);
  });

  test('cannot take over the data of another major, or of a version from which no script leads on', () => {
    const hindrance = (next: ReturnType<typeof part>, old: ReturnType<typeof part>) => {
      const servers = nextOf(next, old);
      expect(servers.keepsAll).toBe(false);
      return servers.upgrade(servers.engineOf(old.engine, ['n1']), {}).hindrance('n1');
    };
    expect(hindrance(part(180_006, '5.0.11'), part(170_002, '5.0.11'))).toEqual({
      kind: 'another major',
      why: 'the data of PostgreSQL 17 is not that of PostgreSQL 18',
    });
    expect(hindrance(part(180_006, '6.0.0', ['spock--5.0.10--6.0.0']), part(180_006, '5.0.11'))).toEqual({
      kind: 'no update path',
      why: 'PostgreSQL 180006 comes with no script by which ALTER EXTENSION spock UPDATE could get from 5.0.11 to 6.0.0',
    });
  });

  test.each([
    [part(170_002, '5.0.11'), part(180_006, '5.0.11')],
    [part(180_006, '5.0.8'), part(180_006, '5.0.11')],
    [part(170_004, undefined), part(180_006, undefined)],
  ])('is refused where it is older', (next, old) => {
    expect(() => nextOf(next, old)).toThrow(
      /^upgrade-to: PostgreSQL \d+ with .* is older than what n1, n2, n3 have: /,
    );
  });
});
