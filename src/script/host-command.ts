import { join } from 'node:path';
import { packageRoot } from '../root.js';

/** Starts this program as the host of a user's .mjs test: src/script/host.ts in a process of its own. */
export function hostCommand(file: string): { program: string; args: string[] } {
  return thisProgram('script-host', file);
}

/** Starts this program as the reader of what a user's .mjs test says of itself: src/script/scope.ts. */
export function scopeCommand(file: string): { program: string; args: string[] } {
  return thisProgram('script-scope', file);
}

function thisProgram(...words: string[]): { program: string; args: string[] } {
  return { program: process.execPath, args: [join(packageRoot, 'dist', 'index.js'), ...words] };
}
