import type { TestResult } from '../results.js';
import { type Html, html } from './escape.js';

/** A test's verdict, in the colour of what it counts as: with --strict what is known is a failure. */
export function badge({ verdict }: TestResult, strict: boolean | undefined): Html {
  return html`<span class="badge ${verdict === 'known' && strict ? 'fail' : verdict}">${verdict}</span>`;
}
