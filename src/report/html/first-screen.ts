import { FATES } from '../../checkers/fates.js';
import { costOf, count, FATE_WORDS, type Fates, sumOfFates, writes, writesOf } from '../fates.js';
import { acceptedText, type FaultedRow, faultedRows, rowsTitle } from '../faulted-rows.js';
import { knownName, troubles, wasNotRun } from '../judge.js';
import type { Results, TestResult, Verdict } from '../results.js';
import { clip, headline, plural } from '../text.js';
import { knownNames } from '../verdict-line.js';
import { badge } from './badge.js';
import { bar, type Part } from './bar.js';
import { conflictsTile } from './conflicts.js';
import { courseLine } from './course-line.js';
import { type Html, html } from './escape.js';

/** Of the tests that went wrong so many are named at once; all of them are in the table. */
const MOST_TROUBLES = 8;
const REASON = 240;

/** What a reader sees first, and needs no paragraph for: how the tests went, what became of the data, and when. */
export function firstScreen(results: Results): Html {
  const rows = faultedRows(results);
  const judged = rows.flatMap(({ fates }) => fates ?? []);
  return html`<div class="tiles">
${results.tests.length > 0 && testsTile(results)}
${judged.length > 0 && writesTile(sumOfFates(judged))}
${conflictsTile(results)}
</div>
${troubleList(results)}
${!results.strict && knownList(results)}
${rows.length > 0 && html`<h2>${rowsTitle(rows)}</h2><ul class="faulted">${rows.map((each) => row(each, results.strict))}</ul>${colours(judged)}`}
`;
}

const VERDICTS: readonly (readonly [Verdict, string])[] = [
  ['pass', 'passed'],
  ['known', 'known'],
  ['skip', 'skipped'],
  ['error', 'not judged'],
  ['fail', 'failed'],
];

function testsTile({ counts, tests, strict }: Results): Html {
  // As the verdict takes them.
  const taken = strict ? { ...counts, known: 0, fail: counts.fail + counts.known } : counts;
  const parts = VERDICTS.map(
    ([verdict, words]): Part => ({
      ...{ name: verdict, count: taken[verdict], words },
      always: verdict === 'fail',
    }),
  );
  return html`<div class="tile"><div class="title">${plural(tests.length, 'test')}</div>${bar(parts, plural(tests.length, 'test'))}</div>`;
}

function writesTile(fates: Fates): Html {
  return html`<div class="tile"><div class="title">${writes(writesOf(fates))}</div>${fateBar(fates)}</div>`;
}

function fateBar(fates: Fates): Html {
  const parts = FATES.map(
    (fate): Part => ({ name: fate, count: fates[fate], words: fate, always: fate === 'lost' }),
  );
  return bar(parts, writes(writesOf(fates)));
}

function troubleList(results: Results): Html | undefined {
  const all = troubles(results).filter((test) => !wasNotRun(test));
  const notRun = troubles(results).length - all.length;
  if (all.length + notRun === 0) return undefined;
  const line = (test: TestResult) =>
    html`<li>${badge(test, results.strict)} <a href="#row-${results.tests.indexOf(test)}">${test.name}</a> <span class="why">${clip(headline(test.reason ?? ''), REASON)}</span></li>`;
  const more = all.length - MOST_TROUBLES;
  return html`<ul class="troubles" aria-label="What went wrong">${all.slice(0, MOST_TROUBLES).map(line)}${more > 0 && html`<li class="muted">and ${count(more)} more, in the table below</li>`}${notRun > 0 && html`<li class="muted">${plural(notRun, 'test')} did not run</li>`}</ul>`;
}

/** What is recorded of this release and showed itself, each once, with the tests that have seen it. */
function knownList(results: Results): Html | undefined {
  const tests = results.tests.filter((test) => test.verdict === 'known');
  if (tests.length === 0) return undefined;
  const all = new Map<string, { reference: string; by: Html[] }>();
  for (const test of tests) {
    const link = html`<a href="#row-${results.tests.indexOf(test)}">${test.name}</a>`;
    for (const one of test.known ?? []) {
      const name = knownName(one);
      const { by } = all.get(name) ?? { by: [] };
      all.set(name, { reference: one.reference, by: [...by, link] });
    }
  }
  const lines = [...all].map(
    ([name, { reference, by }]) =>
      html`<li>${clip(name, REASON)} <span class="muted">(${clip(reference, REASON)})</span> ${by.map((link, i) => html`${i > 0 && ', '}${link}`)}</li>`,
  );
  return html`<details class="recorded"><summary>${knownNames(tests)}</summary><ul>${lines}</ul></details>`;
}

function row(
  { test, number, course, faults, accepted, fates, ending }: FaultedRow,
  strict: boolean | undefined,
): Html {
  const seen = (test.known ?? []).map(knownName);
  return html`<li class="${fates && costOf(fates) > 0 && 'costly'}">
<div class="who"><h3><a href="#test-${number}">${test.name}</a></h3>${badge(test, strict)}${seen.length > 0 && html`<div class="muted small">${clip(seen.join('; '), REASON)}</div>`}</div>
<div class="when">${course && courseLine(course, faults, ending)}
<div class="small">${faults.map((fault) => html`<div><b>${fault}</b></div>`)}${accepted.map((each) => html`<div class="muted">accepted ${acceptedText(each)}</div>`)}<div class="ending ${ending.same}">${ending.words}</div></div></div>
<div class="what-became">${fates && html`<div class="small muted">${writes(writesOf(fates))}</div>${fateBar(fates)}`}</div>
${test.statement && html`<details><summary>In words<span class="unseen">: ${test.name}</span></summary><p class="statement ${test.verdict}">${test.statement}</p></details>`}
</li>
`;
}

function colours(judged: readonly Fates[]): Html | undefined {
  const sum = sumOfFates(judged);
  const seen = FATES.filter((fate) => sum[fate] > 0 || fate === 'lost');
  if (judged.length === 0) return undefined;
  return html`<details class="colours"><summary>What the colours mean</summary><dl>${seen.map((fate) => html`<dt class="is-${fate}">${fate}</dt><dd>${FATE_WORDS[fate]}</dd>`)}</dl>
<p class="muted">Each row is a test from left to right. While a fault is on, its nodes are parted into those that still hear one another, with the writing transactions that each side acknowledged; a broken line acknowledged none. The sign at the end says whether all nodes held the same rows.</p></details>`;
}
