import uPlot from 'uplot';
import type { Plot, Timeline } from '../timeline.js';
import { axisText, isDecade, valueText } from './units.js';

const HEIGHT = 132;
const GUTTER = 68;

/** Draws the plots of a test below one another, on one time axis and with one cursor. */
export function drawPlots(
  place: HTMLElement,
  timeline: Timeline,
  pointed: (time: number) => void,
): { point(time: number): void } {
  const sync = uPlot.sync(`timeline-${place.id}`);
  const drawn = timeline.plots.map((plot, i) => {
    const figure = document.createElement('figure');
    const caption = document.createElement('figcaption');
    caption.textContent = plot.logFrom === undefined ? plot.title : `${plot.title} (log scale)`;
    figure.append(caption);
    place.append(figure);
    const isLast = i === timeline.plots.length - 1;
    const options = optionsOf(plot, timeline, {
      width: place.clientWidth,
      isFirst: i === 0,
      isLast,
      sync: sync.key,
    });
    const chart = new uPlot(options, dataOf(plot, timeline), figure);
    sync.sub(chart);
    return chart;
  });
  for (const chart of drawn) {
    chart.over.addEventListener('mousemove', () => {
      const { left } = chart.cursor;
      if (left !== undefined && left >= 0) pointed(chart.posToVal(left, 'x'));
    });
  }
  // Colours are read again whenever something is drawn.
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    for (const chart of drawn) chart.redraw(false, true);
  });
  new ResizeObserver(() => {
    for (const chart of drawn) {
      if (place.clientWidth > 0 && chart.width !== place.clientWidth)
        chart.setSize({ width: place.clientWidth, height: chart.height });
    }
  }).observe(place);
  return {
    point(time) {
      for (const chart of drawn) chart.setCursor({ left: chart.valToPos(time, 'x'), top: 10 }, false);
    },
  };
}

// Zooming may show less than everything, never more; so that all plots share both ends, each has a point there.
function dataOf({ lines, logFrom }: Plot, { from, to }: Timeline): uPlot.AlignedData {
  const floor = (value: number | null) =>
    value === null || logFrom === undefined ? value : Math.max(value, logFrom);
  const all = lines.map(({ times, values }) => [[...times], values.map(floor)] as uPlot.AlignedData);
  const ends: uPlot.AlignedData = [
    [from, to],
    [null, null],
  ];
  // Nulls are gaps up to the next value of the same line, whatever times the other lines have in between.
  const gaps = [ends, ...all].map((table) => table.map(() => 2));
  const joined = uPlot.join([ends, ...all], gaps);
  joined.splice(1, 1);
  return joined;
}

function optionsOf(
  plot: Plot,
  timeline: Timeline,
  { width, isFirst, isLast, sync }: { width: number; isFirst: boolean; isLast: boolean; sync: string },
): uPlot.Options {
  const ink = () => css('--muted');
  const grid = { stroke: () => css('--grid'), width: 1 };
  const log = plot.logFrom !== undefined;
  return {
    width,
    height: HEIGHT + (isLast ? 26 : 0) + (isFirst ? 16 : 0),
    padding: [isFirst ? 20 : 6, 16, isLast ? 0 : 4, 0],
    cursor: { sync: { key: sync, setSeries: false }, drag: { x: true, y: false }, points: { size: 6 } },
    legend: { markers: { width: 0 } },
    scales: {
      x: { time: false, range: (_u, min, max) => [Math.max(min, timeline.from), Math.min(max, timeline.to)] },
      y: log
        ? { distr: 3, range: (_u, min, max) => logRange(plot.logFrom!, min, max) }
        : { range: (_u, _min, max) => [0, Math.max(max * 1.05, plot.unit === 'count' ? 4 : 1e-9)] },
    },
    axes: [
      {
        show: true,
        stroke: ink,
        grid,
        ticks: { show: false },
        size: isLast ? 30 : 4,
        font: '11px system-ui, sans-serif',
        values: (_u, ticks) => ticks.map((t) => (isLast ? `${Number(t.toFixed(3))} s` : '')),
      },
      {
        stroke: ink,
        grid: log ? { ...grid, filter: (_u, splits) => splits.map((v) => (isDecade(v) ? v : null)) } : grid,
        ticks: { show: false },
        size: GUTTER,
        space: log ? 16 : 28,
        font: '11px system-ui, sans-serif',
        values: (_u, ticks) => ticks.map((t) => (t === null ? '' : axisText(plot.unit, t, log))),
      },
    ],
    series: [
      { label: 'time', value: (_u, v) => (v === null ? '–' : `${v.toFixed(1)} s`) },
      ...plot.lines.map(
        (line): uPlot.Series => ({
          label: line.label,
          stroke: () => css(`--series-${line.color % 8}`),
          width: 1.5,
          dash: [...(line.dash ?? [])],
          points: { show: false },
          value: (_u, v) => (v == null ? '–' : valueText(plot.unit, v)),
        }),
      ),
    ],
    hooks: { drawClear: [(u) => shade(u, timeline, isFirst)], ready: [(u) => legendColors(u, plot)] },
  };
}

function logRange(floor: number, _min: number | null, max: number | null): [number, number] {
  const top = 10 ** Math.ceil(Math.log10(Math.max(max ?? floor, floor * 10)));
  return [floor, top];
}

/** The faults behind the lines; their names above the first plot. */
function shade(u: uPlot, { bands }: Timeline, named: boolean): void {
  const { ctx, bbox } = u;
  const ratio = devicePixelRatio;
  ctx.save();
  let free = bbox.left;
  for (const band of bands) {
    const left = Math.max(u.valToPos(band.from, 'x', true), bbox.left);
    const right = Math.min(u.valToPos(band.to, 'x', true), bbox.left + bbox.width);
    if (right < bbox.left || left > bbox.left + bbox.width) continue;
    ctx.fillStyle = css(`--band-${band.kind}`);
    // A moment is seen, too.
    ctx.fillRect(left, bbox.top, Math.max(right - left, 2 * ratio), bbox.height);
    if (!named) continue;
    ctx.font = `${11 * ratio}px system-ui, sans-serif`;
    ctx.textBaseline = 'alphabetic';
    const width = ctx.measureText(band.label).width;
    // Names that would lie upon one another are left to the picture's clock and the list of faults.
    if (left < free || left + width > bbox.left + bbox.width) continue;
    ctx.fillStyle = css(`--band-name-${band.kind}`);
    ctx.fillText(band.label, left, bbox.top - 6 * ratio);
    free = left + width + 12 * ratio;
  }
  ctx.restore();
}

// Markers that follow the style sheet, also when it changes.
function legendColors(u: uPlot, { lines }: Plot): void {
  const rows = u.root.querySelectorAll<HTMLElement>('.u-legend .u-series');
  for (const [i, line] of lines.entries()) {
    const marker = rows[i + 1]?.querySelector<HTMLElement>('.u-marker');
    marker?.style.setProperty('--color', `var(--series-${line.color % 8})`);
    marker?.classList.toggle('dashed', (line.dash?.length ?? 0) > 0);
  }
}

function css(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}
