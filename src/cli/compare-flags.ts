import { type Command, Option } from 'commander';
import { type CompareRequest, MOST_NAMED, SETTLE_MS } from '../compare/request.js';
import { RequestError } from '../errors.js';
import { onceEach } from './once.js';
import { duration, filled, whole } from './values.js';

const ABOUT = `
The file names the nodes, a line each:
  n1 postgresql://user:password@host:5432/database
  n2 host=… port=… user=… password=… dbname=… sslmode=verify-full sslrootcert=FILE

Patterns: schema.table or table, with * for anything; "in double quotes" as it is.
Nothing is written to the servers. What differs is looked at again until it has stood still while all that was under way
arrived: rows that are being replicated do not count.

Exit status: 0 equal, 1 something differs, 2 something could not be judged, 3 the request was wrong.`;

interface Options {
  readonly cluster: string;
  readonly database?: string;
  readonly table?: readonly string[];
  readonly except?: readonly string[];
  readonly most: number;
  readonly json?: string;
  readonly sql?: string;
  readonly mendFrom?: string;
  readonly within: number;
}

/** The command `compare`. */
export function addCompare(program: Command, asked: (request: CompareRequest) => void): void {
  const more = (value: string, before: readonly string[] = []) => [...before, filled(value)];
  const command = program
    // A command has flags of its own, of the same names.
    .enablePositionalOptions()
    .command('compare')
    .allowExcessArguments(false)
    .description('compare rows and schemas of a cluster that runs, and name what differs; read only')
    .addHelpOption(new Option('-h, --help', 'show this'))
    .requiredOption('--cluster <file>', 'the nodes, a line each: name and connection string', filled)
    .option('--database <name>', 'for nodes of which the file names none', filled)
    .option('--table <pattern>', 'only these tables (repeat it for more; default: all)', more)
    .option('--except <pattern>', 'not these tables (repeat it for more)', more)
    .option('--most <number>', 'rows that are named of each table', whole(0, 100_000), MOST_NAMED)
    .option('--json <file>', 'write all that was found', filled)
    .option('--sql <folder>', 'write SQL that would mend it; nothing of it is run', filled)
    .option('--mend-from <node>', 'with --sql: the node that the others are to be like', filled)
    .addOption(
      new Option('--within <time>', 'what rows may take to arrive and stand still: 90s, 30m')
        .argParser(duration)
        .default(SETTLE_MS, '60s'),
    )
    .addHelpText('after', ABOUT)
    .action((options: Options) => asked(requested(options)));
  onceEach(command, ['table', 'except']);
}

function requested({ table = [], except = [], sql, mendFrom, ...others }: Options): CompareRequest {
  if (sql !== undefined && mendFrom === undefined)
    throw new RequestError('--sql takes --mend-from NODE: which node is right, nobody can know but you');
  if (sql === undefined && mendFrom !== undefined)
    throw new RequestError('--mend-from says what the SQL of --sql FOLDER is to do');
  return {
    ...others,
    tables: table,
    except,
    ...(sql !== undefined && mendFrom !== undefined && { mend: { folder: sql, from: mendFrom } }),
  };
}
