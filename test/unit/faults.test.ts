import { describe, expect, test } from 'vitest';
import { RequestError } from '../../src/errors.js';
import { bridge, deafLinks, halves, isolate, oneWay, ring } from '../../src/faults/arrangements.js';
import { asCarriedOut, excludes } from '../../src/faults/carry-out.js';
import { Fault, type FaultKind, faultText } from '../../src/faults/fault.js';
import { faultScheduleText, parseFaultSchedule, randomSchedule } from '../../src/faults/schedule.js';
import { anomalyOf, demandPossible } from '../../src/faults/supported.js';
import type { World } from '../../src/faults/world.js';
import { randomFrom } from '../../src/random.js';
import { profileOf } from '../../src/replication/select.js';

const three = ['n1', 'n2', 'n3'];
const five = ['n1', 'n2', 'n3', 'n4', 'n5'];

describe('arrangements: who does not hear whom', () => {
  test.each([
    ['halves of three', halves(three), { n1: ['n2', 'n3'], n2: ['n1'], n3: ['n1'] }],
    ['isolated, the last', isolate(three), { n3: ['n1', 'n2'], n1: ['n3'], n2: ['n3'] }],
    ['isolated, by name', isolate(three, 'n1'), { n1: ['n2', 'n3'], n2: ['n1'], n3: ['n1'] }],
    ['a bridge of three', bridge(three), { n1: ['n2'], n2: ['n1'] }],
    ['one way', oneWay(three), { n2: ['n1'], n3: ['n1'] }],
    [
      'a ring of five',
      ring(five),
      { n1: ['n3', 'n4'], n2: ['n4', 'n5'], n3: ['n1', 'n5'], n4: ['n1', 'n2'], n5: ['n2', 'n3'] },
    ],
    [
      'a bridge of five',
      bridge(five),
      { n1: ['n3', 'n4'], n2: ['n3', 'n4'], n3: ['n1', 'n2'], n4: ['n1', 'n2'] },
    ],
  ])('%s', (_, arranged, deafness) => expect(arranged).toEqual(deafness));

  test('as links: [subscriber, upstream]', () => {
    const cut = deafLinks(oneWay(three));
    expect(cut).toEqual([
      ['n2', 'n1'],
      ['n3', 'n1'],
    ]);
    expect(deafLinks({ n1: ['n2', 'n2'] })).toEqual([['n1', 'n2']]);
  });

  test.each([
    ['a ring of three', () => ring(three), 'ring: takes 4 nodes or more, not 3'],
    ['a bridge of two', () => bridge(['n1', 'n2']), 'bridge: takes 3 nodes or more, not 2'],
    ['an isolated stranger', () => isolate(three, 'n9'), 'there is no node "n9", only n1, n2, n3'],
    ['a node deaf to itself', () => deafLinks({ n1: ['n1'] }), 'n1 cannot be cut off from itself'],
    ['nobody deaf', () => deafLinks({ n1: [] }), 'it cuts nobody off from anybody'],
  ])('refused: %s', (_, arrange, why) => {
    expect(arrange).toThrow(RequestError);
    expect(arrange).toThrow(why);
  });
});

describe('random schedules', () => {
  const kinds: FaultKind[] = [
    'cut',
    'hold',
    'kill',
    'pause',
    'restart',
    'killWalsender',
    'holdApply',
    'freeze',
  ];
  const make = (seed: string, duration = 60_000) =>
    randomSchedule({ random: randomFrom(seed), kinds, duration, nodes: three, tables: ['t'] });

  test('are the same for the same seed, and others for another', () => {
    expect(make('a')).toEqual(make('a'));
    expect(make('a')).not.toEqual(make('b'));
  });

  test.each([
    'a',
    'b',
    'c',
    'd',
    'e',
    'f',
  ])('of seed %s: every kind comes up, in time, and is valid', (seed) => {
    const { steps } = make(seed);
    expect(new Set(steps.map(({ fault }) => fault.kind))).toEqual(new Set(kinds));
    for (const { at, fault, for: lasts } of steps) {
      expect(at + lasts).toBeLessThanOrEqual(60_000);
      expect(Fault.parse(fault)).toEqual(fault);
      demandPossible([fault], worldWith(three, true));
    }
  });

  test.each(['a', 'b', 'c'])('of two nodes: no arrangement that takes more (seed %s)', (seed) => {
    const choice = { kinds: ['cut'] as const, duration: 60_000, nodes: ['n1', 'n2'] };
    const { steps } = randomSchedule({ ...choice, random: randomFrom(seed) });
    expect(steps.length).toBeGreaterThan(3);
  });

  test('refused where there is nothing to choose from', () => {
    expect(() => make('a', 100)).toThrow('100 ms are too short');
    const choice = { random: randomFrom('a'), duration: 60_000, nodes: three };
    expect(() => randomSchedule({ ...choice, kinds: [] })).toThrow(RequestError);
    expect(() => randomSchedule({ ...choice, kinds: ['freeze'] })).toThrow('freeze takes a table');
  });
});

