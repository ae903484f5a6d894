import { host } from '../../src/script/host.js';

process.exit(await host(process.argv[2]!));
