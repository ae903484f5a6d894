import type { Finding, ReportedProperty } from '../../checkers/property.js';
import type { FinalRow, History, Operation } from '../../history/operation.js';

/** The operations that touched one row, in the order in which they were invoked, and what each node holds at the end. */
export interface RowHistory {
  readonly finding: Finding;
  readonly operations: readonly Operation[];
  /** How many more there were. */
  readonly left: number;
  /** The row at the end by node; null where the node has none; undefined where the end was not gathered. */
  readonly final: Readonly<Record<string, FinalRow | null>> | undefined;
}

/**
 * The histories of the rows that findings speak of. Where a row has more than `most` operations, those that the finding
 * names are kept, and of the others those nearest to the last one named.
 */
export function rowHistories(
  history: History,
  properties: readonly ReportedProperty[],
  most: number,
): RowHistory[] {
  const findings = properties.flatMap((property) => property.findings);
  const touched = operationsOf(history, findings);
  const finals = finalRows(history, findings);
  return findings.map((finding) => {
    const all = touched.get(finding) ?? [];
    const operations = nearest(all, new Set(finding.operations), most);
    return { finding, operations, left: all.length - operations.length, final: finals(finding) };
  });
}

// One pass over the history for all findings.
function operationsOf(history: History, findings: readonly Finding[]): Map<Finding, Operation[]> {
  const byRow = new Map<string, Finding[]>();
  const byIndex = new Map<number, Finding[]>();
  const touched = new Map<Finding, Operation[]>();
  for (const finding of findings) {
    touched.set(finding, []);
    if (finding.table !== undefined && finding.key !== undefined)
      push(byRow, rowName(finding.table, finding.key), finding);
    for (const index of finding.operations ?? []) push(byIndex, index, finding);
  }
  if (findings.length === 0) return touched;
  for (const operation of history.operations) {
    const concerned = new Set(byIndex.get(operation.index));
    for (const { table, key } of [...operation.writes, ...operation.reads])
      for (const finding of byRow.get(rowName(table, key)) ?? []) concerned.add(finding);
    for (const finding of concerned) touched.get(finding)!.push(operation);
  }
  for (const operations of touched.values()) operations.sort((a, b) => a.invoked - b.invoked);
  return touched;
}

function nearest(all: readonly Operation[], named: ReadonlySet<number>, most: number): readonly Operation[] {
  if (all.length <= most) return all;
  const last = Math.max(...all.map(({ index }, i) => (named.has(index) ? i : -1)));
  const center = last < 0 ? all.length - 1 : last;
  const kept = [...all.keys()].sort(
    (a, b) =>
      Number(named.has(all[b]!.index)) - Number(named.has(all[a]!.index)) ||
      Math.abs(a - center) - Math.abs(b - center),
  );
  return kept
    .slice(0, most)
    .sort((a, b) => a - b)
    .map((i) => all[i]!);
}

function finalRows(history: History, findings: readonly Finding[]) {
  const wanted = new Set(findings.map(({ table, key }) => rowName(table ?? '', key ?? '')));
  const rows = new Map<string, Record<string, FinalRow | null>>();
  for (const [table, byNode] of Object.entries(history.final?.tables ?? {})) {
    for (const [node, held] of Object.entries(byNode)) {
      for (const row of held) {
        const name = rowName(table, row.key);
        if (!wanted.has(name)) continue;
        if (!rows.has(name)) rows.set(name, {});
        rows.get(name)![node] = row;
      }
    }
  }
  return ({ table, key }: Finding) => {
    if (!history.final || table === undefined || key === undefined) return undefined;
    const held = rows.get(rowName(table, key)) ?? {};
    return Object.fromEntries(history.head.nodes.map((node) => [node, held[node] ?? null]));
  };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function rowName(table: string, key: string): string {
  return JSON.stringify([table, key]);
}
