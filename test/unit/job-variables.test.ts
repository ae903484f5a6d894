import { afterEach, expect, test, vi } from 'vitest';
import { hidingJobSecrets } from '../../src/job-variables.js';

afterEach(() => void vi.unstubAllEnvs());

test('while code of the user’s runs in this process, the job’s secrets are out of its sight; then they are back', async () => {
  for (const name of ['ACTIONS_RUNTIME_TOKEN', 'INPUT_SEED', 'GITHUB_TOKEN', 'GITHUB_STATE'])
    vi.stubEnv(name, 'x');
  const seen = () =>
    Object.keys(process.env)
      .filter((name) => /^(ACTIONS|INPUT|GITHUB)_/.test(name))
      .sort();
  const before = seen();
  const during = await hidingJobSecrets(async () => seen());
  expect(before.filter((name) => !during.includes(name))).toEqual(
    expect.arrayContaining(['ACTIONS_RUNTIME_TOKEN', 'GITHUB_TOKEN', 'INPUT_SEED']),
  );
  // What this program says to the runner itself goes by this file.
  expect(during).toContain('GITHUB_STATE');
  await expect(hidingJobSecrets(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(seen()).toEqual(before);
});
