import { details, inline, table } from '../markdown.js';
import { JOB_SUMMARY_BYTES, summaryMarkdown } from '../summary.js';
import { VERDICT_ICONS } from '../summary-picture.js';
import { plural } from '../text.js';
import type { Merged, MergedLeg } from './merged.js';
import { type Row, type Rows, rowsOf } from './rows.js';
import { mergedLine, scenesByKind, versionServers, whyOf } from './words.js';

/** What the tables may take of the summary; the legs' own parts share the rest. */
const TABLE_BYTES = 400 * 1024;
/** Headings and folds around the parts. */
const FRAME_BYTES = 300;
/** A leg's part with less says nothing. */
const LEAST_BYTES = 600;

/** How much of the tables is told: the rows that are not the same everywhere come first. */
interface Telling {
  readonly same: boolean;
  readonly rows: number;
}

const TELLINGS: readonly Telling[] = [
  { same: true, rows: Number.POSITIVE_INFINITY },
  { same: false, rows: Number.POSITIVE_INFINITY },
  { same: false, rows: 500 },
  { same: false, rows: 50 },
];

/**
 * One summary of all versions in GitHub's Markdown: what differs between them on top, then what is red everywhere; the rest is
 * folded away. Legs that did not pass show their own summaries as far as there is room.
 */
export function mergedSummary(merged: Merged, maxBytes = JOB_SUMMARY_BYTES): string {
  const rows = rowsOf(merged);
  let head = '';
  for (const telling of TELLINGS) {
    head = tables(merged, rows, telling);
    if (Buffer.byteLength(head) <= Math.min(TABLE_BYTES, maxBytes)) break;
  }
  const legs = legParts(merged, maxBytes - Buffer.byteLength(head) - FRAME_BYTES);
  return `${[head, ...legs].join('\n\n')}\n`;
}

function tables(merged: Merged, { differing, red, notRun, same }: Rows, telling: Telling): string {
  const many = merged.versions.length > 1;
  const parts = [
    `# Replication tests: ${merged.verdict}`,
    inline(mergedLine(merged)),
    versionTable(merged),
    problemList(merged),
    differing.length > 0 && `### What differs between the versions: ${plural(differing.length, 'test')}`,
    differing.length > 0 && testTable(merged, differing, telling),
    red.length > 0 && `### ${many ? 'Red on all versions' : 'Red'}: ${plural(red.length, 'test')}`,
    red.length > 0 && testTable(merged, red, telling),
    notRun.length > 0 &&
      `### ${many ? 'Not run on any version' : 'Not run'}: ${plural(notRun.length, 'test')}`,
    notRun.length > 0 && testTable(merged, notRun, telling),
    scenesTable(merged),
    same.length > 0 &&
      telling.same &&
      details(
        `${many ? 'The same on all versions, and green or skipped' : 'Green or skipped'}: ${plural(same.length, 'test')}`,
        [testTable(merged, same, telling)],
      ),
    same.length > 0 &&
      !telling.same &&
      `_${plural(same.length, 'test')} that are green or skipped ${many ? 'on all versions ' : ''}are not listed: they are in results.json._`,
  ];
  return parts.filter((part) => typeof part === 'string' && part !== '').join('\n\n');
}

function versionTable(merged: Merged): string {
  const rows = merged.versions.map((version) => {
    const { name, verdict, counts, legs } = version;
    const nothing = legs.every(({ results }) => !results);
    const numbers = [counts.pass, counts.fail, counts.error, counts.skip, counts.known];
    const servers = nothing
      ? `${inline(legs[0]?.problem ?? '')}; see the log of its job`
      : inline(versionServers(version));
    return [inline(name), verdict, ...numbers.map((n) => (nothing ? '' : String(n))), servers];
  });
  return table(['version', 'result', 'passed', 'failed', 'errors', 'skipped', 'known', 'servers'], rows);
}

function problemList({ versions }: Merged): string {
  // Of a version of which there is nothing, the table has said it.
  const some = versions.filter(({ legs }) => legs.some(({ results }) => results));
  const lines = some.flatMap(({ name, problems }) =>
    problems.map((problem) => `- ⚠️ ${inline(name)}: ${inline(problem)}`),
  );
  return lines.join('\n');
}

function testTable({ versions }: Merged, rows: readonly Row[], { rows: most }: Telling): string {
  const names = versions.map(({ name }) => name);
  const shown = rows
    .slice(0, most)
    .map((row) => [
      inline(row.name),
      ...row.cells.map((cell) => (cell ? VERDICT_ICONS[cell.verdict] : '')),
      inline(whyOf(row, names)),
    ]);
  const more =
    rows.length > most ? [`\n\n_${plural(rows.length - most, 'row')} more: they are in results.json._`] : [];
  return [table(['test', ...names.map(inline), 'why'], shown), ...more].join('');
}

/** What became of changes that met, of each kind of table. */
function scenesTable(merged: Merged): string {
  const kinds = scenesByKind(merged);
  if (kinds.length === 0) return '';
  const those = merged.versions
    .map((_, i) => i)
    .filter((i) => kinds.some(({ cells }) => cells[i] !== undefined));
  return table(
    [
      'scenes of changes that meet: right / known / wrong',
      ...those.map((i) => inline(merged.versions[i]!.name)),
    ],
    kinds.map(({ kind, cells }) => [inline(kind), ...those.map((i) => cells[i] ?? '')]),
  );
}

/** The summary of each leg that did not pass, in full where there is room. */
function legParts({ versions }: Merged, bytes: number): string[] {
  const legs = versions.flatMap(({ name, legs }) =>
    legs.filter(({ results }) => results && results.verdict !== 'pass').map((leg) => ({ name, leg })),
  );
  let left = bytes;
  return legs.flatMap(({ name, leg }, i) => {
    const share = Math.floor(left / (legs.length - i)) - FRAME_BYTES;
    if (share < LEAST_BYTES) return [];
    const text = details(inline(legName(name, leg)), [summaryMarkdown(leg.results!, share)]);
    left -= Buffer.byteLength(text) + 2;
    return [text];
  });
}

/** "17-spock5, shard 1/2" */
export function legName(version: string, { results }: MergedLeg): string {
  return results?.shard ? `${version}, shard ${results.shard.number}/${results.shard.of}` : version;
}
