import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { test } from 'vitest';

function isOnPath(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** A test that takes these programs of the machine's; skipped, and saying so, where one is missing. */
export function testWith(...programs: string[]) {
  const missing = programs.filter((program) => !isOnPath(program));
  return (name: string, work: () => Promise<void>, timeout?: number) =>
    missing.length > 0
      ? test.skip(`${name} [no ${missing.join(', ')} here]`, work)
      : test(name, work, timeout);
}
