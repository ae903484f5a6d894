import type { Command } from 'commander';
import { DEFAULTS } from '../run/request.js';
import { addAdvise } from './advise.js';
import type { Asked } from './asked.js';
import { addCompare } from './compare-flags.js';
import { demandSame, onceEach } from './once.js';
import { filled } from './values.js';

/** What can be asked for besides a run. */
export const COMMANDS = ['report', 'check', 'compare-runs', 'compare', 'merge', 'advise'] as const;

interface Results {
  readonly results?: string;
}

/** Adds the commands to the program; each hands on what it is asked for. */
export function addCommands(program: Command, ask: (asked: Asked) => void): void {
  program
    .command('report')
    .allowExcessArguments(false)
    .description('draw the reports of an earlier run again, from its results.json')
    .argument('<dir>', 'a run directory, for example mmr-results/latest')
    .action((runDir: string) => {
      ask({ what: 'report', runDir });
    });
  program
    .command('check')
    .allowExcessArguments(false)
    .description('judge the histories of an earlier run again')
    .argument('<dir>', 'a run directory, or the folder of one of its tests')
    .action((dir: string) => {
      ask({ what: 'check', dir });
    });
  program
    .command('compare-runs')
    .allowExcessArguments(false)
    .description('what broke, was mended, is new or slower in the later of two runs')
    .argument('<before>', 'a run directory')
    .argument('<after>', 'another one, of the same tests')
    .action((before: string, after: string) => {
      ask({ what: 'compare-runs', before, after });
    });
  addCompare(program, (request) => ask({ what: 'compare', request }));
  addAdvise(program, (request) => ask({ what: 'advise', request }));
  const merge = program
    .command('merge')
    .description('make one answer of several runs: the parts of a schedule, versions side by side')
    .argument(
      '<dirs...>',
      'run directories, a folder that holds some, or VERSION=DIR: missed where it left nothing',
    )
    .option(
      '--results <folder>',
      `where the folder of the answer goes (default: ${DEFAULTS.resultsDir})`,
      filled,
    )
    // It may stand before the command, too, as the run's own.
    .action((dirs: string[], _, command: Command) => {
      const { results } = command.opts<Results>();
      const { results: before } = program.opts<Results>();
      demandSame('--results', before, results);
      ask({ what: 'merge', dirs, resultsDir: results ?? before ?? DEFAULTS.resultsDir });
    });
  onceEach(merge, []);
}
