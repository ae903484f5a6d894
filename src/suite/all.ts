import { apply } from './apply/index.js';
import { autoddl } from './autoddl/index.js';
import { conflicts } from './conflicts/index.js';
import { convergence } from './convergence/index.js';
import { copy } from './copy/index.js';
import { ddl } from './ddl/index.js';
import { dml } from './dml/index.js';
import { exceptions } from './exceptions/index.js';
import { faults } from './faults/index.js';
import { health } from './health/index.js';
import { nodes } from './nodes/index.js';
import { partition } from './partition/index.js';
import { realWorld } from './real-world/index.js';
import { recovery } from './recovery/index.js';
import { selective } from './selective/index.js';
import { sequences } from './sequences/index.js';
import { setup } from './setup/index.js';
import { soak } from './soak/index.js';
import { standbys } from './standbys/index.js';
import type { Test } from './test.js';
import { topology } from './topology/index.js';
import { types } from './types/index.js';
import { uninstall } from './uninstall/index.js';
import { upgrade } from './upgrade/index.js';
import { volume } from './volume/index.js';
import { workload } from './workload/index.js';

const topics: Record<string, Record<string, Test>> = {
  setup,
  health,
  nodes,
  topology,
  copy,
  dml,
  volume,
  types,
  sequences,
  ddl,
  autoddl,
  apply,
  exceptions,
  recovery,
  standbys,
  selective,
  convergence,
  uninstall,
  workload,
  partition,
  conflicts,
  faults,
  'real-world': realWorld,
  soak,
  upgrade,
};

/** Every built-in test by its name, topic/name, in the order in which people would read them. */
export const suite: Readonly<Record<string, Test>> = Object.fromEntries(
  Object.entries(topics).flatMap(([topic, tests]) =>
    Object.entries(tests).map(([name, test]) => [`${topic}/${name}`, test]),
  ),
);
