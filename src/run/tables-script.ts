import { DeadlineError, messageOf } from '../errors.js';
import { withinLimit } from '../limit.js';
import { knownReason } from '../report/judge.js';
import { callsOf } from '../script/mesh-calls.js';
import { runTablesModule } from '../script/run-module.js';
import { judged } from '../suite/judged.js';
import { Known } from '../suite/known.js';
import { seconds, timeLeft } from '../wait.js';
import { failed, type Outcome } from './built-in.js';
import { type Execution, type Item, testDir } from './execution.js';
import type { TablesGround } from './ground.js';

/** How long a server may take to notice that its clients have ended. */
const NOTICE_MS = 5_000;

/**
 * Runs a user's .mjs test that works in tables of its own, then looks over what it can have touched, as after a built-in
 * one; never throws.
 */
export async function runTablesScript(
  run: Pick<Execution, 'request' | 'seed' | 'place' | 'runtime' | 'folders'>,
  { name, file }: Pick<Item<'tables script'>, 'name' | 'file'>,
  ground: TablesGround,
): Promise<Outcome> {
  const { request, seed, place, runtime } = run;
  const { cluster } = ground;
  const rest = timeLeft(request.testTimeout);
  try {
    const { outcome, own, left } = await runTablesModule(
      file,
      {
        cluster,
        clientBin: runtime.clientBin,
        env: { ...request.env, MMR_SEED: seed, MMR_RUN_DIR: place.runDir },
        workDir: place.workDir,
        testDir: testDir(run, name),
        timeout: request.testTimeout,
        signal: place.signal,
      },
      callsOf(cluster),
    );
    if (place.signal.aborted || outcome.verdict === 'skip') return outcome;
    const red = outcome.verdict === 'fail' || outcome.verdict === 'error';
    // Of a test that was ended, the servers may still run the last statement.
    const stayed = await cluster.endSessions(red ? 0 : NOTICE_MS);
    if (red) {
      if (!own) ground.unclear?.(outcome.reason ?? outcome.verdict);
      const { verdict, ...why } = outcome;
      return { ...(await failed(ground, why)), verdict };
    }
    const late = () => new DeadlineError(`timed out after ${seconds(request.testTimeout)}`);
    const { wrong, shown } = await withinLimit(ground.lookOver(left, {}), rest(), late);
    const all = [...stayed.map((session) => `the test has left ${session}`), ...wrong];
    if (all.length > 0) return await failed(ground, { reason: all.join('\n') });
    if (shown.length === 0) return outcome;
    const known = new Known(cluster.engine);
    for (const anomaly of shown) known.add(anomaly);
    const both = [...(outcome.known ?? []), ...known.all];
    return { verdict: 'known', reason: knownReason({ known: both }), known: both };
  } catch (error) {
    if (place.signal.aborted)
      return { verdict: 'error', reason: `cut short: ${messageOf(place.signal.reason)}` };
    const why = judged(error);
    ground.unclear?.(why.reason);
    return failed(ground, why);
  } finally {
    ground.close();
  }
}
