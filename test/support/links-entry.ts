// What a bundle of the link proxies consists of: opens one, says its counters, closes it.
import { openLinks } from '../../src/faults/links.js';

const route = { subscriber: 'n2', upstream: 'n1', target: { host: '127.0.0.1', port: 1 } };
const links = await openLinks([route], '127.0.0.1', 'seed');
const { connections } = await links.between('n2', 'n1').counters();
await links.close();
process.stdout.write(`closed after ${connections} connections\n`);
