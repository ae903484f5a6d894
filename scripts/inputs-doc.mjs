// Writes docs/inputs.md from action.yml, the one place where inputs and outputs are documented: `npm run build`.
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** The page for an action.yml. */
export function inputsDoc(actionYml) {
  const { inputs, outputs } = parse(actionYml);
  return `# Inputs and outputs of the action

<!-- Made from action.yml by \`npm run build\`: change it there. -->

All values are strings, as everywhere in GitHub Actions. An empty value counts as not given. A value that is not
accepted, and a name of an input that is nearly right, fail the step before anything is started. Any other name is a
warning: a variable \`INPUT_…\` of the job looks the same from here.

## Inputs

${table(
  ['input', 'default', 'meaning'],
  Object.entries(inputs).map(([name, { default: value, description }]) => [
    `\`${name}\``,
    value === '' ? '' : `\`${value}\``,
    description,
  ]),
)}
## Outputs

${table(
  ['output', 'meaning'],
  Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, description]),
)}
## What the step does with them

- The step fails unless \`result\` is \`pass\`; the outputs are set in any case: of a step that refused its inputs, \`result\` is
  \`error\`, the counts are 0 and the others empty. Give the step an \`id\`, and later steps
  \`if: \${{ !cancelled() }}\`, to use them after a failure.
- Password and connection strings are masked in the job's log. They belong to a cluster that listens on the loopback
  address only and ends with the job.
- The post step runs always, also after a failed, cancelled or killed main step. It stops and removes every server,
  container and network of the run, then uploads the logs if that has not happened yet. It only warns when it cannot.
- Each failure comes with a line that runs it again. It is to be pasted at the top of a checkout of your repository, with a
  clone of the action beside it: \`git clone --branch v1 https://github.com/org/mmr-test-action ../mmr-test-action\`. Servers
  that belong to the job's machine (no \`pg-bin\` given, not the embedded PostgreSQL) are looked for there in the same way.
- With \`keep-cluster: true\` later steps also find \`MMR_NODES\` (the nodes' names: \`n1 n2 n3\`) and \`MMR_N1_DSN\`, … in
  their environment.
`;
}

function table(head, rows) {
  const line = (cells) =>
    `| ${cells.map((cell) => cell.trim().replaceAll('|', '\\|').replace(/\s+/g, ' ')).join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const actionYml = await readFile(join(root, 'action.yml'), 'utf8');
  await writeFile(join(root, 'docs/inputs.md'), inputsDoc(actionYml));
}
