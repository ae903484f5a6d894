import pg from 'pg';
import { DeadlineError, messageOf, WorkloadError } from '../../errors.js';
import type { Json } from '../../history/operation.js';
import type { Engine } from '../../replication/engine.js';
import { fromServerOrConnection } from '../perform.js';
import type { Action, Client, Transaction, Workload } from '../workload.js';
import { demandReadable } from './readable.js';
import { TransactionGuard } from './transaction.js';

/**
 * The workload, but what its code throws, or does that no checker could make sense of, is a WorkloadError that names
 * the file. What servers and connections do to its transactions stays what it is: that is what the run is about.
 */
export function guarded(workload: Workload, file: string, path: string): Workload {
  const broken = (where: string, error: unknown) =>
    error instanceof WorkloadError
      ? error
      : new WorkloadError(`${file}: ${where}${lineOf(error, path)}: ${messageOf(error)}`, { cause: error });

  const action = (where: string, client: Client, make: (client: Client) => Action): Action => {
    const guard = new TransactionGuard(Object.keys(workload.tables));
    let made: Action;
    let value: Json;
    try {
      made = make({ ...client, version: () => guard.given(client.version()) });
      if (typeof made?.f !== 'string' || typeof made.run !== 'function')
        throw new TypeError('it must return { f: "…", value, async run(transaction) { … } }');
      value = JSON.parse(JSON.stringify(made.value ?? null)) as Json;
    } catch (error) {
      throw broken(where, error);
    }
    const { f } = made;
    return {
      f,
      value,
      async run(transaction: Transaction) {
        const on = `run() of "${f}" on ${client.node}`;
        try {
          await made.run(guard.over(transaction));
        } catch (error) {
          if (fromServerOrConnection(error) && !isMistake(error)) throw error;
          throw broken(on, error);
        }
        if (guard.open > 0)
          throw broken(on, new Error('it ended before its statements did: an await is missing'));
      },
    };
  };

  return {
    name: workload.name,
    shows: workload.shows,
    tables: workload.tables,
    ...(workload.about && { about: workload.about }),
    ...(workload.refusals && { refusals: workload.refusals }),
    unsuited(engine) {
      try {
        return workload.unsuited?.(engine);
      } catch (error) {
        throw broken('unsuited()', error);
      }
    },
    async setUp(cluster) {
      try {
        await workload.setUp(cluster);
        await demandReadable(cluster, workload.tables);
      } catch (error) {
        // Replication that stands still is not the workload's doing.
        if (error instanceof DeadlineError) throw error;
        throw broken('setUp()', error);
      }
    },
    ...(workload.schema && { schema: workload.schema }),
    ...(workload.contested && {
      contested(engine: Engine) {
        try {
          return workload.contested!(engine);
        } catch (error) {
          throw broken('contested()', error);
        }
      },
    }),
    ...(workload.before && {
      before: workload.before.map((make, i) => (client: Client) => action(`before[${i}]()`, client, make)),
    }),
    next: (client) => action('next()', client, (own) => workload.next(own)),
  };
}

/** SQL that no server could ever have run: a syntax error, or what it speaks of does not exist or has another type. */
function isMistake(error: unknown): boolean {
  return (
    error instanceof pg.DatabaseError && /^42(601|P01|P02|P18|703|704|883|804|702)$/.test(error.code ?? '')
  );
}

/** Where in the user's file it was thrown, as far as the stack tells. */
function lineOf(error: unknown, path: string): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const frame = stack.split('\n').find((line) => line.includes(path) || line.includes(encodeURI(path)));
  const line = frame && /:(\d+):\d+\)?$/.exec(frame.trim())?.[1];
  return line ? `, line ${line}` : '';
}
