import type { EngineKind } from '../replication/engine.js';
import type { Profile } from '../replication/profile.js';
import type { Engine } from './model.js';
import { nativeRules } from './native-rules.js';
import { pglogicalRules } from './pglogical-rules.js';
import type { Rules } from './rules.js';
import { spockRules } from './spock-rules.js';

const RULES: Record<EngineKind, Rules> = {
  spock: spockRules,
  pglogical: pglogicalRules,
  native: nativeRules,
};

/** What the model knows of an engine. */
export function modelled({ kind, profile }: { kind: EngineKind; profile: Profile }): Engine {
  return { rules: RULES[kind], profile };
}
