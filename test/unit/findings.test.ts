import { readdirSync } from 'node:fs';
import { access, readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readLeaves } from '../../src/script/leaves.js';
import { loadTest } from '../../src/script/module.js';

const findings = new URL('../../docs/findings/', import.meta.url);
const entries = await readdir(findings, { withFileTypes: true });
const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
const read = (file: string) => readFile(new URL(file, findings), 'utf8');

/** What somebody who is to mend it looks for. */
const SECTIONS = ['What is done', 'Expected', 'Seen', 'Cause', 'Has it been told?', 'Run it'];

test('there are findings, and nothing else but their index', () => {
  expect(names).not.toEqual([]);
  expect(entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name)).toEqual(['README.md']);
});

describe.each(names)('docs/findings/%s', (name) => {
  const script = readdirSync(new URL(name, findings)).find((file) => file.startsWith(`${name}.`))!;
  const path = fileURLToPath(new URL(`${name}/${script}`, findings));

  test('has a story and its script, which loads', async () => {
    expect((await readdir(new URL(name, findings))).sort()).toEqual([script, 'story.md'].sort());
    await readLeaves(path);
    if (script.endsWith('.sh'))
      return expect(await readFile(path, 'utf8')).toMatch(/^#!\/bin\/bash\n# Proves that /);
    const { proves, needs } = await loadTest(path);
    expect(proves).not.toBe('');
    expect(needs?.engines).not.toEqual([]);
  });

  test('tells all of it, with the command that runs the script', async () => {
    const story = await read(`${name}/story.md`);
    const headings = [...story.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(expect.arrayContaining(SECTIONS));
    expect(story).toContain(`./runner -t docs/findings/${name}/${script} --engine `);
  });

  test('is in the index', async () => {
    expect(await read('README.md')).toContain(`| [${name}](${name}/story.md): `);
  });
});

test.each([
  'README.md',
  ...names.map((name) => `${name}/story.md`),
])('the links of %s lead somewhere', async (file) => {
  const targets = [...(await read(file)).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, target]) => target!);
  await Promise.all(targets.map((target) => access(new URL(target, new URL(file, findings)))));
});
