import { expect, test } from 'vitest';
import { besides } from '../../src/run/play.js';
import { suite } from '../../src/suite/all.js';
import { requestFor } from '../support/mesh.js';

const given = { request: requestFor(), replay: undefined };

test('a test that has more to do than others may take longer, whatever --duration says', () => {
  const ddl = suite['conflicts/ddl']!;
  expect(besides(given, ddl)).toBe(480_000);
  expect(besides({ ...given, request: requestFor({ duration: 5_000 }) }, ddl)).toBe(480_000);
});

test('a test that goes on may take as long besides, others nothing', () => {
  expect(besides(given, suite['conflicts/explore']!)).toBe(60_000);
  expect(besides({ ...given, request: requestFor({ duration: 5_000 }) }, suite['conflicts/explore']!)).toBe(
    5_000,
  );
  expect(besides(given, suite['conflicts/plain-key']!)).toBe(0);
});
