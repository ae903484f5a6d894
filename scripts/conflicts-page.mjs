// Makes docs/conflicts.md from the runs in docs/conflicts.json: see scripts/conflicts-doc.mjs.
import { DEFINITION_SITUATIONS } from './conflicts-definitions.mjs';
import { mapsText } from './conflicts-maps.mjs';
import { ADVICE, SITUATIONS } from './conflicts-words.mjs';

/** The page for these runs. */
export function conflictsPage(runs) {
  const places = new Map(runs.map((run) => [run, placesOf(run)]));
  const causes = causesOf(runs, places);
  return `# When two nodes change the same data at once

<!-- Made from docs/conflicts.json by scripts/conflicts-doc.mjs: add runs there, do not edit. -->

Every pair of statements that can meet was played on real servers, ${runs[0]?.nodes} of them, each statement in a transaction of its own: on
every kind of table, with the row written by either node, not there, just deleted or frozen, and with the links held, so that
either change arrives first, or one has seen the other. This page says what became of them by release.

- *right*: in the end all nodes hold the same, and it is what the last update demands. **That, too, loses data**: of two updates
  of a row the one that was committed last stays, as a whole row, and the other is gone without an error.
- *known*: something else, and this release has it on record: the [causes](#what-goes-wrong-and-what-to-do) are below, with what is lost and
  what to do.
- *wrong*: anything else.

${runsTable(runs)}
## By what your application does

On a table with a primary key and nothing else, unless something else is said.

${situationsText(runs, places)}
${othersText(runs, places)}${definitionsText(runs, places)}## What goes wrong, and what to do

${causes.map((cause) => causeText(cause, runs, places)).join('\n')}
## From one release to the next

${changesText(runs, places)}
## By kind of table

Scenes that are right / known / wrong; a scene is a pair of statements with a state of the row and an order of commits and deliveries.

${kindsTable(runs)}
## Operation by operation

${mapsText(runs, causes, namesOf)}
Made with:

\`\`\`sh
npm run build
node scripts/conflicts-doc.mjs --record spock=DIRECTORY "main COMMIT:spock=DIRECTORY" pglogical=DIRECTORY native
\`\`\`
`;
}

const ENGINES = { spock: 'Spock', pglogical: 'pglogical', native: 'native, PostgreSQL' };
const nameOf = ({ engine, release }) => `${ENGINES[engine]} ${release}`;

/** "Spock 5.0.8, 5.0.11; pglogical 2.4.2". */
function namesOf(runs) {
  const engines = [...new Set(runs.map(({ engine }) => engine))];
  const of = (engine) => runs.filter((run) => run.engine === engine).map(({ release }) => release);
  return engines.map((engine) => `${ENGINES[engine]} ${of(engine).join(', ')}`).join('; ');
}

/** Every pair of a run in every state: what became of it. */
function placesOf(run) {
  return run.kinds.flatMap(({ kind, first, second, states }) =>
    Object.entries(states).flatMap(([state, lines]) =>
      lines.flatMap((line, i) =>
        [...line].flatMap((sign, j) => {
          if (sign === ' ') return [];
          const outcome = sign === '.' ? { verdict: 'right', causes: [] } : run.causes[sign];
          return [{ kind, state, operations: [first[i], second[j]], ...outcome }];
        }),
      ),
    ),
  );
}

/** All causes, those first that concern most. */
function causesOf(runs, places) {
  const counts = new Map();
  for (const run of runs)
    for (const { causes } of places.get(run))
      for (const one of causes) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([cause]) => cause);
}

function runsTable(runs) {
  const rows = runs.map((run) => {
    const sum = (verdict) => run.kinds.reduce((n, { scenes }) => n + scenes[verdict], 0);
    const left = Object.values(run.leftOut).reduce((n, m) => n + m, 0);
    return [
      nameOf(run),
      run.postgres,
      run.day,
      ...['right', 'known', 'wrong'].map((v) => count(sum(v))),
      count(left),
    ];
  });
  return table(['release', 'PostgreSQL', 'recorded', 'right', 'known', 'wrong', 'do not apply'], rows);
}

/** Whether a situation is about this place: the operations may be either way round. */
function isIn({ kinds, pairs }, { kind, operations: [one, other] }) {
  if (!kinds.includes(kind)) return false;
  const fits = ([a, b]) => (a.includes(one) && b.includes(other)) || (a.includes(other) && b.includes(one));
  return pairs.some(fits);
}

/** All of them; of what needs a setting of the servers those runs that have tried it, where there are any. */
function situationsText(runs, places) {
  const hasTried = ({ kinds }, run) => places.get(run).some(({ kind }) => kinds.includes(kind));
  return SITUATIONS.flatMap((situation) => {
    const those = situation.setting ? runs.filter((run) => hasTried(situation, run)) : runs;
    return those.length > 0 ? [situationText(situation, those, places)] : [];
  }).join('\n');
}

function situationText(situation, runs, places) {
  const became = runs.map((run) =>
    becameText(
      situation,
      places.get(run).filter((place) => isIn(situation, place)),
    ),
  );
  const groups = [...new Set(became)].map((text) => [
    namesOf(runs.filter((_, i) => became[i] === text)),
    text,
  ]);
  return `### ${situation.title}

${situation.said}

${table(['release', 'what becomes of it'], groups)}
${situation.advice}
`;
}

