import { allConflicts } from './all-conflicts.js';
import type { Counts } from './conflicts.js';
import { mapText } from './conflicts-text.js';
import { count } from './fates.js';
import { details, fenced, inline, table } from './markdown.js';
import type { Results } from './results.js';
import { VERDICT_ICONS } from './summary-picture.js';
import { clip } from './text.js';

/** What became of changes that met: a row for each kind of table, with the reasons and the maps folded away. */
export function conflictsSummary(
  results: Results,
  { rows, reason }: { readonly rows: 'all' | 'not passed'; readonly reason: number },
): string[] {
  const found = allConflicts(results);
  if (!found) return [];
  const shown = found.maps.filter(({ scenes }) => rows === 'all' || scenes.wrong > 0);
  const lines = shown.map(({ kind, said, scenes }) => [
    iconOf(scenes),
    `${inline(kind)}: ${inline(said)}`,
    ...[scenes.right, scenes.known, scenes.wrong].map(count),
  ]);
  const causes = found.causes.map(
    ({ what, verdict, scenes, example }) =>
      `- ${count(scenes)} ${verdict}: ${inline(clip(what, reason))} (${inline(clip(example, Math.min(300, reason)))})`,
  );
  const maps = shown.flatMap((map) => [`${inline(map.kind)}:`, fenced(mapText(map))]);
  return [
    ...(lines.length > 0
      ? [table(['', 'Two nodes change the same data of', 'Right', 'Known', 'Wrong'], lines)]
      : []),
    ...(causes.length > 0 ? [details('Why scenes are not right', [causes.join('\n')])] : []),
    ...(maps.length > 0 && rows === 'all' ? [details('Operation by operation', [LEGEND, ...maps])] : []),
  ];
}

const LEGEND =
  'Of each pair the worst of its scenes: `.` right, `k` known, `w` wrong, a blank where none applies.';

function iconOf({ known, wrong }: Counts): string {
  return VERDICT_ICONS[wrong > 0 ? 'fail' : known > 0 ? 'known' : 'pass'];
}
