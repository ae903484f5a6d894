import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StatusLine } from '../../src/cli/status.js';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function lineOf(nowAndThen: number | undefined, isTTY = false) {
  const written: string[] = [];
  return {
    status: new StatusLine({ write: (text) => written.push(text), isTTY }, nowAndThen),
    written,
  };
}

test('where there is no terminal a line now and then says how far it is', () => {
  const { status, written } = lineOf(20_000);
  status.started('app.orders');
  vi.advanceTimersByTime(19_000);
  expect(written).toEqual([]);
  status.progressed('app.orders', '12000 rows differ');
  vi.advanceTimersByTime(2_000);
  expect(written).toEqual(['still at work: app.orders (12000 rows differ)  20 s\n']);
  status.ended('app.orders', 1, 3);
  status.started('app.lines');
  status.draw();
  status.clear();
  vi.advanceTimersByTime(20_000);
  expect(written.slice(1)).toEqual(['still at work: 1/3  app.lines  40 s\n']);
  status.stop();
  vi.advanceTimersByTime(60_000);
  expect(written).toHaveLength(2);
});

test('unless it is asked for nothing is written there', () => {
  const { status, written } = lineOf(undefined);
  status.started('a');
  vi.advanceTimersByTime(100_000);
  expect(written).toEqual([]);
});

test('a terminal has one line that is drawn again', () => {
  const { status, written } = lineOf(20_000, true);
  status.started('a');
  vi.advanceTimersByTime(1_000);
  expect(written.length).toBeGreaterThan(2);
  expect(written.every((text) => text.startsWith('\r') && !text.includes('\n'))).toBe(true);
  status.stop();
});
