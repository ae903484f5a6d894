import { RequestError } from '../errors.js';
import type { PlannedTest } from '../schedule/resolve.js';
import type { RunRequest } from './request.js';
import { type ScriptSays, sharesCluster } from './script-says.js';

/**
 * Whether a mesh that is there already can be left as it is by what is asked for.
 *
 * @throws RequestError with everything that would change it
 */
export function demandExisting(
  request: RunRequest,
  tests: readonly PlannedTest[],
  says: ReadonlyMap<string, ScriptSays>,
): void {
  const { cluster, nodes, keep, setupSql, upgradeTo, pgSettings } = request;
  if (cluster?.existing === undefined) return;
  const all = cluster.nodes.length;
  const settings = Object.keys(pgSettings);
  const problems = [
    nodes !== all &&
      `nodes: ${nodes} are asked for, and the cluster names ${all}: what is written in a mesh reaches all of its nodes; leave the number out`,
    keep && 'keep: the mesh is there already, and stays',
    setupSql !== undefined &&
      `setup-sql "${setupSql}": it would make tables that are nobody's test; leave it out`,
    upgradeTo !== undefined && `upgrade-to "${upgradeTo}": no server there is given other programs`,
    settings.length > 0 && `pg-setting ${settings.join(', ')}: no server there is set otherwise`,
    ...tests
      .filter((test) => sharesCluster(test, says))
      .map(
        ({ name }) => `${name}: works on the whole cluster; only scripts that say scope: 'tables' run there`,
      ),
  ];
  const lines = problems.filter((line) => typeof line === 'string');
  if (lines.length > 0)
    throw new RequestError(lines.map((line) => `existing "${cluster.existing}": ${line}`).join('\n'));
}
