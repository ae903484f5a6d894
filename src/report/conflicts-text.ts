import { allConflicts } from './all-conflicts.js';
import { type Counts, type HeatMap, scenesIn } from './conflicts.js';
import { count } from './fates.js';
import type { Results } from './results.js';

const VERDICTS = ['right', 'known', 'wrong'] as const;

/** "642 right, 300 known"; what there is none of is not told. */
export function countsText(counts: Counts): string {
  const parts = VERDICTS.filter((verdict) => counts[verdict] > 0);
  if (scenesIn(counts) === 0) return 'no scene';
  return parts.map((verdict) => `${count(counts[verdict])} ${verdict}`).join(', ');
}

/** A line for each kind of table, for a terminal; none where no test has played scenes. */
export function conflictsLines(results: Pick<Results, 'tests'>): string[] {
  const found = allConflicts(results);
  if (!found) return [];
  const all = { kind: 'all', scenes: found.scenes };
  // Scenes of three transactions are on no map.
  const isOne = found.maps.length === 1 && scenesIn(found.maps[0]!.scenes) === scenesIn(found.scenes);
  const rows = [...found.maps, ...(isOne ? [] : [all])].map(({ kind, scenes }) => [
    kind,
    ...VERDICTS.map((verdict) => (scenes[verdict] === 0 ? '' : count(scenes[verdict]))),
  ]);
  const lines = [['scenes of changes that meet', ...VERDICTS], ...rows];
  const widths = lines[0]!.map((_, i) => Math.max(...lines.map((line) => line[i]!.length)));
  const line = ([name, ...numbers]: readonly string[]) =>
    [name!.padEnd(widths[0]!), ...numbers.map((n, i) => n.padStart(widths[i + 1]!))].join('  ').trimEnd();
  return lines.map(line);
}

/** A map as text: a line for what n1 does, a column with its number for what n2 does. */
export function mapText({ first, second, worst }: HeatMap): string {
  // Who does the same on both axes finds it by the same number.
  const names = [...new Set([...first, ...second])];
  const number = (name: string) => String(names.indexOf(name) + 1).padStart(2);
  const width = Math.max(...names.map(({ length }) => length));
  const head = `${'n1 ↓ n2 →'.padEnd(width + 3)} ${second.map(number).join(' ')}`;
  const lines = first.map(
    (name, row) =>
      `${number(name)} ${name.padEnd(width)} ${[...worst[row]!].map((sign) => ` ${sign} `).join('')}`,
  );
  const others = second.filter((name) => !first.includes(name)).map((name) => `${number(name)} ${name}`);
  return [head, ...lines, ...others].map((line) => line.trimEnd()).join('\n');
}
