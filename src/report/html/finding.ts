import type { Finding } from '../../checkers/property.js';
import type { FinalRow, History, Operation } from '../../history/operation.js';
import { clip } from '../text.js';
import { type Html, html } from './escape.js';
import type { RowHistory } from './row-history.js';
import type { Shown, Telling } from './telling.js';

/** How long before the first and after the last operation of a row the servers' logs are of interest. */
const LOG_MARGIN_US = 1_000_000;
const MOST_LOG_LINES = 40;

/** A finding, and below it the history of its row on every node side by side, with what the servers logged meanwhile. */
export function findingDetails(
  property: string,
  finding: Finding,
  shown: Shown,
  row: RowHistory | undefined,
  telling: Telling,
): Html {
  const { history } = shown.records ?? {};
  const anomaly =
    finding.anomaly &&
    html` <span class="badge known">${[finding.anomaly, ...(finding.others ?? [])].join('; ')}</span>`;
  const what = html`${clip(finding.what, telling.text)}${anomaly} <span class="muted">${property}</span>`;
  if (!history || !row || (row.operations.length === 0 && !row.final))
    return html`<p class="finding">${what}</p>`;
  return html`<details class="finding"><summary>${what}</summary>
${finding.key !== undefined && html`<p class="muted">Row ${finding.key} of ${finding.table ?? '?'}, operations in the order of their invocation${row.left > 0 && `; ${row.left} more are not shown`}</p>`}
${rowTable(row, history)}
${logLines(row, history, shown, telling)}
</details>`;
}

function rowTable({ finding, operations, final }: RowHistory, { head }: History): Html {
  const named = new Set(finding.operations);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Operations of the row"><table class="rows">
<thead><tr><th class="num">time</th>${head.nodes.map((node) => html`<th>${node}</th>`)}</tr></thead>
<tbody>
${operations.map(
  (operation) => html`<tr class="${named.has(operation.index) ? 'named' : ''}">
<td class="num">${(operation.invoked / 1e6).toFixed(6)} s</td>
${head.nodes.map((node) => html`<td>${node === operation.node && operationText(operation, finding)}</td>`)}
</tr>`,
)}
${
  final &&
  html`<tr class="end"><td class="num">at the end</td>${head.nodes.map((node) => html`<td>${finalText(final[node])}</td>`)}</tr>`
}
</tbody>
</table></div>`;
}

function operationText(operation: Operation, { table, key }: Finding): Html {
  const ofRow = (row: { table: string; key: string }) => row.table === table && row.key === key;
  const changes = operation.writes
    .filter(ofRow)
    .map(({ kind, version, replaced }) =>
      replaced === null ? `${kind} v${version}` : `${kind} v${version}, replaced v${replaced}`,
    );
  const reads = operation.reads
    .filter(ofRow)
    .map(({ version }) => (version === null ? 'read no row' : `read v${version}`));
  const outcome = {
    ok: '',
    fail: html` <span class="failed">failed</span>`,
    unknown: html` <span class="open">unknown</span>`,
  };
  const others = operation.writes.length + operation.reads.length - changes.length - reads.length;
  const title = [
    `operation ${operation.index}: ${operation.f} by client ${operation.process}`,
    operation.xid && `transaction ${operation.xid}`,
    operation.error,
  ].filter(Boolean);
  return html`<span title="${title.join('; ')}">#${operation.index} ${[...changes, ...reads].join('; ') || operation.f}${others > 0 && ` (+${others} other rows)`}${outcome[operation.outcome]}</span>
${operation.committed !== null && html`<div class="muted">committed ${clock(operation.committed)}</div>`}`;
}

function finalText(row: FinalRow | null | undefined): Html {
  if (!row) return html`no row`;
  return html`v${row.version}${row.committed !== null && html`<div class="muted">committed ${clock(row.committed)}</div>`}`;
}

function logLines(
  { operations }: RowHistory,
  { head }: History,
  { logs }: Shown,
  { text }: Telling,
): Html | undefined {
  if (operations.length === 0) return undefined;
  const from = head.epoch + operations[0]!.invoked - LOG_MARGIN_US;
  const last = operations.at(-1)!;
  const to = head.epoch + (last.completed ?? last.invoked) + LOG_MARGIN_US;
  const parts = [...logs].flatMap(([node, all]) => {
    const lines = all.filter(({ time }) => from <= time && time <= to);
    if (lines.length === 0) return [];
    const some = lines.slice(0, MOST_LOG_LINES).map(({ line }) => line);
    const left = lines.length - some.length;
    const shown = clip([...some, ...(left > 0 ? [`… ${left} lines more`] : [])].join('\n'), text);
    return [html`<div class="muted">${node} logged at that time</div><pre>${shown}</pre>`];
  });
  return html`${parts}`;
}

/** The time of the day to the microsecond, in UTC: by it versions are compared. */
function clock(microseconds: number): string {
  const whole = new Date(Math.floor(microseconds / 1000)).toISOString().slice(11, 23);
  return `${whole}${String(Math.round(microseconds % 1000)).padStart(3, '0')}`;
}
