import type { Encryption, Endpoint } from '../database/endpoint.js';

/** Something that is reached at an endpoint, and is one itself. */
export class Reached implements Endpoint {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly peerHost: string;
  readonly peerPort: number;
  readonly hostaddr: string | undefined;
  readonly encryption: Encryption | undefined;
  readonly peerSettings: Readonly<Record<string, string>> | undefined;

  constructor(at: Endpoint) {
    this.host = at.host;
    this.port = at.port;
    this.user = at.user;
    this.password = at.password;
    this.peerHost = at.peerHost;
    this.peerPort = at.peerPort;
    this.hostaddr = at.hostaddr;
    this.encryption = at.encryption;
    this.peerSettings = at.peerSettings;
  }
}
