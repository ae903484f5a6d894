import { expect, test } from 'vitest';
import type { Engine } from '../../src/replication/engine.js';
import { suite } from '../../src/suite/all.js';
import { openPlaces } from '../support/red.js';

// Each built-in test of how nodes are linked, come and go must be able to fail: here each meets an engine or a node that
// does not do what the test proves, and has to say so.

const red = openPlaces();

const nothing = async () => undefined;

/** What others committed before a link starts again is left out. */
const forgetful = (real: Engine): Partial<Engine> => ({
  async enable(subscriber, upstream) {
    await real.skip(subscriber, upstream);
    await real.enable(subscriber, upstream);
  },
});

red(
  'topology/cascade',
  { engine: (real) => ({ subscribe: (s, u) => real.subscribe(s, u) }) },
  /n3: 1 rows instead of 3 from: select id, owner/,
);
red(
  'topology/cascade',
  { engine: (real) => ({ subscribe: (s, u) => real.subscribe(s, u, { forward: true }) }) },
  /n3: 1 rows instead of 0 from: select id, owner/,
);

red(
  'topology/removed-while-down',
  { engine: () => ({ abandon: nothing }) },
  /n1: nodes that it receives from/,
);

red('topology/rejoins', { engine: forgetful }, /n3: \d+ rows instead of \d+ from: select id, writer/);

test('every test of this topic that native replication can run is seen red here', async () => {
  const { readFile } = await import('node:fs/promises');
  const source = await readFile(new URL(import.meta.url), 'utf8');
  const mine = Object.entries(suite).filter(
    ([name, { needs }]) => name.startsWith('topology/') && (needs?.engines?.includes('native') ?? true),
  );
  expect(mine.map(([name]) => name).filter((name) => !source.includes(`'${name}'`))).toEqual([]);
});
