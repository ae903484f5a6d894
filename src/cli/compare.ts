import { type CompareObserver, compare } from '../compare/compare.js';
import type { CompareVerdict } from '../compare/found.js';
import { schemaLines, tableLines, totalLine } from '../compare/lines.js';
import type { CompareRequest } from '../compare/request.js';
import { messageOf, RequestError, UnjudgedError } from '../errors.js';
import { oneLine, plural, printable, uncommanding } from '../report/text.js';
import { near } from './console.js';
import { listenForSignals } from './signals.js';
import { StatusLine } from './status.js';
import { type Output, painter, type Style } from './style.js';

const STATUS: Record<CompareVerdict, number> = { equal: 0, differs: 1, unjudged: 2 };
const STYLES: Record<CompareVerdict, Style> = { equal: 'green', differs: 'red', unjudged: 'yellow' };

/** Where nobody watches a terminal, so often it is said that it goes on, and how far it is. */
const NOW_AND_THEN_MS = 20_000;

/**
 * Compares a cluster and prints what differs, table by table, as it is found.
 *
 * @returns the exit status: 0 equal, 1 something differs, 2 something could not be judged, 128 + n ended by signal n
 * @throws RequestError before anything is compared
 */
export async function compareCluster(
  request: CompareRequest,
  { out, err }: { readonly out: Output; readonly err: Output },
): Promise<number> {
  const status = new StatusLine(out, NOW_AND_THEN_MS);
  const paint = painter(out);
  const say = (lines: readonly string[], style?: Style) => {
    if (lines.length === 0) return;
    status.clear();
    const [first = '', ...rest] = lines.map((line) => uncommanding(oneIndented(line)));
    out.write(`${[style ? paint(style, first) : first, ...rest].join('\n')}\n`);
    status.draw();
  };
  const observer: CompareObserver = {
    begun: ({ nodes, replication, links, tables, estimate, leftOut }) => {
      const passing = links > 0 ? plural(links, 'link') : 'nothing passes between these nodes';
      const rows = estimate > 0 ? `, about ${Math.round(estimate).toLocaleString('en')} rows` : '';
      say(nodes);
      say([`${replication}, ${passing}; ${plural(tables, 'table')}${rows}`]);
      say(leftOut, 'dim');
    },
    schema: (found, tables) => {
      const lines = schemaLines(found, tables, request.most);
      say(lines, 'why' in found ? 'yellow' : found.length > 0 ? 'red' : 'green');
    },
    started: (what) => status.started(what),
    progress: (what, text) => status.progressed(what, text),
    ended: (what, done, total, found) => {
      status.ended(what, done, total);
      if (found) say(tableLines(found, request.most, request.json), STYLES[found.verdict]);
    },
    mended: (files, said) => {
      const where = request.mend ? near(request.mend.folder) : '';
      say([`SQL that would mend it: ${plural(files, 'file')} in ${where}; nothing of it has been run`]);
      say(said, 'yellow');
    },
  };
  const interruption = listenForSignals((line) => say([line]), 'ending all sessions');
  try {
    const found = await compare(request, observer, interruption.signal);
    status.stop();
    say([`${found.verdict}: ${totalLine(found)}${written(request)}`], STYLES[found.verdict]);
    return interruption.status() ?? STATUS[found.verdict];
  } catch (error) {
    const ended = interruption.status();
    if (ended === undefined && error instanceof UnjudgedError) {
      status.stop();
      err.write(`error: ${printable(messageOf(error))}\n`);
      return STATUS.unjudged;
    }
    if (ended === undefined || error instanceof RequestError) throw error;
    status.stop();
    err.write(`error: ${printable(messageOf(error))}\n`);
    return ended;
  } finally {
    status.stop();
    interruption.dispose();
  }
}

function written({ json }: CompareRequest): string {
  return json === undefined ? '' : `; all of it in ${near(json)}`;
}

/** A line of its own, whatever is in it; the blanks it begins with stay. */
function oneIndented(line: string): string {
  const [indent = ''] = /^ */.exec(line)!;
  return `${indent}${oneLine(line)}`;
}