/** "the later update stays, but for: cause (a frozen row); cause". */
function becameText({ right }, places) {
  if (places.length === 0) return 'does not apply';
  const found = (verdict) => places.filter((one) => one.verdict === verdict);
  const causes = [...new Set(found('known').flatMap((one) => one.causes))].sort();
  const parts = causes.map((cause) => {
    const of = found('known').filter((one) => one.causes.includes(cause));
    return `[${cause}](#${anchor(cause)})${onlyText(of, places)}`;
  });
  const wrong = [...new Set(found('wrong').flatMap((one) => one.wrong ?? []))].map(
    (one) => `**wrong**: ${one}`,
  );
  if (parts.length + wrong.length === 0) return right;
  const some = found('right').length > 0 ? `${right}; but for ` : '';
  return `${some}${[...wrong, ...parts].join('; ')}`;
}

const STATES = {
  absent: 'a row that is not there yet',
  deleted: 'a row that was just deleted',
  frozen: 'a frozen row',
};

/** In which states of the row alone, where it is not in all. */
function onlyText(some, all) {
  const states = new Set(some.map(({ state }) => state));
  if (states.has('from n1') || states.has('from n2')) return '';
  if (states.size === new Set(all.map(({ state }) => state)).size) return '';
  return ` (${[...states].map((state) => STATES[state] ?? state).join(', ')})`;
}

/** Operations that no situation speaks of. */
function othersText(runs, places) {
  const all = runs.flatMap((run) => places.get(run));
  const told = new Set([...SITUATIONS, ...DEFINITION_SITUATIONS].flatMap(({ pairs }) => pairs.flat(2)));
  const said = Object.assign({}, ...runs.map(({ operations }) => operations));
  const others = [...new Set(all.flatMap(({ operations }) => operations))].filter((name) => !told.has(name));
  return others
    .map((name) => {
      const kinds = [...new Set(all.filter((one) => one.operations.includes(name)).map(({ kind }) => kind))];
      const pairs = [[[name], Object.keys(said)]];
      const title = `One node ${said[name] ?? name}`;
      return `${situationText({ title, kinds, pairs, right: 'right', said: 'Beside any other statement.', advice: '' }, runs, places).trimEnd()}\n\n`;
    })
    .join('');
}

/** What becomes of a table that one node changes; nothing where no run has tried that. */
function definitionsText(runs, places) {
  const those = runs.filter((run) => places.get(run).some(({ kind }) => kind === 'ddl'));
  if (those.length === 0) return '';
  return `## When one node changes the table while another writes to it

Of engines that replicate definitions by themselves (AutoDDL), with two nodes; other engines leave that to you. Each change of a
definition beside each of rows, and beside each other, with the links held as above; then each node adds a row to what it has.

${DEFINITION_SITUATIONS.map((situation) => situationText(situation, those, places)).join('\n')}
`;
}

function causeText(cause, runs, places) {
  const { happens, lost, todo } = ADVICE[cause] ?? {};
  const by = runs.filter((run) => places.get(run).some(({ causes }) => causes.includes(cause)));
  const references = new Map();
  for (const { known } of by) if (known[cause]) references.set(known[cause].reference, known[cause].kind);
  const lines = [
    happens,
    lost && `**Lost**: ${lost}`,
    todo && `**To do**: ${todo}`,
    `On ${namesOf(by)}${[...references].map(([reference, kind]) => `; ${kind === 'defect' ? 'a defect' : 'documented'}: ${reference}`).join('')}.`,
  ];
  return `### ${capital(cause)}\n\n${lines.filter(Boolean).join('\n\n')}\n`;
}

/** What differs between neighbours of one engine. */
function changesText(runs, places) {
  const pairs = runs.slice(1).flatMap((run, i) => (runs[i].engine === run.engine ? [[runs[i], run]] : []));
  if (pairs.length === 0) return 'No engine was recorded with two releases.\n';
  return pairs
    .map(([before, after]) => {
      const old = new Map(places.get(before).map((one) => [placeText(one), one]));
      const groups = new Map();
      for (const one of places.get(after)) {
        const was = old.get(placeText(one));
        const [from, to] = [was ? outcomeText(was) : 'did not apply', outcomeText(one)];
        if (from !== to) groups.set(`${from}|${to}`, [...(groups.get(`${from}|${to}`) ?? []), one]);
      }
      const rows = [...groups.entries()]
        .sort(([, a], [, b]) => b.length - a.length)
        .map(([key, all]) => [...key.split('|'), count(all.length), exampleText(all)]);
      const title = `### ${nameOf(before)} to ${after.release}`;
      const body =
        rows.length === 0
          ? 'Nothing differs.\n'
          : table(['before', 'after', 'pairs and states', 'for example'], rows);
      return `${title}\n\n${body}`;
    })
    .join('\n');
}

const placeText = ({ kind, state, operations }) => JSON.stringify([kind, state, operations]);
const outcomeText = ({ verdict, causes, wrong = [] }) =>
  verdict === 'right' ? 'right' : `${verdict}: ${[...wrong, ...causes].join('; ')}`;

function exampleText(all) {
  const { kind, state, operations } = all.find(({ kind }) => kind === 'plain-key') ?? all[0];
  return `${kind}, ${state}: ${operations.join(' × ')}`;
}

function kindsTable(runs) {
  const said = Object.assign(
    {},
    ...runs.flatMap(({ kinds }) => kinds.map(({ kind, said }) => ({ [kind]: said }))),
  );
  const cell = (run, kind) => {
    const found = run.kinds.filter((one) => one.kind === kind).map(({ scenes }) => Object.values(scenes));
    return found.length === 0
      ? ''
      : [0, 1, 2].map((i) => count(found.reduce((n, one) => n + one[i], 0))).join(' / ');
  };
  const rows = Object.entries(said).map(([kind, text]) => [
    `${kind}: ${text}`,
    ...runs.map((run) => cell(run, kind)),
  ]);
  return table(['', ...runs.map(nameOf)], rows);
}

const anchor = (title) =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const count = (n) => n.toLocaleString('en-US');

function table(head, rows) {
  const line = (cells) =>
    `| ${cells.map((text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}