describe('schedules that were written down', () => {
  const schedule = randomSchedule({
    random: randomFrom('a'),
    kinds: ['cut', 'delay', 'bandwidth', 'cutAfter', 'kill', 'skewClock', 'disable'],
    duration: 30_000,
    nodes: three,
  });

  test('are read back as they were', () => {
    expect(parseFaultSchedule(faultScheduleText(schedule), 'f.json', three)).toEqual(schedule);
  });

  const text = faultScheduleText({
    version: 1,
    nodes: three,
    steps: [{ at: 0, fault: { kind: 'kill', nodes: ['n1'] }, for: 1 }],
  });
  test.each([
    [
      'another topology',
      text,
      ['n1', 'n2'],
      'was made for the nodes n1, n2, n3, but this cluster has n1, n2',
    ],
    ['half a file', text.slice(0, 40), three, 'f.json is damaged'],
    ['an unknown kind', text.replace('"kill"', '"melt"'), three, /no schedule of faults:[\s\S]*kind/],
    ['a word too many', text.replace('"at"', '"speed": 1, "at"'), three, /speed/],
    ['a negative time', text.replace('"at": 0', '"at": -5'), three, /at/],
    ['no node', text.replace('"n1"\n        ]', ']').replace('[\n          ]', '[]'), three, /nodes/],
    ['another version', text.replace('"version": 1', '"version": 2'), three, /version/],
  ])('refused: %s', (_, damaged, nodes, why) => {
    const parse = () => parseFaultSchedule(damaged, 'f.json', nodes);
    expect(parse).toThrow(RequestError);
    expect(parse).toThrow(why);
  });
});

describe('what was carried out', () => {
  const fault: Fault = { kind: 'kill', nodes: ['n1'] };
  const report = { step: 0, fault, error: null };

  test('has the times at which things were seen', () => {
    const reports = [
      { ...report, action: 'inflict' as const, invoked: 1_500_000, completed: null, effect: null },
      { ...report, action: 'inflict' as const, invoked: 1_500_000, completed: 1_700_000, effect: 'seen' },
      { ...report, action: 'heal' as const, invoked: 2_000_000, completed: null, effect: null },
      { ...report, action: 'heal' as const, invoked: 2_000_000, completed: 2_100_000, effect: 'seen' },
    ];
    expect(asCarriedOut(three, reports, 1_000_000).steps).toEqual([{ at: 500, fault, for: 300 }]);
  });

  test('holds a fault that failed, too: it is to be seen again', () => {
    const reports = [
      {
        ...report,
        action: 'inflict' as const,
        invoked: 0,
        completed: null,
        effect: null,
        error: 'no effect',
      },
    ];
    expect(asCarriedOut(three, reports, 0).steps).toEqual([{ at: 0, fault, for: 0 }]);
  });
});

describe('a fault that lasts excludes', () => {
  const cut: Fault = { kind: 'cut', links: [['n2', 'n1']] };
  const back: Fault = { kind: 'cut', links: [['n1', 'n2']] };
  const kill: Fault = { kind: 'kill', nodes: ['n2'] };
  test.each<[Fault, Fault, boolean]>([
    [cut, { kind: 'delay', links: [['n2', 'n1']], delay: 5 }, true],
    [cut, back, false],
    [cut, kill, false],
    [kill, cut, true],
    [kill, back, true],
    [kill, { kind: 'cut', links: [['n3', 'n1']] }, false],
    [kill, { kind: 'pause', nodes: ['n2', 'n3'] }, true],
    [kill, { kind: 'pause', nodes: ['n3'] }, false],
    [cut, { kind: 'holdApply', node: 'n2', table: 't' }, true],
    [cut, { kind: 'holdApply', node: 'n1', table: 't' }, false],
    [{ kind: 'disable', links: [['n2', 'n1']] }, kill, true],
    [{ kind: 'disable', links: [['n1', 'n2']] }, kill, false],
  ])('%j, %j: %s', (lasting, next, expected) => expect(excludes(lasting, next)).toBe(expected));
});

