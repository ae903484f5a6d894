// Makes one summary of the legs of a matrix: the reusable workflow's last job calls it.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** GitHub refuses a step's summary of more than 1 MiB; the legs' own parts share this much of it. */
const MAX_DETAIL_BYTES = 900 * 1024;

/**
 * @param legs name and version of each leg of the matrix: scripts/legs.mjs
 * @param folder what actions/download-artifact made of the artifacts with the legs' results: a folder
 *   `<prefix>-<name>-summary` for each, but where there is only one, that one's files without such a folder
 * @returns the result over all: fail where one failed, error where one could not be judged or left no results
 */
export async function mergeResults({ legs, folder, prefix }) {
  const lone = await lonelyRun(folder, legs);
  const read = await Promise.all(
    legs.map((leg) =>
      leg === lone?.leg ? lone : readLeg(leg, join(folder, `${prefix}-${leg.name}-summary`)),
    ),
  );
  const verdicts = read.map(({ results }) => results?.verdict ?? 'error');
  const result = ['fail', 'error'].find((verdict) => verdicts.includes(verdict)) ?? 'pass';
  return {
    result,
    markdown: [`# Replication tests: ${result}`, table(read), ...conflicts(read), ...details(read)].join(
      '\n\n',
    ),
  };
}

/** The only results that there are; its results say which leg left it. Undefined where each has its folder. */
async function lonelyRun(folder, legs) {
  if (legs.length === 1 && existsSync(join(folder, 'results.json'))) return readLeg(legs[0], folder);
  const alone = await readLeg(undefined, folder);
  const leg = legs.find(({ version }) => version === alone.results?.pgedgeVersion);
  return leg && { ...alone, leg };
}

async function readLeg(leg, runDir) {
  try {
    const results = JSON.parse(await readFile(join(runDir, 'results.json'), 'utf8'));
    const summary = await readFile(join(runDir, 'summary.md'), 'utf8').catch(() => '');
    return { leg, results, summary };
  } catch (error) {
    return {
      leg,
      missing: error.code === 'ENOENT' ? 'left no results' : `results cannot be read: ${error.message}`,
    };
  }
}

function table(read) {
  const rows = read.map(({ leg, results, missing }) => {
    if (missing) return `| ${leg.name} | error | | | | | | ${missing}; see the log of its job |`;
    const { counts, cluster, seconds } = results;
    const servers = cluster
      ? `${cluster.servers}, ${cluster.engine} ${cluster.engineVersion}`.replaceAll('|', '\\|')
      : '';
    const numbers = [counts.pass, counts.fail, counts.error, counts.skip, counts.known];
    return `| ${leg.name} | ${results.verdict} | ${numbers.join(' | ')} | ${servers} (${Math.round(seconds)} s) |`;
  });
  return [
    '| version | result | passed | failed | errors | skipped | known | servers |',
    `${'| --- '.repeat(8)}|`,
    ...rows,
  ].join('\n');
}

/** What became of changes that met, of each kind of table: by leg right / known / wrong. Nothing where no leg has looked. */
function conflicts(read) {
  const legs = read
    .map(({ leg, results }) => ({ leg, maps: mapsOf(results) }))
    .filter(({ maps }) => maps.length > 0);
  const kinds = [...new Set(legs.flatMap(({ maps }) => maps.map(({ kind }) => kind)))];
  if (kinds.length === 0) return [];
  const cell = (maps, kind) => {
    const all = maps.filter((map) => map.kind === kind).map(({ scenes }) => scenes);
    const sum = (verdict) => all.reduce((n, scenes) => n + scenes[verdict], 0);
    return all.length === 0 ? '' : `${sum('right')} / ${sum('known')} / ${sum('wrong')}`;
  };
  const rows = kinds.map((kind) => `| ${kind} | ${legs.map(({ maps }) => cell(maps, kind)).join(' | ')} |`);
  return [
    [
      `| scenes of changes that meet: right / known / wrong | ${legs.map(({ leg }) => leg.name).join(' | ')} |`,
      `${'| --- '.repeat(legs.length + 1)}|`,
      ...rows,
    ].join('\n'),
  ];
}

function mapsOf(results) {
  return (results?.tests ?? []).flatMap(({ conflicts }) => conflicts?.maps ?? []);
}

/** Each leg's own summary, unless it passed; a leg whose part is too large is only named. */
function details(read) {
  const shown = read.filter(({ results, summary }) => results && results.verdict !== 'pass' && summary);
  const share = Math.floor(MAX_DETAIL_BYTES / Math.max(1, shown.length));
  return shown.map(({ leg, summary }) => {
    const fits = Buffer.byteLength(summary) <= share;
    const text = fits
      ? summary
      : 'Its summary is too large to be shown here: see summary.md in its artifact.';
    return `<details><summary>${leg.name}</summary>\n\n${text}\n\n</details>`;
  });
}
