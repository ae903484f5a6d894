import type { Cell, Group, Stories } from '../stories.js';

// Without this script the page has all maps and causes, but a pair does not open its scenes.
const stories = JSON.parse(document.querySelector('#scenes')!.textContent!) as Stories;
const VERDICTS = ['right', 'known', 'wrong'];
const MOST_SCENES = 40;

for (const table of document.querySelectorAll<HTMLTableElement>('.map')) prepare(table);
addEventListener('hashchange', unfold);
unfold();

/** Whoever follows a small picture to its map finds it open. */
function unfold(): void {
  const map = /^#map-\d+$/.test(location.hash) ? document.querySelector(location.hash) : null;
  const around = map?.closest('details');
  if (!map || !around || around.open) return;
  around.open = true;
  map.scrollIntoView({ block: 'center' });
}

function prepare(table: HTMLTableElement): void {
  scenesOf(table).append(element('p', 'muted', 'Choose a pair to see its scenes.'));
  const buttons = [...table.querySelectorAll('button')];
  for (const [i, button] of buttons.entries()) {
    button.tabIndex = i === 0 ? 0 : -1;
    const cell = cellOf(table, button);
    if (cell) button.ariaLabel = `${saidOf(table, button)}: ${VERDICTS[cell[1]?.[0] ?? 0]}`;
    else button.ariaDisabled = 'true';
  }
  table.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('button');
    if (button) show(table, button);
  });
  table.addEventListener('keydown', (event) => {
    const { activeElement: here } = document;
    const next = here instanceof HTMLButtonElement && neighbour(table, here, event.key);
    if (!next) return;
    event.preventDefault();
    focusOn(table, next);
    next.focus();
  });
}

/** One button of a map is reached by Tab, the others from it by arrows. */
function focusOn(table: HTMLTableElement, button: HTMLButtonElement): void {
  for (const one of table.querySelectorAll('button')) one.tabIndex = one === button ? 0 : -1;
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The next pair in the direction of a key; pairs without a scene are stepped over. */
function neighbour(table: HTMLTableElement, from: HTMLButtonElement, key: string) {
  const step = STEPS[key];
  let [row, column] = placeOf(from);
  while (step) {
    [row, column] = [row + step[0], column + step[1]];
    const cell = table.tBodies[0]!.rows[row]?.cells[column + 1];
    if (!cell || column < 0) return undefined;
    const button = cell.querySelector('button');
    if (button) return button;
  }
  return undefined;
}

function placeOf(button: HTMLButtonElement): [number, number] {
  const cell = button.closest('td')!;
  return [(cell.parentElement as HTMLTableRowElement).sectionRowIndex, cell.cellIndex - 1];
}

function cellOf(table: HTMLTableElement, button: HTMLButtonElement): Cell | undefined {
  return stories.cells[[table.dataset.map, ...placeOf(button)].join(' ')];
}

function scenesOf(table: HTMLTableElement): Element {
  return table.closest('details')!.querySelector('.scenes')!;
}

/** "n1 deletes the row; n2 updates one column". */
function saidOf(table: HTMLTableElement, button: HTMLButtonElement): string {
  const [row, column] = placeOf(button);
  const first = table.tBodies[0]!.rows[row]!.cells[0]!;
  const second = table.tHead!.rows[0]!.cells[column + 1]!;
  return `${first.title}; ${second.title}`;
}

function show(table: HTMLTableElement, button: HTMLButtonElement): void {
  focusOn(table, button);
  for (const one of table.querySelectorAll('[aria-pressed]')) one.removeAttribute('aria-pressed');
  button.ariaPressed = 'true';
  const place = scenesOf(table);
  const [told, ...groups] = cellOf(table, button) ?? [[]];
  const title = element('h3', '', saidOf(table, button));
  const none = element('p', 'muted', 'Its scenes are not on this page: they are in outcomes.json.');
  place.replaceChildren(title, ...(groups.length > 0 ? groups.map((one) => groupOf(one, told)) : [none]));
  title.scrollIntoView({ block: 'nearest' });
}

function groupOf([verdict, why, scenes, story, holds, should]: Group, told: Cell[0]): Element {
  const name = VERDICTS[verdict]!;
  const badge = element('span', `badge ${{ right: 'pass', wrong: 'fail' }[name] ?? name}`, name);
  const causes = element('ul', 'why');
  causes.append(...why.map((one) => element('li', '', stories.texts[one])));
  const [, state] = /^(.*?:)/.exec(stories.texts[scenes[0]!]!) ?? [];
  const steps = element('ol', 'story');
  steps.append(...story.map((one) => stepOf(stories.texts[one]!, told)));
  const group = element('section', 'group');
  group.append(badge, ...(why.length > 0 ? [causes] : []), element('p', 'small', state), steps);
  group.append(endOf(holds, should));
  if (scenes.length > 1) group.append(others(scenes));

  return group;
}

/** A commit comes with what the node was told. */
function stepOf(text: string, told: Cell[0]): Element {
  const step = element('li', /^(commit|deliver|freeze) /.test(text) ? 'step' : '', text);
  const [, node] = /^commit on n(\d+)/.exec(text) ?? [];
  const statements = node ? (told[Number(node) - 1] ?? []) : [];
  step.append(...statements.map((one) => element('code', '', stories.texts[one])));
  return step;
}

function endOf(holds: Group[4], should: Group[5]): Element {
  const table = element('table', 'end');
  const row = (cells: readonly string[], tag: string) => {
    const line = element('tr', '');
    line.append(...cells.map((text) => element(tag, '', text)));
    return line;
  };
  const text = (all: Group[5], node: number) => (all ? [stories.texts[all[node]!]!] : []);
  table.append(row(['', 'holds in the end', ...(should ? ['by the rules of the release'] : [])], 'th'));
  table.append(
    ...holds.map((_, node) => row([`n${node + 1}`, ...text(holds, node), ...text(should, node)], 'td')),
  );
  return table;
}

function others(scenes: Group[2]): Element {
  const all = element('details', 'small');
  const list = element('ul', '');
  const lines = scenes.map((one) => stories.texts[one]!);
  const shown = lines.slice(0, MOST_SCENES);
  if (lines.length > MOST_SCENES) shown.push(`and ${lines.length - MOST_SCENES} more, in outcomes.json`);
  list.append(...shown.map((line) => element('li', '', line)));
  all.append(element('summary', '', `${scenes.length} scenes like this`), list);
  return all;
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
