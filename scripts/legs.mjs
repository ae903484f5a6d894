// Reads what the reusable workflow is to run, and finds what its legs have left: its first and its last job call it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** GitHub's own limit for a matrix. */
const MOST_LEGS = 256;
const EXAMPLE = '["16-spock5", "17-spock5"]';
const DEFAULT_VERSION = '17-spock5';

/** The name of the leg that has no version of pgEdge: its servers are the ones that were named otherwise. */
const OWN_SERVERS = 'own-servers';

/**
 * The legs of the matrix, each version in so many shards, and a pattern that matches the artifacts with their results and no
 * other.
 *
 * @param versions a JSON list of versions of pgEdge; one that is named twice runs once. Empty: the default version, or,
 *   where `ownServers` says that an image or a folder was named, those servers, whatever they are
 * @param shards how many legs share the schedule of each version; empty: one has all of it
 * @param prefix the start of the artifacts' names
 * @throws Error naming the input, its value and what is accepted
 */
export function readLegs({ versions, shards = '', prefix, ownServers }) {
  if (!/^[\w.-]+$/.test(prefix))
    throw refusal('artifact-prefix', prefix, 'letters, digits, dots, dashes and underscores');
  const list = versions.trim() === '' ? [ownServers ? '' : DEFAULT_VERSION] : readVersions(versions);
  const legs = list.flatMap((version) => legsOf(version, readShards(shards)));
  if (legs.length > MOST_LEGS) {
    const most = Math.floor(MOST_LEGS / list.length);
    throw refusal(
      'shards',
      shards,
      `at most ${most} with ${list.length} versions: GitHub takes ${MOST_LEGS} jobs of a matrix`,
    );
  }
  const names = legs.map(({ name }) => artifactOf(prefix, name));
  return { legs, pattern: names.length === 1 ? names[0] : `{${names.join(',')}}` };
}

/**
 * What `./runner merge` is told of the legs: VERSION=DIR for each. Where there is only one artifact, download-artifact makes no
 * folder for it: its results say whose it is, and where they do not they are told as what they are.
 *
 * @param folder what download-artifact made of the artifacts with the legs' results
 */
export function legWords({ legs, folder, prefix }) {
  const alone = existsSync(join(folder, 'results.json'));
  const owner = alone ? ownerOf(folder, legs) : undefined;
  const words = legs.map((leg) => {
    const dir = leg === owner ? folder : join(folder, artifactOf(prefix, leg.name));
    return `${leg.version || OWN_SERVERS}=${dir}`;
  });
  return alone && !owner ? [...words, folder] : words;
}

function ownerOf(folder, legs) {
  if (legs.length === 1) return legs[0];
  try {
    const { pgedgeVersion = '', shard } = JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8'));
    const part = shard ? `${shard.number}/${shard.of}` : '';
    return legs.find((leg) => leg.version === pgedgeVersion && leg.shard === part);
  } catch {
    // Whoever is told of it says what is wrong with it.
    return undefined;
  }
}

function artifactOf(prefix, name) {
  return `${prefix}-${name}-summary`;
}

function legsOf(version, shards) {
  const name = version || OWN_SERVERS;
  if (shards === 1) return [{ name, version, shard: '' }];
  return Array.from({ length: shards }, (_, i) => ({
    name: `${name}-${i + 1}of${shards}`,
    version,
    shard: `${i + 1}/${shards}`,
  }));
}

function readShards(text) {
  const number = text.trim() === '' ? 1 : Number(text);
  if (/^\d*$/.test(text.trim()) && number >= 1 && number <= MOST_LEGS) return number;
  throw refusal('shards', text, `a whole number from 1 to ${MOST_LEGS}`);
}

function readVersions(text) {
  const list = parse(text);
  const accepted = `a JSON list of 1 to ${MOST_LEGS} versions of pgEdge, such as ${EXAMPLE}`;
  if (!Array.isArray(list) || list.length === 0 || list.length > MOST_LEGS)
    throw refusal('pgedge-versions', text, accepted);
  const wrong = list.filter((version) => typeof version !== 'string' || !/^\d[\w.-]*$/.test(version));
  if (wrong.length > 0)
    throw refusal('pgedge-versions', text, `${accepted}; no version is ${JSON.stringify(wrong[0])}`);
  return [...new Set(list)];
}

/** @returns undefined where it is no JSON */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refusal(input, value, accepted) {
  return new Error(`input ${input}: ${JSON.stringify(value)} is not accepted; accepted: ${accepted}`);
}
