import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inputsDoc } from '../../../scripts/inputs-doc.mjs';
import { packageRoot } from '../../../src/root.js';
import { actionYml, actionYmlText } from './action-yml.js';

test('docs/inputs.md is made from action.yml: npm run build', () => {
  expect(readFileSync(join(packageRoot, 'docs/inputs.md'), 'utf8')).toBe(inputsDoc(actionYmlText));
});

test('every input and output says what it is for', () => {
  const all = { ...actionYml.inputs, ...actionYml.outputs };
  expect(Object.entries(all).filter(([, { description }]) => !description?.endsWith('.'))).toEqual([]);
});

test('main and post are the bundle, on the Node that GitHub has', () => {
  expect(actionYml.runs).toEqual({ using: 'node24', main: 'dist/index.js', post: 'dist/index.js' });
});
