import { RequestError } from '../errors.js';
import type { ServerFacts } from '../runtime/server-facts.js';
import { PGEDGE_VERSION, type RunRequest } from './request.js';

/**
 * Why servers are not of the version of pgEdge that was asked for: 17-spock5 is every PostgreSQL 17 with every Spock 5,
 * 17.6-spock5.0.4-minimal-1 only PostgreSQL 17.6 with Spock 5.0.4.
 *
 * @param where the servers, for the message: "PostgreSQL 15.18 in /usr/lib/postgresql/15/bin"
 * @returns undefined where they are, and where none was asked for
 */
export function otherVersion(
  { pgedgeVersion }: Pick<RunRequest, 'pgedgeVersion'>,
  { versionNumber, extensions }: ServerFacts,
  where: string,
): string | undefined {
  if (pgedgeVersion === undefined) return undefined;
  const [, postgres = '', spock = ''] = PGEDGE_VERSION.exec(pgedgeVersion) ?? [];
  const postgresHere = `${Math.floor(versionNumber / 10_000)}.${versionNumber % 10_000}`;
  if (begins(postgresHere, postgres) && begins(extensions.spock ?? '', spock)) return undefined;
  const has = extensions.spock === undefined ? 'without Spock' : `with Spock ${extensions.spock}`;
  return `pgedge-version "${pgedgeVersion}": not to be had from ${where}, ${has}`;
}

/** "17.6" begins with "17" and with "17.6", but not with "1" or "17.60". */
function begins(version: string, wanted: string): boolean {
  return `${version}.`.startsWith(`${wanted}.`);
}

/** @throws RequestError where a request names servers of both kinds: one of them would be left out without a word */
export function demandOneKind({ runtime, pgBin, ownImage, image }: RunRequest): void {
  if (ownImage && runtime === 'local')
    throw new RequestError(`image "${image}": is for runtime docker, and runtime local was asked for`);
  if (ownImage && pgBin !== undefined)
    throw new RequestError(`image "${image}" and pg-bin "${pgBin}" both name the servers: give one of them`);
  if (pgBin !== undefined && runtime === 'docker')
    throw new RequestError(`pg-bin "${pgBin}": is for runtime local, and runtime docker was asked for`);
}
