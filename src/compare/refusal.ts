import pg from 'pg';
import { messageOf } from '../errors.js';
import { lockTimeout } from './servers.js';

/** Why something could not be compared, for people. */
export function refusal(error: Error): string {
  const code = error instanceof pg.DatabaseError ? error.code : undefined;
  if (code === '55P03') return `somebody had it locked for more than ${lockTimeout}`;
  const said = messageOf(error);
  return /row-level security|row security/.test(said)
    ? `${said}: a policy hides some of its rows from this account; one with BYPASSRLS sees all`
    : said;
}
