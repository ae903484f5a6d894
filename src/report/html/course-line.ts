import type { Course } from '../course.js';
import { count } from '../fates.js';
import type { Ending } from '../faulted-rows.js';
import { type Html, html } from './escape.js';

type Fault = Course['faults'][number];

/** Pixels. */
const LANE = 19;
/** Above the uppermost lane and below the lowest: without names there, and with them. */
const [EDGE, NAMED_EDGE] = [12, 20];
/** Per cent of the width: what is left of it at both ends, for the signs. */
const MARGIN = 4;
/** A name in a lane needs that much of the width, and is not longer than that. */
const NAMED_FROM = 30;
const NAME_LENGTH = 20;

/**
 * A test's time from left to right: the nodes are one lane, which parts into the sides of a partition, or into what is down
 * and what is not, while a fault is on; a lane on which nothing was accepted is broken. At the end, whether all were the same.
 */
export function courseLine(course: Course, words: readonly string[], ending: Ending): Html {
  const forks = forksOf(course);
  const spread = LANE * (Math.max(...forks.map(lanes), 1) - 1);
  const x = (seconds: number) => f(MARGIN + ((100 - 2 * MARGIN) * seconds) / Math.max(course.seconds, 0.001));
  const end = (fault: Fault) => fault.to ?? course.seconds;
  const named = forks.some((fault) => isWide(x(fault.from), x(end(fault))));
  const middle = (named ? NAMED_EDGE : EDGE) + spread / 2;
  const height = 2 * middle;
  const rest = course.rest ?? course.seconds;
  const label = `${f(course.seconds)} s with ${words.join(', ')}; ${ending.words}`;
  return html`<svg class="course" height="${height}" role="img" aria-label="${label}">
${course.faults.map((fault) => band(x(fault.from), x(end(fault)), height, fault))}
${between(forks, course).map(([from, to]) => lane(x(from), x(to), middle, false))}
${forks.map((fault) => fork(x(fault.from), x(end(fault)), middle, fault))}
${course.faults.filter((fault) => isStopped(fault) && !forks.includes(fault)).map((fault) => lane(x(fault.from), x(end(fault)), middle, true))}
<svg x="${x(rest)}%" y="${middle}" overflow="visible" class="end ${ending.same}"><circle r="8"/><path d="${SIGNS[ending.same]}"/></svg>
</svg>`;
}

const SIGNS: Readonly<Record<Ending['same'], string>> = {
  yes: 'M-4 0.5L-1 3.5L4 -3',
  no: 'M-4 -1.8H4M-4 1.8H4M2.5 -4.5L-2.5 4.5',
  unknown: 'M-2.5 -2.2A2.5 2.5 0 1 1 0 0.8V1.6M0 3.9V4.6',
};

/** The faults that part the lane: none that goes on at the same time as another, unless that is a moment. */
function forksOf({ faults }: Course): Fault[] {
  const lasting = faults.filter(({ to, accepted }) => to === null || accepted);
  const apart = (one: Fault) =>
    lasting.every(
      (other) => other === one || one.from >= (other.to ?? Infinity) || other.from >= (one.to ?? Infinity),
    );
  return faults.filter((fault) => lanes(fault) > 1 && apart(fault));
}

function lanes({ accepted }: Fault): number {
  return accepted?.sides.length ?? 1;
}

/** Nobody accepted anything, and there is one lane. */
function isStopped({ accepted }: Fault): boolean {
  return accepted?.sides.length === 1 && accepted.sides[0]!.writes === 0;
}

/** The times over which all nodes are one lane. */
function between(forks: readonly Fault[], { seconds }: Course): [from: number, to: number][] {
  const starts = [0, ...forks.map(({ to }) => to ?? seconds)];
  const ends = [...forks.map(({ from }) => from), seconds];
  return starts.map((from, i) => [from, ends[i]!]);
}

function band(from: string, to: string, height: number, { on, what }: Fault): Html {
  return html`<g class="band ${on}"><title>${what}</title><rect x="${from}%" width="${f(Number(to) - Number(from))}%" height="${height}"/><line x1="${from}%" x2="${from}%" y2="${height}"/></g>
`;
}

function fork(from: string, to: string, middle: number, { accepted }: Fault): Html {
  const sides = accepted!.sides;
  const y = (i: number) => middle + (i - (sides.length - 1) / 2) * LANE;
  const ends = [from, to].map((x) => lane(x, x, y(0), false, y(sides.length - 1)));
  const wide = isWide(from, to);
  const last = sides.length - 1;
  const center = f((Number(from) + Number(to)) / 2);
  const drawn = sides.map(({ nodes, writes }, i) => {
    const name = `${nodes.join(', ')}: ${count(writes)}`;
    const text =
      wide &&
      name.length <= NAME_LENGTH &&
      html`<text x="${center}%" y="${i === last ? y(i) + 14 : y(i) - 6}">${name}</text>`;
    return html`${lane(from, to, y(i), writes === 0)}${text}`;
  });
  return html`${ends}${drawn}`;
}

function isWide(from: string, to: string): boolean {
  return Number(to) - Number(from) >= NAMED_FROM;
}

function lane(from: string, to: string, y: number, stopped: boolean, y2 = y): Html {
  return html`<line class="lane ${stopped && 'stopped'}" x1="${from}%" x2="${to}%" y1="${y}" y2="${y2}"/>
`;
}

function f(value: number): string {
  return String(Math.round(value * 10) / 10);
}
