import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { packageRoot } from '../../../src/root.js';

interface ActionYml {
  readonly inputs: Readonly<Record<string, { description: string; default: string }>>;
  readonly outputs: Readonly<Record<string, { description: string }>>;
  readonly runs: { using: string; main: string; post: string };
}

export const actionYmlText = readFileSync(join(packageRoot, 'action.yml'), 'utf8');
export const actionYml: ActionYml = parse(actionYmlText);

/** The variables that GitHub sets for a step of this action: the defaults of action.yml, and what `with` says. */
export function inputVariables(values: Readonly<Record<string, string>> = {}): Record<string, string> {
  const defaults = Object.entries(actionYml.inputs).map(([name, input]) => [name, input.default] as const);
  const all: Record<string, string> = { ...Object.fromEntries(defaults), ...values };
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
}
