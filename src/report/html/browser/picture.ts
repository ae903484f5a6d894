import type { Timeline } from '../timeline.js';
import type { States } from '../topology.js';

/** Nodes and links as they were at the time of the slider or the cursor. */
export class Picture {
  private readonly parts: readonly { readonly element: Element; readonly states: States }[];
  private readonly clock: HTMLElement;

  constructor(
    place: HTMLElement,
    private readonly timeline: Timeline,
    private readonly slider: HTMLInputElement,
  ) {
    const { nodes, links } = timeline.topology!;
    const of = (name: string, all: readonly { readonly states: States }[]) =>
      [...place.querySelectorAll(`.${name}`)].map((element, i) => ({ element, states: all[i]!.states }));
    this.parts = [...of('node', nodes), ...of('link', links)];
    this.clock = place.querySelector<HTMLElement>('output')!;
    this.show(Number(slider.value));
  }

  show(time: number): void {
    for (const { element, states } of this.parts) {
      let state = 'unknown';
      for (const [from, which] of states) {
        if (from > time) break;
        state = which;
      }
      element.setAttribute('data-state', state);
    }
    const on = this.timeline.bands
      .filter(({ from, to }) => from <= time && time < to)
      .map((band) => band.label);
    this.clock.textContent = [`${time.toFixed(1)} s`, ...on].join(' · ');
    this.slider.value = String(time);
  }
}
