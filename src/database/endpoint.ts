/** As libpq's sslmode, without those that are content with either: which of them it is, is found out once. */
export type SslMode = 'disable' | 'require' | 'verify-ca' | 'verify-full';

/** How clients of this machine encrypt what they say to a server, and prove who they are. */
export interface Encryption {
  readonly mode: SslMode;
  /** File with the certificates of those who may vouch for the server, or `system`; there for the modes that verify. */
  readonly rootCert?: string | undefined;
  /** Files with the client's own certificate and its key. */
  readonly cert?: string | undefined;
  readonly key?: string | undefined;
}

/** Where clients of this machine find a server, and where the other servers find it. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly peerHost: string;
  readonly peerPort: number;
  /** The address to connect to, where `host` is only the name that is proven by a certificate. */
  readonly hostaddr?: string | undefined;
  /** How clients encrypt; not at all unless said. */
  readonly encryption?: Encryption | undefined;
  /** What the other servers say besides address, user and database, by libpq's keywords: a password, an sslmode. */
  readonly peerSettings?: Readonly<Record<string, string>> | undefined;
}
