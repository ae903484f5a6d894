import { readFileSync, realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import { packageRoot } from '../root.js';
import type { Calling } from '../run/request.js';

/** How the person at the shell has called the runner, from the folder that they are in. */
export function calledFromShell(): Calling {
  return {
    runner: typedRunner() ?? nearRunner(),
    folder: '',
    repository: process.cwd(),
    machineStays: true,
  };
}

/** The runner's path as it was typed; undefined where the system does not tell, or something else was started. */
function typedRunner(): string | undefined {
  try {
    // Node's own process.argv has it absolute.
    const words = readFileSync('/proc/self/cmdline', 'utf8').split('\0').slice(0, -1);
    const typed = words.at(1 - process.argv.length)!;
    if (realpathSync(typed) !== realpathSync(join(packageRoot, 'runner'))) return undefined;
    return typed.includes('/') ? typed : `./${typed}`;
  } catch {
    // There is no /proc, or what was typed is no path from here: nearRunner() is right everywhere.
    return undefined;
  }
}

function nearRunner(): string {
  const runner = join(packageRoot, 'runner');
  const near = relative(process.cwd(), runner);
  if (near.length > runner.length) return runner;
  return near.startsWith('.') ? near : `./${near}`;
}
