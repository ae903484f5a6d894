import { STYLE } from '../html/assets.js';
import { badge } from '../html/badge.js';
import { Html, html } from '../html/escape.js';
import { SIGNS } from '../html/page.js';
import { MOST_BYTES } from '../html/report.js';
import { testDetails } from '../html/test-table.js';
import { pasteable, plural } from '../text.js';
import { isStrict, type Merged, type MergedVersion } from './merged.js';
import { type Row, type Rows, rowsOf } from './rows.js';
import { legName } from './summary.js';
import { mergedLine, scenesByKind, versionCounts, versionServers, whyOf } from './words.js';

/** How much is told; the first page that is small enough is taken. */
interface Telling {
  /** Characters of each text. */
  readonly text: number;
  /** Rows of each table. */
  readonly rows: number;
  readonly cut?: string;
}

const TELLINGS: readonly Telling[] = [
  { text: 100_000, rows: Number.POSITIVE_INFINITY },
  { text: 4_000, rows: Number.POSITIVE_INFINITY, cut: 'long outputs are cut' },
  { text: 300, rows: 2_000, cut: 'outputs are cut short, and tables end after 2,000 tests' },
  { text: 0, rows: 300, cut: 'outputs are left out, and tables end after 300 tests' },
];

/** One page for all versions that needs no other file: what differs on top; what is the same and green is folded away. */
export function mergedPage(merged: Merged): string {
  const rows = rowsOf(merged);
  let text = '';
  for (const telling of TELLINGS) {
    text = page(merged, rows, telling);
    if (Buffer.byteLength(text) <= MOST_BYTES) break;
  }
  return text;
}

function page(merged: Merged, { differing, red, notRun, same }: Rows, telling: Telling): string {
  const line = mergedLine(merged);
  const title = line.charAt(0).toUpperCase() + line.slice(1);
  const many = merged.versions.length > 1;
  const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'none'";
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<main>
<h1><span class="mark ${merged.verdict}" aria-hidden="true"><b>${SIGNS[merged.verdict]}</b></span><span>${title}</span></h1>
<div class="muted facts">merged <time datetime="${merged.mergedAt}">${merged.mergedAt.slice(0, 16).replace('T', ' ')} UTC</time></div>
<h2>${plural(merged.versions.length, 'version')}</h2>
${versionTable(merged)}
${section(`What differs between the versions (${differing.length})`, merged, differing, telling)}
${section(`${many ? 'Red on all versions' : 'Red'} (${red.length})`, merged, red, telling)}
${section(`${many ? 'Not run on any version' : 'Not run'} (${notRun.length})`, merged, notRun, telling)}
${scenes(merged)}
${same.length > 0 && html`<h2>${many ? 'The same on all versions' : 'The other tests'}</h2><details><summary>${plural(same.length, 'test')}, green or skipped</summary>${testTable(merged, same, telling)}</details>`}
<h2>Runs</h2>
${merged.versions.map((version) => runs(version))}
<footer>
${telling.cut && html`<p>To keep this page small, ${telling.cut}: all of it is in results.json.</p>`}
<p>${merged.tool.name} ${merged.tool.version}</p>
</footer>
</main>
</body>
</html>
`.text;
}

function versionTable({ versions }: Merged): Html {
  return wide(html`<table><thead><tr><th>verdict</th><th>version</th><th>tests</th><th>servers</th></tr></thead><tbody>
${versions.map(
  (
    version,
  ) => html`<tr><td>${verdictBadge(version)}</td><td class="name">${version.name}</td><td>${versionCounts(version)}</td><td>${versionServers(version)}
${version.problems.map((problem) => html`<p class="statement error">${problem}</p>`)}</td></tr>
`,
)}</tbody></table>`);
}

function verdictBadge({ verdict }: MergedVersion): Html {
  return html`<span class="badge ${verdict}">${verdict}</span>`;
}

function section(title: string, merged: Merged, rows: readonly Row[], telling: Telling): Html | undefined {
  return rows.length === 0 ? undefined : html`<h2>${title}</h2>${testTable(merged, rows, telling)}`;
}

function testTable({ versions }: Merged, rows: readonly Row[], telling: Telling): Html {
  const names = versions.map(({ name }) => name);
  return wide(html`<table><thead><tr><th>test</th>${names.map((name) => html`<th>${name}</th>`)}<th>why</th></tr></thead><tbody>
${rows.slice(0, telling.rows).map(
  (
    row,
  ) => html`<tr><td class="name">${row.name}</td>${row.cells.map((cell, i) => html`<td>${cell && badge(cell, isStrict(versions[i]!))}</td>`)}<td class="what">${whyOf(row, names)}${red(row, versions, telling)}</td></tr>
`,
)}</tbody></table>`);
}

/** The story of each version on which a test is red. */
function red({ cells }: Row, versions: readonly MergedVersion[], telling: Telling): Html[] {
  return cells.flatMap((cell, i) => {
    const isRed = cell?.verdict === 'fail' || cell?.verdict === 'error';
    if (!cell || !isRed || telling.text === 0) return [];
    return [html`<div class="muted">${versions[i]!.name}</div>${testDetails(cell, telling)}`];
  });
}

function scenes(merged: Merged): Html | undefined {
  const kinds = scenesByKind(merged);
  if (kinds.length === 0) return undefined;
  return html`<h2>Scenes of changes that meet: right / known / wrong</h2>${wide(html`<table><thead><tr><th>kind of table</th>${merged.versions.map(({ name }) => html`<th>${name}</th>`)}</tr></thead><tbody>
${kinds.map(({ kind, cells }) => html`<tr><td class="name">${kind}</td>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}
</tbody></table>`)}`;
}

function runs({ name, legs }: MergedVersion): Html {
  return html`${legs.map(
    (leg) =>
      html`<p>${legName(name, leg)}: ${leg.problem ?? html`seed ${leg.results?.seed}, ${leg.results?.startedAt}`}</p>${leg.results && html`<pre>${pasteable(leg.results.command)}</pre>`}`,
  )}`;
}

function wide(table: Html): Html {
  return html`<div style="overflow-x: auto">${table}</div>`;
}
