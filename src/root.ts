import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The package's folder, where action.yml, schedules/ and node_modules/ are.
 * This file is one level below it as a source (src/) and as part of the bundle (dist/).
 */
export const packageRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..');
