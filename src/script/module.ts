import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Test } from '../suite/test.js';

const SHAPE = 'a test is: export default { proves: "…", async run({ cluster, expect }) { … } }';

/** Loads the test that a user's .mjs file exports. @throws TypeError where it exports none; whatever the file throws */
export async function loadTest(file: string): Promise<Test> {
  const test = await exported(file);
  if (!test) throw new TypeError(`there is no default export that is an object; ${SHAPE}`);
  if (typeof test.run !== 'function')
    throw new TypeError(`the default export has no function "run"; ${SHAPE}`);
  if (typeof test.proves !== 'string')
    throw new TypeError(`the default export has no text "proves"; ${SHAPE}`);
  return test as Test;
}

/** The default export of a file, where it is an object. @throws whatever the file throws */
export async function exported(file: string): Promise<Partial<Test> | undefined> {
  // A bundler must leave this one alone: the file is the user's.
  const module = await import(/* webpackIgnore: true */ pathToFileURL(resolve(file)).href);
  const test: unknown = module.default;
  return typeof test === 'object' && test !== null ? test : undefined;
}