describe('a fault is refused before anything starts', () => {
  test.each<[Fault, string]>([
    [{ kind: 'kill', nodes: ['n1', 'n7'] }, 'fault "kill of n1, n7": there is no node "n7", only n1, n2, n3'],
    [{ kind: 'killApply', links: [['n7', 'n1']] }, 'there is no node "n7"'],
    [{ kind: 'disable', links: [['n1', 'n1']] }, 'n1 has no link to itself'],
    [{ kind: 'cut', links: [['n2', 'n1']] }, 'link n1→n2 leads through no proxy, none does'],
    [{ kind: 'skewClock', node: 'n1', seconds: 30 }, 'runtime local cannot: no libfaketime'],
    [{ kind: 'fillVolume', node: 'n1' }, 'runtime local cannot: shared'],
    [{ kind: 'addNode', added: 'n4' }, 'fault "addNode of n4": there is no spare node'],
    [
      { kind: 'upgrade', node: 'n1', how: 'anew' },
      'fault "upgrade (anew) of n1": there are no servers to upgrade to',
    ],
  ])('%j', (fault, why) => {
    const check = () => demandPossible([fault], worldWith(three, false));
    expect(check).toThrow(RequestError);
    expect(check).toThrow(why);
  });

  test('what a server was not started for, and another spare node', () => {
    const world = {
      ...worldWith(three, false),
      ability: 'skewClock',
      spare: { name: 'n4' },
      runtime: { kind: 'local', lacks: {} },
    } as never as World;
    demandPossible([{ kind: 'skewClock', node: 'n1', seconds: 30 }], world);
    demandPossible([{ kind: 'addNode', added: 'n4' }], world);
    const check = (fault: Fault) => () => demandPossible([fault], world);
    expect(check({ kind: 'fillVolume', node: 'n1' })).toThrow(
      '"fillVolume of n1": the servers were not started for it',
    );
    expect(check({ kind: 'addNode', added: 'n5' })).toThrow('the spare node is n4');
  });

  test('a link without a proxy among some that have one', () => {
    const world = {
      ...worldWith(three, false),
      links: [{ subscriber: 'n1', upstream: 'n2' }],
    } as never as World;
    demandPossible([{ kind: 'cut', links: [['n1', 'n2']] }], world);
    const check = () => demandPossible([{ kind: 'cut', links: [['n2', 'n1']] }], world);
    expect(check).toThrow('link n1→n2 leads through no proxy, only n2→n1 do');
  });
});

test('ending an apply worker, or a server without a checkpoint, is a documented anomaly where the profile says so', () => {
  const engine = (engine: string, version: string) =>
    ({ profile: profileOf(engine, version) }) as never as World['cluster']['engine'];
  const spock = engine('spock', '5.0.11');
  const fault: Fault = { kind: 'killApply', links: [['n1', 'n2']] };
  const name = 'interrupted apply discards a transaction';
  expect(anomalyOf(fault, { engine: spock })).toMatchObject({ name });
  expect(anomalyOf(fault, { engine: engine('native', '18.4') })).toBeUndefined();
  expect(anomalyOf({ kind: 'kill', nodes: ['n1'] }, { engine: spock })).toMatchObject({
    name: 'crash applies changes again',
  });
  expect(anomalyOf({ kind: 'restart', nodes: ['n1'], mode: 'fast' }, { engine: spock })).toBeUndefined();
});

test('faults in words', () => {
  expect(faultText({ kind: 'delay', links: [['n2', 'n1']], delay: 50, jitter: 5 })).toBe(
    'delay (50 ms ± 5 ms) of n1→n2',
  );
  expect(faultText({ kind: 'freeze', nodes: ['n1', 'n2'], tables: ['a', 'b'] })).toBe(
    'freeze (a, b) of n1, n2',
  );
});

function worldWith(nodes: readonly string[], proxied: boolean): World {
  const links = nodes.flatMap((subscriber) =>
    nodes.filter((n) => n !== subscriber).map((upstream) => ({ subscriber, upstream })),
  );
  return {
    cluster: { nodes: nodes.map((name) => ({ name })), engine: { kind: 'native' } },
    servers: new Map(),
    links: proxied ? links : [],
    runtime: { kind: 'local', lacks: { skewClock: 'no libfaketime', fillVolume: 'shared' } },
  } as never as World;
}
