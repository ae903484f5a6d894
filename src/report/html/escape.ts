import { printable } from '../text.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** HTML that is safe to put into a page. Only `html`, `text` and `raw` make it. */
export class Html {
  constructor(readonly text: string) {}
}

/** Whatever anybody printed, as text: nothing in it is HTML, also within a quoted attribute. */
export function text(value: string): Html {
  return new Html(printable(value).replace(/[&<>"']/g, (char) => ENTITIES[char]!));
}

type Part = Html | string | number | undefined | false | readonly Part[];

/** HTML from a template: what is put in is text, unless it is HTML already; undefined and false are nothing. */
export function html(template: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(template.reduce((all, piece, i) => all + render(parts[i - 1]) + piece));
}

function render(part: Part): string {
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(render).join('');
  return part === undefined || part === false ? '' : text(String(part)).text;
}

/** Data for a `<script type="application/json">`, which nothing in the data can end. */
export function json(data: unknown): Html {
  return new Html(JSON.stringify(data).replaceAll('<', '\\u003c'));
}
