import { createHash } from 'node:crypto';
import { countsLine, wholeFacts } from '../facts.js';
import { runProblem } from '../judge.js';
import type { Results } from '../results.js';
import { pasteable } from '../text.js';
import { SCRIPT, STYLE } from './assets.js';
import { Html, html } from './escape.js';
import type { Shown, Telling } from './telling.js';
import { testSection } from './test-section.js';
import { testTable } from './test-table.js';

const VERDICTS = { pass: 'Passed', fail: 'Failed', error: 'Not judged' } as const;

/** The whole page. */
export function page(results: Results, tests: readonly Shown[], telling: Telling): string {
  const pictured = tests.some(({ timeline }) => timeline);
  const problem = runProblem(results);
  const policy = `default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src ${pictured ? hashOf(SCRIPT) : "'none'"}`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${VERDICTS[results.verdict]}: ${countsLine(results)}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<main>
<h1><span class="${results.verdict}">${VERDICTS[results.verdict]}</span> ${countsLine(results)}</h1>
<div class="muted">${wholeFacts(results)} · ${results.startedAt} · ${results.seconds.toFixed(1)} s</div>
${problem && html`<p class="statement error">${problem}</p>`}
${tests.map(
  ({ test }) =>
    test.statement && html`<p class="statement ${test.verdict}"><b>${test.name}</b><br>${test.statement}</p>`,
)}
<h2>Tests</h2>
${testTable(results, tests, telling)}
${tests.map((test, i) => testSection(test, i, telling))}
<footer>
${telling.cut && html`<p>To keep this page small, ${telling.cut}: all of it is in results.json and tests/.</p>`}
<p>Run it again:</p>
<pre>${pasteable(results.command)}</pre>
<p>${results.tool.name} ${results.tool.version}</p>
</footer>
</main>
${pictured && html`<script>${new Html(SCRIPT)}</script>`}
</body>
</html>
`.text;
}

function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}
