import { faultSpans } from '../../faults/span.js';
import { recoveries } from '../../metrics/recovery.js';
import { applyLatency } from '../../metrics/series.js';
import type { Answers } from '../answer.js';
import { figuresLine } from '../figures.js';
import { type Html, html, json } from './escape.js';
import { findingDetails } from './finding.js';
import { topologyPicture } from './picture.js';
import type { Shown, Telling } from './telling.js';

/** What there is to see of a test that judges a history; nothing for any other. */
export function testSection(shown: Shown, number: number, telling: Telling): Html | undefined {
  const { test, records, timeline } = shown;
  if (!records && !test.properties && !test.answers) return undefined;
  return html`<section id="test-${number}">
<h2><span class="badge ${test.verdict}">${test.verdict}</span> ${test.name}</h2>
${records?.problems.map((problem) => html`<p class="statement error">${problem}</p>`)}
${test.answers && answerTables(test.answers)}
${test.properties && propertyTable(shown, telling)}
${
  timeline &&
  html`<h3>Over time</h3>
<div class="timeline ${timeline.topology ? '' : 'alone'}">
<div class="plots" id="plots-${number}"></div>
${timeline.topology && topologyPicture(timeline.topology, timeline.to)}
<script type="application/json">${json(timeline)}</script>
</div>`
}
${faultTable(shown)}
${recoveryTable(shown)}
${loadTable(shown)}
${latencyTable(shown)}
</section>
`;
}

function answerTables({ line, tables }: Answers): Html {
  return html`<p>${line}</p>
${tables.map(
  ({ title, columns, rows }) => html`<h3>${title}</h3>
<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table>
<thead><tr>${columns.map((column) => html`<th>${column}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((text) => html`<td class="what">${text}</td>`)}</tr>`)}</tbody>
</table></div>`,
)}`;
}

function propertyTable(shown: Shown, telling: Telling): Html {
  const properties = shown.test.properties ?? [];
  const rows = properties.map((property) => {
    // Of what was not looked at, zeros say nothing.
    const told = property.checked > 0 ? Object.entries(property.counts) : [];
    const counts = told.map(([name, count]) => `${name} ${number(count)}`);
    return html`<tr>
<td><span class="badge ${property.verdict}">${property.verdict}</span></td>
<td class="what">${property.name}</td>
<td class="num">${number(property.checked)}</td>
<td class="counts">${property.why && html`${property.why} `}<span class="muted">${counts.join(' · ')}</span></td>
</tr>`;
  });
  // In the order of `rows`, which has one for each finding.
  const findings = properties.flatMap(({ name, findings }) => findings.map((finding) => ({ name, finding })));
  return html`<h3>Properties</h3>
<div class="scroll" tabindex="0" role="region" aria-label="Properties"><table>
<thead><tr><th>verdict</th><th>property</th><th class="num">checked</th><th>counts</th></tr></thead>
<tbody>${rows}</tbody>
</table></div>
${findings.length > 0 && html`<h3>Findings</h3>`}
${findings.map(({ name, finding }, i) => findingDetails(name, finding, shown, shown.rows[i], telling))}`;
}

function faultTable({ records }: Shown): Html | undefined {
  const history = records?.history;
  if (!history || history.faults.length === 0) return undefined;
  const rows = faultSpans(history).map(
    ({ label, from, to, effect }) => html`<tr>
<td class="num">${time(from)}</td>
<td class="num">${to === null ? 'not ended' : time(to)}</td>
<td class="name">${label}</td>
<td class="what">${effect ?? 'the history ends before its effect was seen'}</td>
</tr>`,
  );
  return html`<h3>Faults</h3>
<div class="scroll" tabindex="0" role="region" aria-label="Faults"><table>
<thead><tr><th class="num">from</th><th class="num">to</th><th>fault</th><th>seen effect</th></tr></thead>
<tbody>${rows}</tbody>
</table></div>`;
}

