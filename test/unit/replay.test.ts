import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { RequestError } from '../../src/errors.js';
import type { Fault } from '../../src/faults/fault.js';
import { type FaultSchedule, faultScheduleText } from '../../src/faults/schedule.js';
import { selectEngine } from '../../src/replication/select.js';
import type { Chosen } from '../../src/run/chosen.js';
import { demandDuration, demandReplayable, readReplay } from '../../src/run/replay.js';
import type { PlannedTest } from '../../src/schedule/resolve.js';
import { suite } from '../../src/suite/all.js';
import { requestFor } from '../support/mesh.js';

const folder = mkdtempSync(join(tmpdir(), 'mmr-replay-'));
afterAll(() => rmSync(folder, { recursive: true }));

const facts = { versionNumber: 180_004, extensions: {}, hasOutputPluginLibraries: false };
const engine = selectEngine('native', facts, 'here');
const chosen = {
  engine,
  runtime: { kind: 'local', lacks: { skewClock: 'no library' } },
} as unknown as Chosen;

const builtIn = (...ids: string[]) =>
  ids.map((id, group): PlannedTest => ({ name: id, test: { kind: 'built-in', id }, group }));
const script: PlannedTest = { name: 'a.sql', test: { kind: 'script', file: '/a.sql' }, group: 0 };

const scheduleOf = (fault: Fault, nodes = ['n1', 'n2', 'n3']): FaultSchedule => ({
  version: 1,
  nodes,
  steps: [{ at: 0, fault, for: 10 }],
});
const kill = scheduleOf({ kind: 'kill', nodes: ['n3'] });

function saved(name: string, text: string) {
  const replay = join(folder, name);
  writeFileSync(replay, text);
  return requestFor({ replay });
}

describe('what is to be replayed', () => {
  const good = saved('faults.json', faultScheduleText(kill));

  test('is read for one test with faults', async () => {
    expect(await readReplay(good, builtIn('partition/bridge'), suite)).toEqual(kill);
    expect(await readReplay(requestFor(), builtIn('dml/insert', 'dml/update'), suite)).toBeUndefined();
  });

  test.each([
    ['two tests', good, builtIn('partition/bridge', 'soak/random'), /is for one test, and 2 are wanted/],
    ['no test', good, [], /is for one test, and 0 are wanted/],
    ['a script', good, [script], /test "a\.sql" has no faults/],
    ['a test without faults', good, builtIn('dml/insert'), /test "dml\/insert" has no faults/],
    [
      'a file that is not there',
      requestFor({ replay: '/no/such.json' }),
      builtIn('soak/random'),
      /replay "\/no\/such\.json": cannot be read: there is no such file$/,
    ],
    [
      'a damaged file',
      saved('half', faultScheduleText(kill).slice(0, 50)),
      builtIn('soak/random'),
      /half" is damaged/,
    ],
    [
      'another file',
      saved('other', '{"version": 7}'),
      builtIn('soak/random'),
      /other" is no schedule of faults/,
    ],
    [
      'other nodes',
      saved('two', faultScheduleText(scheduleOf({ kind: 'kill', nodes: ['n1'] }, ['n1', 'n2']))),
      builtIn('soak/random'),
      /two" was made for the nodes n1, n2, but this cluster has n1, n2, n3/,
    ],
  ])('%s: refused', async (_, request, tests, why) => {
    const reading = readReplay(request, tests, suite);
    await expect(reading).rejects.toThrow(RequestError);
    await expect(reading).rejects.toThrow(why);
  });

  test('can be done by these servers', () => {
    demandReplayable(kill, good, chosen, builtIn('partition/bridge'), suite);
    demandReplayable(
      scheduleOf({ kind: 'cut', links: [['n1', 'n3']] }),
      good,
      chosen,
      builtIn('soak/random'),
      suite,
    );
  });

  const two = requestFor({ nodes: 2, replay: 'f' });
  test.each([
    ['a node that is not there', scheduleOf({ kind: 'kill', nodes: ['n4'] }), good, /there is no node "n4"/],
    [
      'a link to itself',
      scheduleOf({ kind: 'cut', links: [['n1', 'n1']] }),
      good,
      /n1 has no link to itself/,
    ],
    [
      'a fault that the runtime cannot do',
      scheduleOf({ kind: 'skewClock', node: 'n1', seconds: 5 }),
      good,
      /runtime local cannot: no library/,
    ],
    [
      'a test that is skipped here',
      scheduleOf({ kind: 'kill', nodes: ['n1'] }, ['n1', 'n2']),
      two,
      /its test needs 3 nodes, the cluster has 2/,
    ],
  ])('%s: refused', (_, schedule, request, why) => {
    const check = () => demandReplayable(schedule, request, chosen, builtIn('partition/bridge'), suite);
    expect(check).toThrow(RequestError);
    expect(check).toThrow(why);
  });
});

test('a duration is for tests that go on for one', () => {
  const long = requestFor({ duration: 90_000 });
  demandDuration(long, builtIn('dml/insert', 'soak/random'), suite);
  demandDuration(requestFor(), builtIn('dml/insert'), suite);
  for (const tests of [builtIn('dml/insert'), [script]]) {
    const check = () => demandDuration(long, tests, suite);
    expect(check).toThrow(RequestError);
    expect(check).toThrow(
      'duration: none of these tests goes on for one; those that do: conflicts/explore, soak/random',
    );
  }
});

test('a duration that is too short for one round of a test is refused', () => {
  const explore = builtIn('conflicts/explore');
  demandDuration({ duration: 10_000, nodes: 3 }, explore, suite);
  demandDuration({ duration: undefined, nodes: 9 }, explore, suite);
  const check = () => demandDuration({ duration: 10_000, nodes: 9 }, explore, suite);
  expect(check).toThrow(RequestError);
  expect(check).toThrow(
    'duration: 10s are too short for one round of conflicts/explore on 9 nodes; take 27s or more',
  );
});
