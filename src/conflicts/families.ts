import type { EngineKind } from '../replication/engine.js';
import type { Profile } from '../replication/profile.js';
import type { Engine } from './model.js';
import { nativeRules } from './native-rules.js';
import { pglogicalRules } from './pglogical-rules.js';
import type { Rules } from './rules.js';
import { spockRules, spockRulesOfAllIndexes } from './spock-rules.js';

const RULES: Record<EngineKind, Rules> = {
  spock: spockRules,
  pglogical: pglogicalRules,
  native: nativeRules,
};

/** How servers are set up, as far as it matters for conflicts. */
export interface SetUp {
  /** spock.check_all_uc_indexes */
  readonly checksAllUniqueIndexes?: boolean;
}

/** What the model knows of an engine. */
export function modelled(
  { kind, profile }: { kind: EngineKind; profile: Profile },
  { checksAllUniqueIndexes = false }: SetUp = {},
): Engine {
  const rules = kind === 'spock' && checksAllUniqueIndexes ? spockRulesOfAllIndexes : RULES[kind];
  return { rules, profile };
}