function recoveryTable({ records }: Shown): Html | undefined {
  const { history, metrics } = records ?? {};
  if (!history || !metrics) return undefined;
  const all = recoveries(faultSpans(history), history, metrics);
  if (all.length === 0) return undefined;
  const within = (value: number | null) => (value === null ? 'not seen' : time(value));
  const rows = all.map(
    ({ label, since, firstOk, linksUp, converged }) => html`<tr>
<td class="name">${label}</td>
<td>${since === 'fault' ? 'the fault' : 'its end'}</td>
<td class="num">${Object.values(firstOk).length > 0 && within(latest(Object.values(firstOk)))}</td>
<td class="num">${within(linksUp)}</td>
<td class="num">${within(converged)}</td>
</tr>`,
  );
  return html`<h3>Recovery</h3>
<div class="scroll" tabindex="0" role="region" aria-label="Recovery"><table>
<thead><tr><th>fault</th><th>counted from</th><th class="num">first success on each node</th><th class="num">all links up</th><th class="num">all that was written before has arrived</th></tr></thead>
<tbody>${rows}</tbody>
</table></div>
<p class="muted">Links and arrival by samples and heartbeats every ${metrics.head.interval} ms: the truth is up to that much earlier.</p>`;
}

function latest(times: readonly (number | null)[]): number | null {
  return times.includes(null) ? null : Math.max(...times.map(Number));
}

function loadTable({ test: { metrics } }: Shown): Html | undefined {
  if (!metrics || metrics.kinds.length === 0) return undefined;
  const part = (value: number | undefined) => (value === undefined ? '' : time(value * 1000));
  const rows = metrics.kinds.map(
    ({ node, workload, f, perSecond, failed, latency }) => html`<tr>
<td class="name">${node}</td>
<td>${workload === f ? f : `${workload}: ${f}`}</td>
<td class="num">${number(perSecond)}</td>
<td class="num">${number(failed)}</td>
${[latency?.p50, latency?.p95, latency?.p99, latency?.max].map((value) => html`<td class="num">${part(value)}</td>`)}
</tr>`,
  );
  return html`<h3>Transactions</h3>
<div class="scroll" tabindex="0" role="region" aria-label="Transactions"><table>
<thead><tr><th>node</th><th>kind</th><th class="num">a second</th><th class="num">failed</th><th class="num">p50</th><th class="num">p95</th><th class="num">p99</th><th class="num">max</th></tr></thead>
<tbody>${rows}</tbody>
</table></div>
<p class="muted">${figuresLine(metrics)}</p>`;
}

function latencyTable({ records }: Shown): Html | undefined {
  const links = records?.metrics ? applyLatency(records.metrics) : [];
  if (links.length === 0) return undefined;
  const rows = links.map(
    ({ upstream, subscriber, latency }) => html`<tr>
<td class="name">${upstream} → ${subscriber}</td>
${[latency.p50, latency.p95, latency.p99, latency.max].map((value) => html`<td class="num">${time(value)}</td>`)}
<td class="num">${number(latency.count)}</td>
</tr>`,
  );
  return html`<h3>Time to apply</h3>
<div class="scroll" tabindex="0" role="region" aria-label="Time to apply"><table>
<thead><tr><th>link</th><th class="num">p50</th><th class="num">p95</th><th class="num">p99</th><th class="num">max</th><th class="num">heartbeats</th></tr></thead>
<tbody>${rows}</tbody>
</table></div>
<p class="muted">From the statement at the origin to its application, of heartbeats, noted by the servers themselves; cuts included. Neither commit is in it.</p>`;
}

function number(value: number): string {
  return value.toLocaleString('en');
}

/** Microseconds for people. */
function time(microseconds: number): string {
  if (microseconds < 1_000) return `${Math.round(microseconds)} µs`;
  if (microseconds < 1_000_000) return `${Number((microseconds / 1000).toPrecision(3))} ms`;
  return `${(microseconds / 1e6).toFixed(2)} s`;
}
