import type { Node, Session } from '../database/node.js';
import { FaultError, messageOf } from '../errors.js';
import type { Server } from '../runtime/runtime.js';
import { LogMark } from '../runtime/server-log.js';
import { type Act, all, OBSERVE_MS, observe, untilSeen } from './effect.js';
import type { FaultOf } from './fault.js';
import { serverOf, type World } from './world.js';

/** How long a server that was out of space may take to recover. */
const RECOVERY_TIMEOUT_MS = 20_000;

/** Servers that are killed at once are dead within this time of one another. */
const AT_ONCE_MS = 1_000;

/** Kills the servers, all at once; healed by starting them again. */
export function killing(fault: FaultOf<'kill'>, world: World): Act {
  return down(fault.nodes, world, async (targets) => {
    const dead = await all(
      targets.map(async ({ server }) => {
        await server.kill();
        return performance.now();
      }),
    );
    const apart = Math.max(...dead) - Math.min(...dead);
    if (apart > AT_ONCE_MS) {
      throw new FaultError(
        `kill of ${names(targets)}: all were to be dead within ${AT_ONCE_MS} ms, but it took ${Math.round(apart)} ms`,
      );
    }
    return targets.length > 1 ? `killed within ${Math.round(apart)} ms` : 'killed';
  });
}

/** Shuts the servers down; healed by starting them again. */
export function restarting(fault: FaultOf<'restart'>, world: World): Act {
  return down(fault.nodes, world, async (targets) => {
    const mark = await LogMark.now(targets.map(({ server }) => server));
    await all(targets.map(({ server }) => server.shutDown(fault.mode)));
    const request = `received ${fault.mode} shutdown request`;
    for (const server of mark.servers) {
      let last = '';
      for await (const { text } of mark.since(server)) {
        last = text;
        if (last.includes(request)) break;
      }
      if (last.includes(request)) continue;
      throw new FaultError(
        `restart of ${server.name}: its log was to say "${request}", but it ends with "${last}"`,
      );
    }
    return `shut down (${fault.mode})`;
  });
}

/** Freezes the servers' processes. */
export function pausing(fault: FaultOf<'pause'>, world: World): Act {
  const targets = targetsOf(fault.nodes, world);
  const asked: { node: Node; session: Session; answer: Promise<unknown> }[] = [];
  return {
    async inflict(signal) {
      const sessions = await all(targets.map(({ node }) => node.session()));
      await all(targets.map(({ server }) => server.pause()));
      let answered: string | undefined;
      for (const [i, { node }] of targets.entries()) {
        const session = sessions[i]!;
        const answer = session.value`select 1`.then(() => {
          answered ??= node.name;
        });
        // Looked at when the server goes on; until then it may be killed.
        answer.catch(() => undefined);
        asked.push({ node, session, answer });
      }
      await observe(OBSERVE_MS, signal);
      if (answered) throw new FaultError(`pause of ${answered}: it was not to answer, but it does`);
      return `no answer of ${names(targets)} in ${OBSERVE_MS} ms`;
    },
    async heal() {
      try {
        await all(
          targets.map(async ({ server }) => {
            if ((await server.state()) === 'paused') await server.resume();
          }),
        );
        await all(
          asked.map(({ node, answer }) => inTime(`${node.name} to answer what it was asked`, answer)),
        );
        return `${names(targets)} answer again`;
      } finally {
        for (const { session } of asked) session.destroy();
      }
    },
  };
}

/** A clock that is off is off by this much more or less, seconds: what a busy machine takes to answer. */
const CLOCK_SLACK = 0.2;

/** Sets a server's clock wrong. */
export function skewing({ node: name, seconds }: FaultOf<'skewClock'>, world: World): Act {
  const { node, server } = targetsOf([name], world)[0]!;
  const set = async (to: number, signal?: AbortSignal) => {
    await server.skewClock(to);
    const look = async () => {
      const off = await offsetOf(node);
      if (Math.abs(off - to) <= CLOCK_SLACK) return { done: off };
      return { notYet: `it is off by ${off.toFixed(1)} s` };
    };
    const off = await untilSeen(`${name}'s clock to be off by ${to} s`, look, signal);
    return `clock_timestamp() of ${name} is off by ${off.toFixed(1)} s`;
  };
  return { inflict: (signal) => set(seconds, signal), heal: () => set(0) };
}

/** Seconds by which a server's clock is ahead of ours. */
async function offsetOf(node: Node): Promise<number> {
  const asked = Date.now();
  const told = Number(await node.value`select extract(epoch from clock_timestamp())`);
  return told - (asked + Date.now()) / 2_000;
}

