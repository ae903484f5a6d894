import { groupBy } from '../report/conflicts.js';
import { plural } from '../report/text.js';
import type { Advice } from './advise.js';
import { type Remark, SEVERITIES } from './remark.js';

/** The advice for people: each reason once, and below it all that it concerns. */
export function adviceLines({ remarks }: Pick<Advice, 'remarks'>): string[] {
  const alike = groupBy(remarks, ({ rule, why, advice }) => JSON.stringify([rule, why, advice]));
  return [...alike.values()].flatMap((group) => [...groupLines(group), '']);
}

function groupLines(group: readonly Remark[]): string[] {
  const { severity, rule, why, advice, shownBy } = group[0]!;
  return [
    `${severity}  ${rule}`,
    `  ${why}`,
    `  ${advice}`,
    ...group.flatMap(({ about, what, sql }) => [
      `    ${about}: ${what}`,
      ...sql.map((line) => `      ${line}`),
    ]),
    `  shown by ./runner ${shownBy.map((test) => `-t ${test}`).join(' ')}`,
  ];
}

/** What it comes to: `2 critical, 1 warning, 4 notes on 3 tables (Spock 5.0.11)`. */
export function adviceTotal({ remarks, tables, release }: Advice): string {
  const counts = [...SEVERITIES].reverse().flatMap((severity) => {
    const n = remarks.filter((one) => one.severity === severity).length;
    return n === 0 ? [] : [severity === 'critical' ? `${n} critical` : plural(n, severity)];
  });
  const found = counts.length === 0 ? 'nothing to be said' : counts.join(', ');
  return `${found} on ${plural(tables, 'table')} (Spock ${release})`;
}
