import { randomUUID } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import type { Endpoint } from '../../database/endpoint.js';
import { Node } from '../../database/node.js';
import { ClusterError, DeadlineError, messageOf } from '../../errors.js';
import { hiding, LineHider } from '../../hide.js';
import { waitFor } from '../../wait.js';
import { print } from '../docker/caught-up.js';
import type { Server } from '../runtime.js';

/** How long a server may take to print a line, and its collector to write it down, under load. */
const WITHIN_MS = 30_000;
/** Bytes that are read at once. */
const PIECE = 4 * 1024 * 1024;

/** The log of a server that is reached by nothing but SQL: what its logging collector writes is read through it. */
export class RemoteLog {
  private readonly hider: LineHider;
  private at: { file: string; offset: number } | undefined;

  /** @param server whose logging_collector is on */
  constructor(private readonly server: Endpoint & Pick<Server, 'name' | 'logFile'>) {
    this.hider = new LineHider(hiding([server.password]));
  }

  /** Begins at the log's present end. @throws ClusterError when it cannot be read */
  async begin(): Promise<void> {
    await this.within(async (node) => {
      const file = await currentFile(node);
      const size = await node.value`select size from pg_stat_file(${file})`;
      this.at = { file, offset: Number(size) };
    });
  }

  /**
   * Has the server print a line, and returns when the copy holds it: then it holds all that came before.
   *
   * @throws ClusterError where it does not get there
   */
  async catchUp(signal: AbortSignal): Promise<void> {
    const line = `mmr-test: all that came before this line is in the log, ${randomUUID()}`;
    await this.within(async (node) => {
      await print(this.server, line);
      let seen = '';
      const look = async () => {
        seen += await this.pull(node);
        return seen.includes(line) ? { done: undefined } : { notYet: 'not yet' };
      };
      const what = `the line that ${this.server.name} has printed to be in its log`;
      await waitFor(what, look, { within: WITHIN_MS, signal, slowest: 20 });
    });
  }

  private async within(work: (node: Node) => Promise<void>): Promise<void> {
    const node = new Node(this.server.name, this.server, 'postgres');
    try {
      await work(node);
    } catch (error) {
      if (error instanceof TypeError) throw error;
      const more = error instanceof DeadlineError ? '; what else it has logged cannot be known' : '';
      throw new ClusterError(`${this.server.name}: its log cannot be read: ${messageOf(error)}${more}`);
    } finally {
      node.close();
    }
  }

  /** Copies what has come, of a file that was finished meanwhile to its end, and of those that followed it. */
  private async pull(node: Node): Promise<string> {
    const at = this.at;
    if (!at) throw new TypeError('the log has no beginning yet');
    let all = '';
    for (;;) {
      const current = await currentFile(node);
      for (;;) {
        const hex = await node.value`select pg_read_binary_file(${at.file}, ${at.offset}, ${PIECE})`;
        const bytes = Buffer.from(String(hex).slice('\\x'.length), 'hex');
        if (bytes.length === 0) break;
        await appendFile(this.server.logFile, this.hider.push(bytes));
        at.offset += bytes.length;
        all += bytes.toString();
      }
      if (current === at.file) return all;
      // Files have the time of their beginning in their names, or else there is only one.
      at.file = await nextFile(node, at.file, current);
      at.offset = 0;
    }
  }
}

async function currentFile(node: Node): Promise<string> {
  return String(await node.value`select coalesce(pg_current_logfile('stderr'), '')`);
}

async function nextFile(node: Node, last: string, current: string): Promise<string> {
  const folder = last.slice(0, last.lastIndexOf('/') + 1);
  const [row] = await node.sql`
    select ${folder} || name as file from pg_ls_logdir()
     where ${folder} || name > ${last} and name !~ '\\.(csv|json)$' order by name limit 1`;
  return row ? String(row.file) : current;
}
