import { grants } from './accounts.js';
import afterFailure from './after-failure.js';
import atHome from './at-home.js';
import attachedWithoutKey from './attached-without-key.js';
import clusterPartitioned from './cluster-partitioned.js';
import denied from './denied.js';
import functionsAtHome from './functions-at-home.js';
import ifExists from './if-exists.js';
import localSchema from './local-schema.js';
import movesWithKey from './moves-with-key.js';
import notedByTriggers from './noted-by-triggers.js';
import {
  comments,
  eventTriggers,
  extensions,
  foreign,
  languages,
  publications,
  statistics,
} from './others.js';
import outsideTransactions from './outside-transactions.js';
import owner from './owner.js';
import { fromQueries, fromRoutines, migrationTools, transactions } from './queries.js';
import randomRows from './random-rows.js';
import roles from './roles.js';
import schemaFromFunction from './schema-from-function.js';
import sessionSettings from './session-settings.js';
import { partitions, schemas, sequences, tables } from './tables.js';
import temporary from './temporary.js';
import temporaryNamesake from './temporary-namesake.js';
import { aggregates, castsAndTexts, domains, operators, routines, textSearch, types } from './types.js';
import unlogged from './unlogged.js';
import { indexes, materializedViews, policies, triggersAndRules, views } from './views.js';
import withClients from './with-clients.js';

export const autoddl = {
  tables,
  partitions,
  'attached-without-key': attachedWithoutKey,
  indexes,
  views,
  'materialized-views': materializedViews,
  sequences,
  schemas,
  types,
  domains,
  routines,
  aggregates,
  operators,
  'casts-and-texts': castsAndTexts,
  'text-search': textSearch,
  'triggers-and-rules': triggersAndRules,
  policies,
  statistics,
  foreign,
  extensions,
  languages,
  publications,
  comments,
  grants,
  roles,
  owner,
  'event-triggers': eventTriggers,
  'noted-by-triggers': notedByTriggers,
  'from-queries': fromQueries,
  'random-rows': randomRows,
  transactions,
  'from-routines': fromRoutines,
  'functions-at-home': functionsAtHome,
  'schema-from-function': schemaFromFunction,
  'after-failure': afterFailure,
  'migration-tools': migrationTools,
  'if-exists': ifExists,
  'session-settings': sessionSettings,
  'moves-with-key': movesWithKey,
  unlogged,
  temporary,
  'temporary-namesake': temporaryNamesake,
  'at-home': atHome,
  'outside-transactions': outsideTransactions,
  'cluster-partitioned': clusterPartitioned,
  denied,
  'local-schema': localSchema,
  'with-clients': withClients,
};
