import type { Node, Session } from '../database/node.js';

/** A client's connection, opened again when it was lost. */
export class Connection {
  private session: Session | undefined;

  constructor(private readonly node: Node) {}

  async get(): Promise<Session> {
    this.session ??= await this.node.session();
    return this.session;
  }

  /** The connection cannot be trusted any more. */
  drop(): void {
    this.session?.destroy();
    this.session = undefined;
  }

  async close(): Promise<void> {
    const session = this.session;
    this.session = undefined;
    await session?.close().catch(() => session.destroy());
  }
}
