import { allConflicts, type TogetherFound, verdictAt } from '../all-conflicts.js';
import { type Counts, type HeatMap, type SceneVerdict, scenesIn } from '../conflicts.js';
import { countsText } from '../conflicts-text.js';
import { count } from '../fates.js';
import type { Results } from '../results.js';
import { clip } from '../text.js';
import { bar } from './bar.js';
import { type Html, html, json } from './escape.js';
import type { Stories } from './stories.js';
import type { Telling } from './telling.js';

/** Colours and letters of a map; a letter says the same to those who do not see the colour. */
const LETTERS: Readonly<Record<SceneVerdict, string>> = { right: '·', known: 'k', wrong: 'W' };

/** What became of all scenes, and each kind of table as a small picture that leads to its map. */
export function conflictsTile(results: Results): Html | undefined {
  const found = allConflicts(results);
  if (!found) return undefined;
  const whole = `${count(scenesIn(found.scenes))} scenes of changes that meet`;
  return html`<div class="tile maps"><div class="title">${whole}</div>${scenesBar(found.scenes, whole)}
<ul class="kinds">${found.maps.map(
    (map, i) =>
      html`<li><a href="#map-${i}">${thumbnail(map)}<span>${map.kind}</span><span class="unseen">: ${countsText(map.scenes)}</span></a></li>`,
  )}</ul></div>`;
}

function scenesBar({ right, known, wrong }: Counts, whole: string): Html {
  return bar(
    [
      { name: 'right', count: right, words: 'right' },
      { name: 'known', count: known, words: 'known' },
      { name: 'wrong', count: wrong, words: 'wrong', always: true },
    ],
    whole,
  );
}

function thumbnail(map: HeatMap): Html {
  const path = (of: SceneVerdict) => {
    const steps = map.worst.flatMap((line, y) =>
      [...line].flatMap((_, x) => (verdictAt(map, y, x) === of ? [`M${x} ${y}h1v1h-1z`] : [])),
    );
    return steps.length > 0 && html`<path class="is-${of}" d="${steps.join('')}"/>`;
  };
  const size = Math.max(map.first.length, map.second.length);
  return html`<svg viewBox="0 0 ${size} ${size}" aria-hidden="true">${path('right')}${path('known')}${path('wrong')}</svg>`;
}

/** The map of each kind of table, operation by operation; a pair opens its scenes. */
export function conflictsSection(
  results: Results,
  stories: Stories | undefined,
  problems: readonly string[],
  { scenes }: Telling,
): Html | undefined {
  const found = allConflicts(results);
  if (!found) return undefined;
  const left = found.leftOut.reduce((sum, [, n]) => sum + n, 0);
  return html`<h2 id="conflicts">When two nodes change the same data at once</h2>
${problems.map((problem) => html`<p class="statement error">${problem}</p>`)}
<p class="muted">A line for what n1 does, a column for what n2 does. Of all states of the row and orders of delivery the worst: ${legend('right')}: all nodes the same, as the last update has it; ${legend('known')}: otherwise, as is on record of this release; ${legend('wrong')}: anything else. ${stories && html`A pair opens its scenes${scenes === 'not right' && ', but for those that are right'}.`}</p>
${found.maps.map((map, i) => mapDetails(map, i, found))}
${causesTable(found)}
${left > 0 && html`<details class="recorded"><summary>${count(left)} scenes do not apply</summary><ul>${found.leftOut.map(([why, n]) => html`<li>${count(n)}: ${why}</li>`)}</ul></details>`}
${stories && html`<script type="application/json" id="scenes">${json(stories)}</script>`}
`;
}

function legend(verdict: SceneVerdict): Html {
  return html`<span class="cell is-${verdict}">${LETTERS[verdict]}</span> ${verdict}`;
}

function mapDetails(map: HeatMap, number: number, { operations, maps }: TogetherFound): Html {
  const head = (name: string, node: string, scope: string) =>
    html`<th scope="${scope}" title="${node} ${operations[name] ?? name}"><span>${name}</span></th>`;
  const rows = map.first.map(
    (
      name,
      row,
    ) => html`<tr>${head(name, 'n1', 'row')}${map.second.map((_, column) => cell(verdictAt(map, row, column)))}</tr>
`,
  );
  return html`<details class="kind" ${maps.length === 1 && 'open'}><summary><b>${map.kind}</b>: ${map.said} <span class="muted">${countsText(map.scenes)}</span></summary>
<div class="pairs">
<div id="map-${number}" class="scroll" role="region" aria-label="${map.said}" tabindex="0"><table class="map" data-map="${number}">
<thead><tr><td>n1 ↓ n2 →</td>${map.second.map((name) => head(name, 'n2', 'col'))}</tr></thead>
<tbody>
${rows}</tbody>
</table></div>
<div class="scenes" aria-live="polite"></div>
</div>
</details>
`;
}

function cell(verdict: SceneVerdict | undefined): Html {
  if (!verdict) return html`<td></td>`;
  return html`<td><button class="cell is-${verdict}">${LETTERS[verdict]}</button></td>`;
}

function causesTable({ causes }: TogetherFound): Html | undefined {
  if (causes.length === 0) return undefined;
  const rows = causes.map(
    ({ what, verdict, scenes, example }) => html`<tr>
<td><span class="badge ${verdict === 'wrong' ? 'fail' : 'known'}">${verdict}</span></td>
<td class="num">${count(scenes)}</td>
<td class="what">${what}<div class="muted small">${clip(example, 400)}</div></td>
</tr>`,
  );
  return html`<details class="causes"><summary>Why scenes are not right</summary><table>
<thead><tr><th>outcome</th><th class="num">scenes</th><th>cause, with one of its scenes</th></tr></thead>
<tbody>${rows}</tbody>
</table></details>`;
}
