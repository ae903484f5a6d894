import { join, relative } from 'node:path';
import { answerLines } from '../report/answer.js';
import { conflictsLines } from '../report/conflicts-text.js';
import { countsLine, wholeFacts } from '../report/facts.js';
import { figuresLine } from '../report/figures.js';
import { judge, knownLines, runProblem, troubles, wasNotRun } from '../report/judge.js';
import type { Results, TestResult, Verdict } from '../report/results.js';
import {
  clip,
  firstLines,
  headline,
  oneLine,
  pasteable,
  plural,
  printable,
  uncommanding,
} from '../report/text.js';
import { verdictLine } from '../report/verdict-line.js';
import type { Observer } from '../run/observer.js';
import { seconds } from '../wait.js';
import { StatusLine } from './status.js';
import { type Output, type Paint, paintDiff, painter, type Style } from './style.js';

/** Lines of a reason, a diff or a server's log that are shown; with -d all of them are. */
const MOST_LINES = 40;

const NAME_WIDTH = 58;

const STYLES: Record<Verdict, Style> = {
  pass: 'green',
  fail: 'red',
  error: 'yellow',
  skip: 'dim',
  known: 'cyan',
};

/** Shows a run while it goes on, a line for each test as it ends, and its failures in full. */
export class Console implements Observer {
  private readonly status: StatusLine;
  private readonly paint: Paint;
  private runDir = '';

  constructor(
    private readonly out: Output,
    private readonly options: { readonly debug: boolean; readonly strict: boolean },
  ) {
    this.status = new StatusLine(out);
    this.paint = painter(out);
  }

  started({ runDir, runId }: { runDir: string; runId: string }): void {
    this.runDir = runDir;
    if (this.options.debug) this.print([`run ${runId} in ${near(runDir)}`]);
  }

  note(line: string): void {
    const [first = '', ...rest] = printable(line).split('\n');
    this.print([this.paint('dim', first), ...this.quoted(rest.join('\n'))]);
  }

  testStarted(name: string): void {
    this.status.started(name);
    if (this.options.debug) this.print([this.paint('dim', `${oneLine(name)} starts`)]);
  }

  testProgress(name: string, text: string): void {
    this.status.progressed(name, text);
  }

  testEnded(result: TestResult, done: number, total: number): void {
    this.status.ended(result.name, done, total);
    // What an early end kept from running is said once, at the end.
    if (!wasNotRun(result)) this.print([this.testLine(result), ...this.story(result)]);
  }

  /** Says something on a line of its own, at once. */
  say(line: string): void {
    this.print([printable(line)]);
  }

  /** The counts, what went wrong in short, and the verdict. */
  finished(results: Results, runDir: string): void {
    const bad = troubles(results);
    const notRun = bad.filter(wasNotRun);
    const problem = runProblem(results);
    const verdictStyle = STYLES[results.verdict];
    const met = conflictsLines(results);
    this.print([
      '',
      ...met,
      ...(met.length > 0 ? [''] : []),
      ...this.shortLines(bad.filter((test) => !wasNotRun(test))),
      ...(notRun.length > 0 ? [this.paint('yellow', `${plural(notRun.length, 'test')} did not run`)] : []),
      ...(bad.length > 0 ? [''] : []),
      ...(problem === undefined
        ? []
        : [this.paint('yellow', 'the run could not be judged:'), ...this.quoted(problem), '']),
      this.paint('bold', oneLine(verdictLine(results))),
      `${countsLine(results)} in ${seconds(results.seconds * 1000)}`,
      this.paint('dim', oneLine(wholeFacts(results))),
      `${this.paint('bold', this.paint(verdictStyle, results.verdict))}  ${near(runDir)}`,
    ]);
  }

  /** Ends the status line; nothing moves on the terminal afterwards. */
  close(): void {
    this.status.stop();
  }

