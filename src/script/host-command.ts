import { join } from 'node:path';
import { packageRoot } from '../root.js';

/** Starts this program as the host of a user's .mjs test: src/script/host.ts in a process of its own. */
export function hostCommand(file: string): { program: string; args: string[] } {
  return { program: process.execPath, args: [join(packageRoot, 'dist', 'index.js'), 'script-host', file] };
}
