// Makes one summary of the legs of a matrix: the reusable workflow's last job calls it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** GitHub refuses a step's summary of more than 1 MiB; the legs' own parts share this much of it. */
const MAX_DETAIL_BYTES = 900 * 1024;

/**
 * @param versions the pgEdge versions of the matrix
 * @param folder holds a folder `<prefix>-<version>` for each leg: its run directory, as it was uploaded
 * @returns the result over all: fail where one failed, error where one could not be judged or left no results
 */
export async function mergeResults({ versions, folder, prefix }) {
  const legs = await Promise.all(
    versions.map((version) => readLeg(version, join(folder, `${prefix}-${version}`))),
  );
  const verdicts = legs.map(({ results }) => results?.verdict ?? 'error');
  const result = ['fail', 'error'].find((verdict) => verdicts.includes(verdict)) ?? 'pass';
  return { result, markdown: [`# Replication tests: ${result}`, table(legs), ...details(legs)].join('\n\n') };
}

async function readLeg(version, runDir) {
  try {
    const results = JSON.parse(await readFile(join(runDir, 'results.json'), 'utf8'));
    const summary = await readFile(join(runDir, 'summary.md'), 'utf8').catch(() => '');
    return { version, results, summary };
  } catch (error) {
    return {
      version,
      missing: error.code === 'ENOENT' ? 'left no results' : `results cannot be read: ${error.message}`,
    };
  }
}

function table(legs) {
  const rows = legs.map(({ version, results, missing }) => {
    if (missing) return `| ${version} | error | | | | | | ${missing}; see the log of its job |`;
    const { counts, cluster, seconds } = results;
    const servers = cluster
      ? `${cluster.servers}, ${cluster.engine} ${cluster.engineVersion}`.replaceAll('|', '\\|')
      : '';
    const numbers = [counts.pass, counts.fail, counts.error, counts.skip, counts.known];
    return `| ${version} | ${results.verdict} | ${numbers.join(' | ')} | ${servers} (${Math.round(seconds)} s) |`;
  });
  return [
    '| version | result | passed | failed | errors | skipped | known | servers |',
    `${'| --- '.repeat(8)}|`,
    ...rows,
  ].join('\n');
}

/** Each leg's own summary, unless it passed; a leg whose part is too large is only named. */
function details(legs) {
  const shown = legs.filter(({ results, summary }) => results && results.verdict !== 'pass' && summary);
  const share = Math.floor(MAX_DETAIL_BYTES / Math.max(1, shown.length));
  return shown.map(({ version, summary }) => {
    const fits = Buffer.byteLength(summary) <= share;
    const text = fits
      ? summary
      : 'Its summary is too large to be shown here: see summary.md in its artifact.';
    return `<details><summary>${version}</summary>\n\n${text}\n\n</details>`;
  });
}
