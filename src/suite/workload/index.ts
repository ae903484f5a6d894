import bank from './bank.js';
import ddl from './ddl.js';
import deletes from './deletes.js';
import families from './families.js';
import ids from './ids.js';
import inserts from './inserts.js';
import unique from './unique.js';
import updates from './updates.js';

export const workload = { inserts, updates, deletes, bank, ids, families, unique, ddl };
