import { join } from 'node:path';
import { expect, test } from 'vitest';
import { output } from '../../src/process/output.js';
import { packageRoot } from '../../src/root.js';

test('dist/ is what the sources build', async () => {
  expect(await output(process.execPath, [join(packageRoot, 'scripts/check-dist.mjs')])).toContain(
    'all as the sources build',
  );
}, 240_000);
