import type { Cluster } from '../../cluster/cluster.js';
import type { Finding } from './finding.js';
import { deltasSql, toldOf, transactionSql } from './script.js';

/** A finding for a reader who knows nothing of this project: what is done on which node, what is expected, what is seen. */
export function storyOf(cluster: Pick<Cluster, 'engine' | 'nodes'>, finding: Finding): string {
  const { engine } = cluster;
  const told = toldOf(cluster, finding);
  const { reason, best, isLeast, tried, others } = finding;
  const { scene } = best.judged.one;
  const { outcome, seen } = best.judged;
  const { nodes, place, tables, set, ends } = told;
  const statements = (lines: readonly string[]) => lines.map((line) => `${line};`).join('\n');
  const made = tables.flatMap(({ name, columns, after }) => [
    `create table ${name} (${columns})`,
    ...after,
    ...(name === place.main ? deltasSql(scene.kind, name) : []),
  ]);
  const before = told.before.map(
    (one) =>
      `-- on ${nodes[one.node]}; then wait until all have it\n${statements(transactionSql(scene.kind, place, one))}`,
  );
  const steps = told.steps.map((step) => {
    if (step.do === 'deliver')
      return `-- now ${nodes[step.to]} receives what ${nodes[step.from]} has committed so far`;
    if (step.do === 'freeze') return `-- freeze on ${nodes[step.node]}`;
    const transaction = scene.transactions[step.transaction]!;
    return `-- on ${nodes[transaction.node]}\n${statements(transactionSql(scene.kind, place, transaction))}`;
  });
  const held = (rows: readonly string[]) => nodes.map((name, i) => `| ${name} | ${rows[i]} |`);
  const thrown = (seen.rejections ?? []).map(
    ({ node, transaction }) =>
      `- ${nodes[node]} has thrown away the transaction that ${nodes[scene.transactions[transaction]!.node]} committed as number ${transaction + 1}.`,
  );
  const expected =
    ends.length === 1
      ? ['| node | rows |', '| --- | --- |', ...held(ends[0]!)]
      : [
          'Any of these:',
          '',
          ...ends.flatMap((end) => ['| node | rows |', '| --- | --- |', ...held(end), '']),
        ];
  return `# ${capital(reason.text)}

Seen on ${engine.kind} ${engine.version} with ${nodes.length} nodes that replicate to each other, ${scene.kind.said}. Nothing in it depends on time: it is the
same each time. ${isLeast ? `Nothing smaller shows it (${tried} smaller scenes were tried).` : `It may be smaller still: time was up after ${tried} scenes.`}${others > 0 ? ` ${others} other random scenes of the same run were wrong in the same way.` : ''}

## What is done

Tables are in the replication set \`${set}\`. From the first transaction on every link is held; each delivers where it is said, all that its
upstream has committed so far.

\`\`\`sql
-- on every node
${statements(made)}

${[...before, ...steps].join('\n\n')}
\`\`\`

## Expected

${outcome.asModelled ? 'All nodes hold what the last update to each row demands:' : 'What the rules of the release say, or what the last update to each row demands:'}

${expected.join('\n').trimEnd()}

## Seen

| node | rows |
| --- | --- |
${held(told.seen).join('\n')}
${thrown.length > 0 ? `\n${thrown.join('\n')}\n` : ''}
## Step by step, as the release has it by its rules

${outcome.predicted
  .story()
  .map((line) => `- ${line}`)
  .join('\n')}
`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
