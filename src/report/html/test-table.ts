import { knownLines, wasNotRun } from '../judge.js';
import type { Results, TestResult } from '../results.js';
import { clip, headline, pasteable } from '../text.js';
import { badge } from './badge.js';
import { type Html, html } from './escape.js';
import type { Shown, Telling } from './telling.js';

/** All tests in the order of the schedule; what there is to say of one is folded away below its name. */
export function testTable(results: Results, tests: readonly Shown[], telling: Telling): Html {
  if (tests.length === 0) return html`<p class="muted">No test ran.</p>`;
  return html`<table class="tests">
<thead><tr><th>verdict</th><th>test</th><th class="num">time</th><th>what it proves, or why not</th></tr></thead>
<tbody>
${tests.map((shown, i) => row(results, shown, i, telling))}
</tbody>
</table>`;
}

function row(results: Results, { test, records }: Shown, i: number, telling: Telling): Html {
  const name = records || test.properties ? html`<a href="#test-${i}">${test.name}</a>` : test.name;
  return html`<tr id="row-${i}">
<td>${badge(test, results.strict)}</td>
<td class="name">${name}</td>
<td class="num">${!wasNotRun(test) && test.verdict !== 'skip' && `${test.seconds.toFixed(1)} s`}</td>
<td class="what">${saying(test, telling)}${testDetails(test, telling)}</td>
</tr>
`;
}

function saying(test: TestResult, { text }: Telling): string {
  if (test.verdict === 'known') return clip(`known: ${knownLines(test).join('; ')}`, text);
  return clip(headline((test.verdict === 'pass' ? test.proves : test.reason) ?? ''), 300);
}

/** What there is to say of a test that did not pass, folded away; nothing of any other. */
export function testDetails(test: TestResult, { text }: Pick<Telling, 'text'>): Html | undefined {
  if (test.verdict === 'pass' || test.verdict === 'skip') return undefined;
  const points = (test.subtests ?? []).filter((p) => p.verdict === 'fail' || p.verdict === 'error');
  const logs = (test.serverLog ?? []).filter(({ lines }) => lines.length > 0);
  const block = (title: string, content: string) =>
    html`<div class="muted">${title}</div><pre>${clip(content, text)}</pre>`;
  return html`<details><summary>details</summary>
${test.proves && html`<p>It proves: ${test.proves}</p>`}
${test.reason && block(test.node ? `reason, on ${test.node}` : 'reason', test.reason)}
${points.length > 0 && block('points that failed', points.map((p) => `${p.name}${p.reason ? `: ${p.reason}` : ''}`).join('\n'))}
${test.diff && block('expected and seen', test.diff)}
${logs.map(({ node, lines }) => block(`${node} logged`, lines.join('\n')))}
<div class="muted">reproduce</div><pre>${clip(pasteable(test.reproduce), Math.max(text, 1000))}</pre>
${test.log && html`<p>Its log: <code>${test.log}</code> in the run directory</p>`}
</details>`;
}
