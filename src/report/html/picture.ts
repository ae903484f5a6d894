import { type Html, html } from './escape.js';
import type { Topology } from './topology.js';

const SIZE = 200;
const RADIUS = 17;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Nodes in a ring and an arrow for each link; the page's script gives them their state of each moment. */
export function topologyPicture({ nodes, links }: Topology, duration: number): Html {
  const places = new Map(nodes.map(({ name }, i) => [name, placeOf(i, nodes.length)]));
  return html`<div class="picture">
<svg viewBox="0 0 ${SIZE} ${SIZE}" role="img" aria-label="State of every node and link at the time of the cursor">
${links.map(({ upstream, subscriber }) => arrow(places.get(upstream)!, places.get(subscriber)!, `${upstream} → ${subscriber}`))}
${nodes.map(({ name }) => node(places.get(name)!, name))}
</svg>
<input type="range" min="0" max="${duration}" step="0.05" value="0" aria-label="Time">
<output>0.0 s</output>
<ul class="key"><li class="state-ok">replicates</li><li class="state-behind">behind by &gt; 1 s</li><li class="state-fault">under a fault</li><li class="state-down">not connected</li><li class="state-unknown">unknown</li></ul>
</div>`;
}

function placeOf(i: number, count: number): Point {
  const angle = (count === 2 ? Math.PI : -Math.PI / 2) + (2 * Math.PI * i) / count;
  const ring = SIZE / 2 - RADIUS - 6;
  return { x: SIZE / 2 + ring * Math.cos(angle), y: SIZE / 2 + ring * Math.sin(angle) };
}

function node({ x, y }: Point, name: string): Html {
  return html`<g class="node" data-state="unknown"><title>${name}</title><circle cx="${f(x)}" cy="${f(y)}" r="${RADIUS}"/><text x="${f(x)}" y="${f(y)}">${name}</text></g>
`;
}

// The two links between two nodes are bent away from one another.
function arrow(from: Point, to: Point, title: string): Html {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const aside = { x: -along.y, y: along.x };
  const at = (point: Point, forward: number, sideways: number): Point => ({
    x: point.x + along.x * forward + aside.x * sideways,
    y: point.y + along.y * forward + aside.y * sideways,
  });
  const start = at(from, RADIUS + 2, 6);
  const tip = at(to, -RADIUS - 2, 6);
  const end = at(tip, -7, 1);
  const middle = at({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, 0, 14);
  const head = [tip, at(tip, -8.5, 4.5), at(tip, -7.5, -3)].map(({ x, y }) => `${f(x)},${f(y)}`).join(' ');
  return html`<g class="link" data-state="unknown"><title>${title}</title><path d="M${f(start.x)} ${f(start.y)}Q${f(middle.x)} ${f(middle.y)} ${f(end.x)} ${f(end.y)}"/><polygon points="${head}"/></g>
`;
}

function f(value: number): string {
  return value.toFixed(1);
}
