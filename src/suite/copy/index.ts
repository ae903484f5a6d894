import { fails, failsAtLast } from './fails.js';
import leftOut from './left-out.js';
import { oddTables, oddTablesWithStructure } from './odd-tables.js';
import partitionAlone from './partition-alone.js';
import restored from './restored.js';
import structure from './structure.js';
import structureAndData from './structure-and-data.js';

export const copy = {
  structure,
  'structure-and-data': structureAndData,
  'odd-tables': oddTables,
  'odd-tables-with-structure': oddTablesWithStructure,
  'partition-alone': partitionAlone,
  'left-out': leftOut,
  fails,
  'fails-at-last': failsAtLast,
  restored,
};
