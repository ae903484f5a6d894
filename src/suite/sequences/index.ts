import identity from './identity.js';
import inSets from './in-sets.js';
import snowflake from './snowflake.js';
import snowflakeConverted from './snowflake-converted.js';

export const sequences = {
  identity,
  'in-sets': inSets,
  snowflake,
  'snowflake-converted': snowflakeConverted,
};