  private testLine(test: TestResult): string {
    const name = oneLine(test.name);
    const dots = this.paint('dim', '.'.repeat(Math.max(3, NAME_WIDTH - name.length)));
    const verdict = this.paint(STYLES[test.verdict], test.verdict.padEnd(5));
    const end =
      test.verdict === 'skip' ? oneLine(test.reason ?? '') : seconds(test.seconds * 1000).padStart(6);
    return `${name} ${dots} ${verdict} ${end}`.trimEnd();
  }

  private answers({ answers, log }: TestResult): string[] {
    if (!answers) return [];
    const width = (this.out.columns ?? 160) - 4;
    const where = log && this.runDir ? ` (${near(join(this.runDir, log))})` : '';
    return [
      ...this.quoted(`${answers.line}${where}`),
      ...answers.tables.flatMap((table) => [
        ...this.quoted(`\n${table.title}`),
        ...this.quoted(answerLines(table, width).join('\n')),
      ]),
    ];
  }

  private shortLines(tests: readonly TestResult[]): string[] {
    const width = Math.max(0, ...tests.map(({ name }) => oneLine(name).length));
    const room = Math.max(40, (this.out.columns ?? 160) - width - 8);
    return tests.map((test) => {
      const verdict = this.paint(STYLES[test.verdict], test.verdict.padEnd(5));
      return `${verdict} ${oneLine(test.name).padEnd(width)} ${clip(headline(saying(test)), room)}`;
    });
  }

  private story(test: TestResult): string[] {
    const known = [
      ...this.quoted(sentences(test.statement ?? '').join('\n')),
      ...(test.metrics ? this.quoted(figuresLine(test.metrics)) : []),
      ...this.answers(test),
      ...knownLines(test).flatMap((line) => this.quoted(`known: ${line}`)),
    ];
    const judged = judge(test, this.options.strict);
    if (judged !== 'failed' && judged !== 'errored') return known;
    const points = (test.subtests ?? []).filter(
      (p) => this.options.debug || !['pass', 'skip'].includes(p.verdict),
    );
    return [
      ...(test.proves ? [this.paint('dim', `  proves: ${oneLine(test.proves)}`)] : []),
      ...(test.node ? [`  on ${oneLine(test.node)}`] : []),
      ...this.quoted(test.reason ?? ''),
      ...known,
      ...this.quoted(
        points.map((p) => `${p.verdict}: ${p.name}${p.reason ? `: ${p.reason}` : ''}`).join('\n'),
      ),
      ...this.quoted(test.diff ?? '', (line) => paintDiff(this.paint, line)),
      ...(test.serverLog ?? []).flatMap(({ node, lines }) =>
        lines.length === 0 ? [] : [`  ${oneLine(node)} logged`, ...this.quoted(lines.join('\n'))],
      ),
      ...(test.log && this.runDir ? [`  log        ${oneLine(near(join(this.runDir, test.log)))}`] : []),
      `  reproduce  ${pasteable(test.reproduce)}`,
    ];
  }

  // The bar keeps apart what others printed from what we say, and a line of it from being a command to GitHub.
  private quoted(text: string, paint = (line: string) => line): string[] {
    if (text.trim() === '') return [];
    const { lines, more } = firstLines(
      printable(text),
      this.options.debug ? Number.POSITIVE_INFINITY : MOST_LINES,
    );
    const shown = lines.map(
      (line) => `  ${this.paint('dim', '|')} ${paint(this.options.debug ? line : clip(line, 1000))}`,
    );
    return more === 0 ? shown : [...shown, this.paint('dim', `  … ${more} lines more; -d shows all of them`)];
  }

  private print(lines: readonly string[]): void {
    this.status.clear();
    this.out.write(`${uncommanding(lines.join('\n'))}\n`);
    this.status.draw();
  }
}

/** A statement reads best a sentence a line. */
function sentences(statement: string): string[] {
  return statement.split(/(?<=\.) (?=[A-Z0-9])/);
}

function saying(test: TestResult): string {
  return test.reason ?? knownLines(test).join('; ');
}

/** A path as short as it can be written here. */
export function near(path: string): string {
  const here = relative(process.cwd(), path);
  return here !== '' && here.length < path.length ? here : path;
}
