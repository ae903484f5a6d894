import lag from './lag.js';
import links from './links.js';
import records from './records.js';
import schemas from './schemas.js';
import settings from './settings.js';
import slots from './slots.js';
import tables from './tables.js';

export const health = { links, lag, tables, schemas, slots, records, settings };
