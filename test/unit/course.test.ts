import { expect, test } from 'vitest';
import type { FaultOperation, History } from '../../src/history/operation.js';
import { Course, courseOf } from '../../src/report/course.js';
import { sampleHistory } from '../support/sample-run.js';

const history = sampleHistory();
const settled: History = { ...history, final: { ...history.final!, settledAt: 31_234_567 } };

test('the course of a test has its faults, who accepted writes meanwhile, and when all was at rest', () => {
  const course = courseOf(settled);
  expect(Course.parse(course)).toEqual(course);
  expect(course).toMatchObject({ seconds: 31.235, more: 0, rest: 31.235 });
  expect(course.accepted).toBeUndefined();
  expect(course.faults).toMatchObject([
    { kind: 'cut', what: 'cut {n1} | {n2, n3}', on: 'links', from: 10, to: 20 },
    { kind: 'pause', what: 'pause of n3', on: 'servers', from: 24, to: 26 },
  ]);
  const [cut, pause] = course.faults.map(({ accepted }) => accepted!);
  expect(cut!.sides.map(({ nodes }) => nodes)).toEqual([['n1'], ['n2', 'n3']]);
  const writesOn = (nodes: string[]) =>
    [...history.operations].filter(
      (o) =>
        nodes.includes(o.node) &&
        o.outcome === 'ok' &&
        o.writes.length > 0 &&
        o.invoked >= 10e6 &&
        o.completed! <= 20e6,
    ).length;
  expect(cut!.sides.map(({ writes }) => writes)).toEqual([writesOn(['n1']), writesOn(['n2', 'n3'])]);
  // Who does not answer accepts nothing.
  expect(pause!.sides[0]).toEqual({ nodes: ['n3'], writes: 0 });
  expect(pause!.sides[1]!.writes).toBeGreaterThan(100);
});

test('a fault without an end, a moment, and replication that never rested are told as such', () => {
  const [inflicted] = history.faults;
  const freeze = { kind: 'freeze', nodes: ['n1'], tables: ['register'] };
  const moment: FaultOperation[] = (['inflict', 'heal'] as const).map((action, i) => ({
    ...{ index: 1, fault: { action, step: 7, fault: freeze }, effect: 'frozen' },
    ...{ invoked: 3e6 + i, completed: 3e6 + 500 * i },
  }));
  const restless: History = {
    ...history,
    faults: [...moment, inflicted!],
    final: { ...history.final!, settled: 'n2 stood still' },
  };
  const course = courseOf(restless);
  expect(course.rest).toBeNull();
  expect(course.faults.map(({ from, to, accepted }) => [from, to, accepted])).toEqual([
    [3, 3.001, undefined],
    [10, null, undefined],
  ]);
});

test('many faults are told together, by node, and of very many the first', () => {
  const faults = Array.from({ length: 250 }, (_, step) =>
    history.faults.slice(0, 2).map((one, i) => ({
      ...one,
      fault: { ...(one.fault as object), step },
      ...{ invoked: 1e6 + step * 1e5, completed: 1e6 + step * 1e5 + i * 5e4 },
    })),
  ).flat();
  const course = courseOf({ ...settled, faults });
  expect([course.faults.length, course.more]).toEqual([200, 50]);
  expect(course.faults.every(({ accepted }) => accepted === undefined)).toBe(true);
  expect(course.accepted!.sides.map(({ nodes }) => nodes)).toEqual([['n1'], ['n2'], ['n3']]);
  expect(Course.parse(course)).toEqual(course);
});

test('a run without faults has none', () => {
  expect(courseOf({ ...history, faults: [], final: undefined })).toMatchObject({ faults: [], rest: null });
});
