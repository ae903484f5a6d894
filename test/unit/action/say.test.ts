import { afterEach, expect, test, vi } from 'vitest';
import { announce } from '../../../src/action/announce.js';
import { annotate, fail, warn } from '../../../src/action/say.js';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  process.exitCode = undefined;
});

function written(work: () => void): string {
  let text = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((more) => {
    text += String(more);
    return true;
  });
  work();
  vi.restoreAllMocks();
  return text;
}

const HOSTILE = 'a\u0000b\u001b[31mred\u001b]0;title\u0007\n::stop-commands::x\r\n##[error]no';

test('an annotation has no bytes that a terminal obeys, and no command in it', () => {
  for (const say of [warn, fail, (text: string) => annotate(text, { title: text, file: `${text}.sh` })]) {
    const lines = written(() => say(HOSTILE)).trimEnd();
    expect(lines).toMatch(/^::(warning|error)[^\n]*$/);
    expect(lines).not.toMatch(/[^\P{Cc}\n]/u);
    expect(lines).not.toContain('##[');
    expect(lines).toContain('%0A::stop-commands::x%0A## [error]no');
  }
});

test('the first line says what was asked for, and is one line without a command, whatever that was', () => {
  vi.stubEnv('INPUT_SCHEDULE', HOSTILE.replace('\u0000', '\u0001'));
  vi.stubEnv('INPUT_TESTS', '##[group]x');
  vi.stubEnv('INPUT_NODES', '3\u001b[2J');
  const line = written(announce);
  expect(line).toMatch(/^mmr-test-action: schedule a\ufffdbred[^\n]*tests ## \[group\]x on 3 nodes\n$/);
  expect(line.slice(0, -1)).not.toMatch(/\p{Cc}/u);
  expect(line).not.toContain('##[');
});
