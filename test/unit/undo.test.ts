import { expect, test } from 'vitest';
import { Undo } from '../../src/run/undo.js';

test('the latest is undone first, and each once', async () => {
  const undo = new Undo();
  const seen: string[] = [];
  undo.add(() => void seen.push('first'));
  undo.add(async () => {
    await Promise.resolve();
    seen.push('second');
  });
  await undo.all();
  await undo.all();
  expect(seen).toEqual(['second', 'first']);
});

test('what is to stay is not undone', async () => {
  const undo = new Undo();
  undo.add(() => expect.unreachable());
  undo.forget();
  await undo.all();
});

test('where one step fails, the others are undone all the same, and it is told', async () => {
  const undo = new Undo();
  const seen: string[] = [];
  undo.add(() => Promise.reject(new Error('one')));
  undo.add(() => void seen.push('undone'));
  await expect(undo.all()).rejects.toThrow('one');
  expect(seen).toEqual(['undone']);
  undo.add(() => Promise.reject(new Error('two')));
  undo.add(() => Promise.reject(new Error('three')));
  const error = await undo.all().catch((thrown: AggregateError) => thrown);
  expect((error as AggregateError).errors.map(String)).toEqual(['Error: three', 'Error: two']);
});
