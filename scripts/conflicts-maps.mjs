// The maps of docs/conflicts.md: see scripts/conflicts-page.mjs.

/**
 * Each map once, with all releases and kinds of table that have it.
 *
 * @param namesOf releases in words
 */
export function mapsText(runs, causes, namesOf) {
  const letter = (cause) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'[causes.indexOf(cause)] ?? '?';
  const maps = new Map();
  for (const run of runs)
    for (const one of run.kinds) {
      const text = mapText(one, run.causes, letter);
      maps.set(text, [...(maps.get(text) ?? []), { run, kind: one.kind }]);
    }
  const legend = causes.map((cause) => `- \`${letter(cause)}\` ${cause}`).join('\n');
  const each = [...maps].map(([text, all]) => {
    const kinds = [...new Set(all.map(({ kind }) => kind))];
    const by = kinds.map((kind) => [
      kind,
      namesOf(all.filter((one) => one.kind === kind).map(({ run }) => run)),
    ]);
    const releases = [...new Set(by.map(([, names]) => names))];
    const title = releases
      .map(
        (names) =>
          `**${by
            .filter(([, other]) => other === names)
            .map(([kind]) => kind)
            .join(', ')}** on ${names}`,
      )
      .join('; ');
    return `${title}\n\n\`\`\`text\n${text}\n\`\`\`\n`;
  });
  return `A line for what n1 does, a column for what n2 does; of all states and orders the worst: \`.\` right, else the letters of all causes
(after \`!\` it is wrong), a blank where no scene applies. What is the same on several releases, or for several kinds of table, is there once.

${legend}

${each.join('\n')}`;
}

function mapText({ first, second, states }, causes, letter) {
  const cells = first.map((_, i) =>
    second.map((_, j) => cellText(Object.values(states).map((lines) => lines[i][j]))),
  );
  function cellText(signs) {
    const found = signs
      .filter((sign) => sign !== ' ')
      .map((sign) => causes[sign] ?? { verdict: 'right', causes: [] });
    if (found.length === 0) return '';
    const letters = [...new Set(found.flatMap((one) => one.causes))].map(letter).sort().join('');
    if (found.some(({ verdict }) => verdict === 'wrong')) return `!${letters}`;
    return letters || '.';
  }
  const names = [...new Set([...first, ...second])];
  const number = (name) => String(names.indexOf(name) + 1);
  const width = Math.max(...names.map(({ length }) => length));
  const widths = second.map((name, j) =>
    Math.max(number(name).length, ...cells.map((line) => line[j].length)),
  );
  const line = (head, all) => [head, ...all.map((text, j) => text.padEnd(widths[j]))].join('  ').trimEnd();
  const rows = first.map((name, i) => line(`${number(name).padStart(2)} ${name.padEnd(width)}`, cells[i]));
  const others = second
    .filter((name) => !first.includes(name))
    .map((name) => `${number(name).padStart(2)} ${name}`);
  return [line('n1 ↓ n2 →'.padEnd(width + 3), second.map(number)), ...rows, ...others].join('\n');
}
