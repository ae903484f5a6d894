import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MendFiles } from '../../src/compare/mend-files.js';
import type { ChosenTable } from '../../src/compare/tables.js';

test('of a table that a node lacks it is said that there is no SQL for it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mmr-mend-'));
  try {
    const mend = await MendFiles.in(join(folder, 'sql'), 'n1', 'native');
    const table = (name: string, missing: string[]) => ({ table: name, missing }) as unknown as ChosenTable;
    mend.missing([table('public.all', []), table('public.some', ['n3']), table('public.none', ['n1', 'n2'])]);
    expect(mend.said).toEqual([
      'public.some: no SQL for n3, where the table is missing: make it first',
      'public.none: no SQL, because n1 does not have it',
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
