import { RequestError } from '../errors.js';
import type { ServerFacts } from '../runtime/server-facts.js';
import type { Engine, EngineKind } from './engine.js';
import { NativeEngine } from './native.js';
import { nativeProfile } from './native-profile.js';
import { PglogicalEngine, pglogicalProfile } from './pglogical.js';
import type { Profile } from './profile.js';
import { SpockEngine } from './spock.js';
import { spockProfile } from './spock-profile.js';

/** PostgreSQL 16 brought `origin = none`, without which a change goes round the mesh for ever. */
const NATIVE_FROM = 160_000;

/**
 * The engine that was asked for, or with `auto` the best that these servers have: spock, pglogical, native.
 *
 * @param where the servers, for the message: "PostgreSQL 15.18 from /usr/lib/postgresql/15/bin"
 * @throws RequestError when the servers do not have it
 */
export function selectEngine(wanted: EngineKind | 'auto', facts: ServerFacts, where: string): Engine {
  const { spock, pglogical } = facts.extensions;
  const has: Record<EngineKind, boolean> = {
    spock: spock !== undefined,
    pglogical: pglogical !== undefined,
    native: facts.versionNumber >= NATIVE_FROM,
  };
  const kind = wanted === 'auto' ? (Object.keys(has) as EngineKind[]).find((k) => has[k]) : wanted;
  if (kind === undefined) {
    throw new RequestError(
      `engine "auto": ${where} has neither spock nor pglogical, and native replication needs PostgreSQL 16 or later`,
    );
  }
  if (!has[kind]) {
    const missing =
      kind === 'native'
        ? 'native replication needs PostgreSQL 16 or later'
        : `the extension ${kind} is not installed`;
    throw new RequestError(`engine "${kind}": not to be had in ${where}: ${missing}`);
  }
  if (kind === 'spock') return new SpockEngine(spock!, facts);
  if (kind === 'pglogical') return new PglogicalEngine(pglogical!, facts);
  return new NativeEngine(facts);
}

/**
 * What a version of an engine promises, where there are no servers: for a saved run.
 *
 * @throws RequestError for an engine that this program does not know
 */
export function profileOf(engine: string, version: string): Profile {
  if (engine === 'spock') return spockProfile(version);
  if (engine === 'pglogical') return pglogicalProfile;
  if (engine === 'native') return nativeProfile;
  throw new RequestError(`engine "${engine}" is unknown: spock, pglogical and native are known`);
}