const NO_SPACE = 'No space left on device';
/** Written to see whether anything can be. It is temporary, so that nobody replicates it. */
const WRITE = `create temp table mmr_ballast as select repeat('x', 500) from generate_series(1, 2000)`;

/** Fills the volume of a server's data. */
export function filling({ node: name }: FaultOf<'fillVolume'>, world: World): Act {
  const target = targetsOf([name], world)[0]!;
  const { server } = target;
  return {
    async inflict(signal) {
      const mark = await LogMark.now([server]);
      await server.fillVolume();
      const look = async () => {
        const refused = await tryToWrite(target);
        for await (const { level, text } of mark.since(server))
          if (text.includes(NO_SPACE)) return { done: `${name}: ${level}: ${text}` };
        return { notYet: refused ?? 'a megabyte was written' };
      };
      return untilSeen(`${name} to log "${NO_SPACE}"`, look, signal);
    },
    async heal() {
      await server.clearVolume();
      let started = '';
      const look = async () => {
        if ((await server.state()) === 'crashed') {
          await server.startAgain();
          started = ', started again';
        }
        const refused = await tryToWrite(target);
        return refused === undefined ? { done: undefined } : { notYet: refused };
      };
      await untilSeen(`${name} to write again`, look, undefined, RECOVERY_TIMEOUT_MS);
      return `${name} writes again${started}`;
    },
  };
}

/** @returns why it could not be written, in the server's words; undefined where it could */
async function tryToWrite({ node }: Target): Promise<string | undefined> {
  try {
    const session = await node.session();
    try {
      await session.sql(WRITE);
      return undefined;
    } finally {
      session.destroy();
    }
  } catch (error) {
    return messageOf(error);
  }
}

interface Target {
  readonly node: Node;
  readonly server: Server;
}

function targetsOf(nodes: readonly string[], world: World): Target[] {
  return nodes.map((name) => ({ node: world.cluster.node(name), server: serverOf(world, name) }));
}

/** What kill and restart have in common: a server that answers nobody, and then is another process. */
function down(nodes: readonly string[], world: World, bring: (targets: Target[]) => Promise<string>): Act {
  const targets = targetsOf(nodes, world);
  const startedAt = new Map<Target, string>();
  return {
    async inflict(signal) {
      const sessions = await all(
        targets.map(async (target) => {
          const session = await target.node.session();
          startedAt.set(target, String(await session.value`select pg_postmaster_start_time()`));
          return session;
        }),
      );
      try {
        const how = await bring(targets);
        await all(targets.map(({ node }, i) => demandGone(node, sessions[i]!, signal)));
        return `${names(targets)} ${how}, connections refused`;
      } finally {
        for (const session of sessions) session.destroy();
      }
    },
    async heal() {
      const ended: Target[] = [];
      const starting = targets.map(async (target) => {
        const state = await target.server.state();
        if (state === 'paused') await target.server.resume();
        if (state !== 'down' && state !== 'crashed') return;
        ended.push(target);
        await target.server.startAgain();
      });
      await all(starting);
      await all(
        ended.map(async (target) => {
          const { node } = target;
          const since = String(await node.value`select pg_postmaster_start_time()`);
          if (since === startedAt.get(target))
            throw new FaultError(`${node.name}: was to be started again, but has run since ${since}`);
        }),
      );
      return ended.length > 0 ? `${names(ended)} started again` : `${names(targets)} had not ended`;
    },
  };
}

async function demandGone(node: Node, session: Session, signal: AbortSignal): Promise<void> {
  const open = await session.value`select 1`.then(
    () => true,
    () => false,
  );
  if (open) throw new FaultError(`${node.name}: its connections were to end, but one still answers`);
  await untilSeen(
    `${node.name} to refuse connections`,
    async () => {
      try {
        await (await node.session()).close();
        return { notYet: 'it accepts one' };
      } catch (error) {
        return { done: messageOf(error) };
      }
    },
    signal,
  );
}

async function inTime(what: string, answer: Promise<unknown>): Promise<void> {
  let seen: { done: undefined } | { notYet: string } = { notYet: 'nothing' };
  let failed: unknown;
  answer.then(
    () => {
      seen = { done: undefined };
    },
    (error) => {
      failed = error;
    },
  );
  const look = async () => {
    if (failed) throw new FaultError(`waited for ${what}: ${messageOf(failed)}`);
    return seen;
  };
  await untilSeen(what, look);
}

function names(targets: readonly Target[]): string {
  return targets.map(({ node }) => node.name).join(', ');
}
