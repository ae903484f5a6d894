import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import type { ConnectionOptions } from 'node:tls';
import { UnreadableFile, whyUnreadable } from '../unreadable.js';
import type { Endpoint } from './endpoint.js';

/**
 * What node-postgres is told of it, with libpq's meaning of the modes (PostgreSQL's manual, 32.19): `require` encrypts and
 * trusts whoever answers, unless there is a root certificate; `verify-ca` wants to know who vouches; `verify-full` also
 * whether that is for this name.
 *
 * @throws UnreadableFile where a file cannot be read
 */
export function clientTls({ host, encryption }: Endpoint): ConnectionOptions | false {
  if (!encryption || encryption.mode === 'disable') return false;
  const { mode, rootCert, cert, key } = encryption;
  return {
    rejectUnauthorized: mode !== 'require' || rootCert !== undefined,
    ...(mode !== 'verify-full' && { checkServerIdentity: () => undefined }),
    // The connection may go to a number, the name is what the certificate is for.
    ...(mode === 'verify-full' && { host, ...(isIP(host) === 0 && { servername: host }) }),
    ...(rootCert !== undefined && rootCert !== 'system' && { ca: bytesOf('sslrootcert', rootCert) }),
    ...(cert !== undefined && { cert: bytesOf('sslcert', cert) }),
    ...(key !== undefined && { key: bytesOf('sslkey', key) }),
  };
}

function bytesOf(keyword: string, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UnreadableFile(`${keyword} ${file} cannot be read: ${whyUnreadable(error)}`, { cause: error });
  }
}

/** The same for libpq, by its keywords: for service files and connection strings; nothing where nothing is said. */
export function libpqEncryption({ hostaddr, encryption }: Endpoint): Readonly<Record<string, string>> {
  const { mode, rootCert, cert, key } = encryption ?? {};
  const said = { hostaddr, sslmode: mode, sslrootcert: rootCert, sslcert: cert, sslkey: key };
  return Object.fromEntries(Object.entries(said).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/** The same as variables for a program that uses libpq; what is not said is off, whatever the caller's environment says. */
export function libpqVariables(endpoint: Endpoint): Readonly<Record<string, string>> {
  const said = { sslmode: 'disable', ...libpqEncryption(endpoint) };
  return Object.fromEntries(Object.entries(said).map(([name, value]) => [`PG${name.toUpperCase()}`, value]));
}
