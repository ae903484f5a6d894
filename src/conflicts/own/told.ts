import type { EngineKind } from '../../replication/engine.js';
import type { Advised } from './advice.js';
import {
  type Answer,
  answersOf,
  type Finding,
  type Found,
  findingsOf,
  harmless,
  whereText,
} from './found.js';
import { FATE_SAID, FATES, kindOf, type PairName } from './kinds.js';

/** A pair that was not played. */
export interface Refused {
  readonly table: string;
  readonly name: PairName;
  readonly why: string;
  /** What a server refused, where it was what a node was to do. */
  readonly sql?: string;
}

export interface Assessment {
  readonly engine: { readonly kind: EngineKind; readonly version: string };
  readonly nodes: number;
  readonly schema: string;
  readonly tables: readonly string[];
  readonly found: readonly Found[];
  readonly refused: readonly Refused[];
}

/**
 * The assessment as a page in Markdown.
 *
 * @param advised the engine that was run
 */
export function assessmentPage(assessment: Assessment, advised: Advised): string {
  const { engine, nodes, schema, tables, found, refused } = assessment;
  const findings = findingsOf(found, advised);
  const answers = answersOf(found, tables, advised);
  const parts = [
    `# ${inline(schema)}: what two nodes that write at once do to it`,
    `${tables.length} tables on ${nodes} nodes, ${engine.kind} ${engine.version}. ${countsText(assessment)}`,
    `n1 commits first, n2 a moment later, neither knows of the other; then both hear of it.`,
    FATES.map((fate) => `- **${fate}**: ${FATE_SAID[fate]}`).join('\n'),
    `## ${answers[0]!.title}`,
    markdownTable(answers[0]!),
    `## ${answers[1]!.title}`,
    ...findings.flatMap((finding) => findingParts(finding, found)),
    ...(refused.length > 0 ? ['## Not tried', refusedText(refused)] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** "112 pairs of statements: 40 keep, 60 lose, …; 3 were refused" */
export function countsText({ found, refused }: Pick<Assessment, 'found' | 'refused'>): string {
  const counts = FATES.map((fate) => [fate, found.filter((one) => one.fate === fate).length] as const);
  const told = counts.filter(([, n]) => n > 0).map(([fate, n]) => `${fate} ${n}`);
  const byRule = found.filter(({ as }) => as !== undefined).length;
  const kept = harmless(found).map((name) => kindOf(name).short);
  const notes = [
    ...(byRule > 0 ? [`${byRule} of them not played: one of their kind has stopped a link`] : []),
    ...(refused.length > 0 ? [`${refused.length} more could not be tried`] : []),
    ...(kept.length > 0 ? [`no harm anywhere: ${kept.join(', ')}`] : []),
  ];
  return `${[`${found.length} pairs of statements: ${told.join(', ')}`, ...notes].join('; ')}.`;
}

function findingParts({ name, fate, all, advice }: Finding, found: readonly Found[]): string[] {
  const kind = kindOf(name);
  const example = all.find(({ sql }) => sql) ?? all[0]!;
  const why =
    example.why ?? (example.unexplained ? 'nothing that is known of this release' : 'what the server says');
  return [
    `### ${fate}: ${kind.short}`,
    `When ${kind.said}: ${FATE_SAID[fate]}.`,
    [
      `- Tables: ${inline(whereText(name, all, found, Number.POSITIVE_INFINITY))}`,
      `- What to do: ${inline(advice)}`,
      `- Why: ${why}`,
    ].join('\n'),
    ...(example.sql
      ? [fenced(`-- n1\n${example.sql[0]};\n-- n2, a moment later\n${example.sql[1]};`, 'sql')]
      : []),
    fenced(example.told),
  ];
}

function refusedText(refused: readonly Refused[]): string {
  const groups = new Map<string, string[]>();
  for (const { table, name, why } of refused) {
    const key = `${kindOf(name).short}: ${why}`;
    groups.set(key, [...(groups.get(key) ?? []), table]);
  }
  return [...groups]
    .map(([why, tables]) => `- ${inline(`${why}: ${[...new Set(tables)].join(', ')}`)}`)
    .join('\n');
}

function markdownTable({ columns, rows }: Answer): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => inline(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Text of a user's schema that is no markup. */
function inline(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*<>[\]#]/g, (sign) => `\\${sign}`);
}

function fenced(text: string, language = ''): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}
