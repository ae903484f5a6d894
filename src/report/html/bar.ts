import { count } from '../fates.js';
import { type Html, html } from './escape.js';

/** What is drawn in one colour. */
export interface Part {
  /** A word of ours: it is a class of the style sheet, too. */
  readonly name: string;
  readonly count: number;
  readonly words: string;
  /** It is told also where there is none of it. */
  readonly always?: boolean;
}

/** Parts of a whole side by side, and below them what each is and how many. Who does not see it has it as a sentence. */
export function bar(parts: readonly Part[], whole: string): Html {
  const some = parts.filter((part) => part.count > 0);
  const told = parts.filter((part) => part.count > 0 || part.always);
  const sentence = `${whole}: ${told.map((part) => `${count(part.count)} ${part.words}`).join(', ')}`;
  return html`<div class="bar" role="img" aria-label="${sentence}">${some.map((part) => html`<span class="part is-${part.name}" style="flex-grow:${part.count}"></span>`)}</div>
<ul class="legend" aria-hidden="true">${told.map((part) => html`<li class="is-${part.name} ${part.count === 0 && 'none'}"><b>${count(part.count)}</b> ${part.words}</li>`)}</ul>`;
}
