import { expect, test } from 'vitest';
import { parseClusterFile } from '../../src/runtime/services/cluster-file.js';
import { whyNotIn } from '../../src/runtime/services/why-not-in.js';

const [given] = parseClusterFile('n1 postgresql://me@h/\nn2 postgresql://me@i/', 'c');
const why = (message: string, code?: string) =>
  whyNotIn(Object.assign(new Error(message), { code }), { given: given!, database: 'd' });

// What takes too long, or another network, to be seen on servers.
test.each([
  ['n1 let nobody in within 15 s', undefined, 'cannot be reached: no answer has come within 15 s; it hangs,'],
  ['connect ETIMEDOUT 10.0.0.9:5432', 'ETIMEDOUT', 'cannot be reached: no answer comes; a firewall'],
  ['connect EHOSTUNREACH', 'EHOSTUNREACH', 'cannot be reached: no way leads there from this machine'],
  ['getaddrinfo EAI_AGAIN h', 'EAI_AGAIN', 'cannot be reached: whoever knows names on this network'],
  ['read ECONNRESET', 'ECONNRESET', 'cannot be reached: something accepts there and hangs up'],
  // What asks for MD5 gets one of an empty password, and says that it is wrong.
  ['password authentication failed', '28P01', 'let nobody in: it wants a password, and the line has none'],
  ['no pg_hba.conf entry for host "::1"', '28000', 'let nobody in: no pg_hba.conf entry for host "::1"; its'],
  ['role "me" is not permitted to log in', '28000', 'let nobody in: role "me" is not permitted to log in'],
])('%s', (message, code, words) => {
  expect(why(message, code).slice(0, words.length)).toBe(words);
});

test('what needs no hint has none', () => {
  expect(why('role "me" is not permitted to log in', '28000')).toBe(
    'let nobody in: role "me" is not permitted to log in',
  );
});
