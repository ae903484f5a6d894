// Makes docs/coverage.md and schedules/regressions from docs/coverage.json, what a suite for multi-master replication has to
// cover, and from what each built-in test says that it covers: `npm run build`.
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Who has tests elsewhere, by the names that rows have them under. */
const ELSEWHERE = { pgEdge: 'pgEdge:', regress: 'Spock regress:', tap: 'Spock TAP:', others: '' };

/**
 * The page.
 *
 * @param data what docs/coverage.json holds
 * @param suite the built-in tests by their names
 */
export function coveragePage({ sections, rows }, suite) {
  const names = Object.keys(suite);
  const testsOf = ({ id }) => names.filter((name) => suite[name].covers?.includes(id));
  const count = (those) => {
    const open = those.filter((row) => row.open).length;
    const why = those.filter((row) => row.why).length;
    return [those.length, those.length - open - why, open, why];
  };
  const [all, covered, open, why] = count(rows);
  const parts = sections.map((section) => ({
    ...section,
    rows: rows.filter((row) => row.section === section.id),
  }));
  return `# What is covered

<!-- Made from docs/coverage.json and the tests by scripts/coverage-doc.mjs: change these, do not edit. -->

What can go wrong in multi-master replication, row by row: what pgEdge's and Spock's own tests and those of other projects look at,
what they leave out, and the bugs that are on record. Beside each row are the built-in tests that assert it; who else does; or, where
nothing here can, why. An **open** row has no test yet. Tests of an installer's command line (services, users, ACE, pgbench and northwind
applications) are no part of this.

**${all} rows: ${covered} covered, ${open} open, ${why} not tested here for a reason**, by ${names.length} tests.

${table(
  ['', 'rows', 'covered', 'open', 'not here'],
  [...parts.map(({ title, rows }) => [`[${title}](#${anchor(title)})`, ...count(rows)])],
)}${parts.map((part) => sectionText(part, testsOf)).join('')}`;
}

/**
 * The schedule of tests that cover a bug which is on record; not scenes of the matrix, which is a schedule of its own.
 *
 * @param data what docs/coverage.json holds
 * @param suite the built-in tests by their names
 */
export function regressionsSchedule({ rows }, suite) {
  const bugs = new Set(rows.filter(({ section }) => section === 'bugs').map(({ id }) => id));
  const isOne = ([name, { covers }]) => !name.startsWith('conflicts/') && covers?.some((id) => bugs.has(id));
  const names = Object.entries(suite)
    .filter(isOne)
    .map(([name]) => name);
  return `# Bugs that are on record, as the tests show them which cover one: docs/coverage.md names each bug, and where it comes from.
# Made by scripts/coverage-doc.mjs.
${names.map((name) => `${name}\n`).join('')}`;
}

function sectionText({ title, rows }, testsOf) {
  const line = (row) => [
    `\`${row.id}\``,
    `${row.topic}${origin(row)}`,
    row.open ? '**open**' : row.why ? `not here: ${row.why}` : testsOf(row).map(link).join(', '),
    elsewhere(row),
  ];
  return `\n## ${title}\n\n${table(['row', 'what', 'tests', 'elsewhere'], rows.map(line))}`;
}

/** Of a bug: where it comes from, and which releases have it. */
function origin({ reference, broken, mended }) {
  if (!reference) return '';
  const where = reference.replace(/docs\/(findings\/[a-z-]+)/g, '[$1]($1/story.md)');
  const releases = [broken, mended && `mended in ${mended}`].filter(Boolean).join('; ');
  return ` (${[where, releases].filter(Boolean).join(': ')})`;
}

function elsewhere({ elsewhere = {} }) {
  return Object.entries(ELSEWHERE)
    .filter(([who]) => elsewhere[who])
    .map(([who, said]) => `${said} ${elsewhere[who]}`.trim())
    .join('; ')
    .replaceAll('*', '\\*');
}

/** A test, linked to the file that it is written in, or that makes it. */
function link(name) {
  const [topic, own] = name.split('/');
  const files = [`${topic}/${own}.ts`, `${topic}/${own}/index.ts`, `${topic}/index.ts`];
  const file = files.find((one) => existsSync(join(root, 'src/suite', one)));
  return `[${name}](../src/suite/${file})`;
}

function anchor(title) {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');
}

function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}

/** The built-in tests, as the sources have them now. */
async function builtIn() {
  const bundle = await rolldown({
    input: join(root, 'src/suite/all.ts'),
    platform: 'node',
    external: /^[^./]/,
  });
  // Beside the packages that it imports.
  const folder = await mkdtemp(join(root, 'node_modules/.coverage-'));
  try {
    const file = join(folder, 'suite.mjs');
    await bundle.write({ file, format: 'esm', codeSplitting: false });
    return (await import(pathToFileURL(file).href)).suite;
  } finally {
    await bundle.close();
    await rm(folder, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const data = JSON.parse(await readFile(join(root, 'docs/coverage.json'), 'utf8'));
  const suite = await builtIn();
  await writeFile(join(root, 'docs/coverage.md'), coveragePage(data, suite));
  await writeFile(join(root, 'schedules/regressions'), regressionsSchedule(data, suite));
}
