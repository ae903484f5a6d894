import { createHash } from 'node:crypto';
import { wholeFacts } from '../facts.js';
import { runProblem } from '../judge.js';
import type { Results } from '../results.js';
import { pasteable } from '../text.js';
import { hasCost, verdictLine } from '../verdict-line.js';
import { MAPS_SCRIPT, SCRIPT, STYLE } from './assets.js';
import { conflictsSection } from './conflicts.js';
import { Html, html } from './escape.js';
import { firstScreen } from './first-screen.js';
import { type Played, storiesOf } from './stories.js';
import type { Shown, Telling } from './telling.js';
import { testSection } from './test-section.js';
import { testTable } from './test-table.js';

/** What stands for a verdict on the whole. */
export const SIGNS = { pass: '✓', fail: '✕', error: '!' } as const;

/** The whole page. */
export function page(results: Results, tests: readonly Shown[], played: Played, telling: Telling): string {
  const stories =
    played.scenes.length > 0 && telling.scenes !== 'none'
      ? storiesOf(results, played, telling.scenes)
      : undefined;
  const pictured = tests.some(({ timeline }) => timeline);
  const scripts = [...(pictured ? [SCRIPT] : []), ...(stories ? [MAPS_SCRIPT] : [])];
  const problem = runProblem(results);
  const line = verdictLine(results);
  const title = line.charAt(0).toUpperCase() + line.slice(1);
  // What has cost something is not simply green.
  const tone = results.verdict === 'pass' && hasCost(results) ? 'known' : results.verdict;
  const policy = `default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src ${scripts.map(hashOf).join(' ') || "'none'"}`;
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
<h1><span class="mark ${tone}" aria-hidden="true"><b>${SIGNS[results.verdict]}</b></span><span>${title}</span></h1>
<div class="muted facts">${wholeFacts(results)} · <time datetime="${results.startedAt}">${results.startedAt.slice(0, 16).replace('T', ' ')} UTC</time> · ${results.seconds.toFixed(1)} s</div>
${problem && !line.includes(problem) && html`<p class="statement error">${problem}</p>`}
${firstScreen(results)}
${conflictsSection(results, stories, played.problems, telling)}
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
${scripts.map((script) => html`<script>${new Html(script)}</script>`)}
</body>
</html>
`.text;
}

function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}
