import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareCluster } from '../../src/cli/compare.js';
import { type CompareRequest, MOST_NAMED, SETTLE_MS } from '../../src/compare/request.js';
import { connInfo } from '../../src/database/conninfo.js';
import type { Node } from '../../src/database/node.js';

/** A folder with a file that names these nodes, and the command `compare` run on it in this process. */
export class Comparing {
  readonly folder = mkdtempSync(join(tmpdir(), 'mmr-compare-'));

  constructor(nodes: readonly Node[], changes: Readonly<Record<string, string>> = {}) {
    const lines = nodes.map(({ name, endpoint: { host, port, user, password }, database }) => {
      return `${name} ${connInfo({ host, port, user, password, dbname: database, ...changes })}`;
    });
    writeFileSync(this.at('cluster.txt'), `${lines.join('\n')}\n`);
  }

  at(name: string): string {
    return join(this.folder, name);
  }

  request(changes: Partial<CompareRequest> = {}): CompareRequest {
    return {
      cluster: this.at('cluster.txt'),
      tables: [],
      except: [],
      most: MOST_NAMED,
      within: SETTLE_MS,
      ...changes,
    };
  }

  /** Its exit status and all that it printed. */
  async run(changes: Partial<CompareRequest> = {}): Promise<{ status: number; text: string }> {
    let text = '';
    const out = { write: (more: string) => (text += more) };
    const status = await compareCluster(this.request(changes), { out, err: out });
    return { status, text };
  }

  read(name: string): string {
    return readFileSync(this.at(name), 'utf8');
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
