import { writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import type { Advice } from '../advise/advise.js';
import { SEVERITIES, type Severity } from '../advise/remark.js';
import { messageOf, RequestError } from '../errors.js';
import { RECORDED } from '../replication/spock-profile.js';
import { oneLine, printable, uncommanding } from '../report/text.js';
import { listenForSignals } from './signals.js';
import { type Output, painter, type Style } from './style.js';
import { choice, filled } from './values.js';

/** What is asked of a schema. */
export interface AdviceRequest {
  readonly file: string;
  readonly release: string;
  readonly json?: string;
  readonly failOn: Severity | 'never';
  readonly pgBin?: string;
}

const ABOUT = `
The file is loaded into a server of its own, which goes away again; nothing else is touched.
critical: nodes come apart, or acknowledged rows are lost, without an error to whoever wrote them
warning:  the same where nodes do certain things at once, or somebody forgets something
note:     good to know

Exit status: 0, 1 where --fail-on says so, 3 the request was wrong or the file does not load.`;

const STYLES: Record<Severity, Style> = { critical: 'red', warning: 'yellow', note: 'dim' };

/** The command `advise`. */
export function addAdvise(program: Command, asked: (request: AdviceRequest) => void): void {
  program
    .command('advise')
    .allowExcessArguments(false)
    .description('what multi-master replication does with a schema, table by table, and what to do about it')
    .addHelpOption(new Option('-h, --help', 'show this'))
    .argument('<schema.sql>', 'an SQL file, as pg_dump writes it, with or without rows', filled)
    .addOption(choice('--release <version>', 'the release of Spock', RECORDED, '5.0.11'))
    .option('--json <file>', 'write it all as JSON', filled)
    .addOption(
      choice(
        '--fail-on <severity>',
        'exit with 1 where there is one, or worse',
        [...SEVERITIES, 'never'],
        'never',
      ),
    )
    .option('--pg-bin <folder>', 'server programs that load the file (default: the embedded ones)', filled)
    .addHelpText('after', ABOUT)
    .action((file: string, options: Omit<AdviceRequest, 'file'>) => asked({ file, ...options }));
}

/**
 * Prints what is to be said of a schema.
 *
 * @returns the exit status; 128 + n where signal n ended it
 * @throws RequestError where the file does not load
 */
export async function adviseOn(
  { file, release, json, failOn, pgBin }: AdviceRequest,
  { out, err }: { readonly out: Output; readonly err: Output },
): Promise<number> {
  const interruption = listenForSignals((line) => out.write(`${line}\n`), 'taking the server away');
  try {
    const [{ advise }, { adviceLines, adviceTotal }] = await Promise.all([
      import('../advise/advise.js'),
      import('../advise/lines.js'),
    ]);
    const advice = await advise({ file, version: release, pgBin }, interruption.signal);
    const paint = painter(out);
    for (const line of adviceLines(advice)) {
      const severity = SEVERITIES.find((one) => line.startsWith(`${one}  `));
      const shown = uncommanding(line);
      out.write(`${severity ? paint(STYLES[severity], shown) : shown}\n`);
    }
    for (const what of advice.unread) out.write(`${paint('yellow', oneLine(`not looked at: ${what}`))}\n`);
    out.write(`${oneLine(adviceTotal(advice))}\n`);
    if (json !== undefined) await writeJson(json, advice);
    return isBad(advice, failOn) ? 1 : 0;
  } catch (error) {
    const ended = interruption.status();
    if (ended === undefined) throw error;
    err.write(`error: ${printable(messageOf(error))}\n`);
    return ended;
  } finally {
    interruption.dispose();
  }
}

async function writeJson(file: string, advice: Advice): Promise<void> {
  await writeFile(file, `${JSON.stringify({ version: 1, ...advice }, undefined, 2)}\n`).catch((error) => {
    throw new RequestError(`--json ${file} cannot be written: ${messageOf(error)}`);
  });
}

function isBad({ remarks }: Advice, failOn: AdviceRequest['failOn']): boolean {
  if (failOn === 'never') return false;
  const worst = SEVERITIES.indexOf(failOn);
  return remarks.some(({ severity }) => SEVERITIES.indexOf(severity) >= worst);
}
