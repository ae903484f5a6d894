import { waitFor } from '../wait.js';
import type { Node } from './node.js';

const RELOAD_MS = 10_000;

/**
 * Turns settings of a node's server on that can be changed while it runs. What it starts from then on has them; what runs
 * already takes them up in its own time.
 *
 * @throws DeadlineError where the server does not take one up
 */
export async function turnOn(node: Node, settings: readonly string[]): Promise<void> {
  for (const setting of settings) await node.sql(`alter system set ${setting} = on`);
  await node.sql`select pg_reload_conf()`;
  // The postmaster takes the settings up before any session does, and all that it starts then has them.
  const look = async () => {
    const off = await node.sql`
      select string_agg(name, ', ') as names from pg_settings where name = any (${settings}) and setting <> 'on'`;
    return off[0]?.names ? { notYet: `${off[0].names} is off` } : { done: undefined };
  };
  await waitFor(`${node.name} to take up ${settings.join(', ')}`, look, { within: RELOAD_MS });
}
