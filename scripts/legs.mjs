// Reads what the reusable workflow is to run: its first job calls it.

/** GitHub's own limit for a matrix. */
const MOST_LEGS = 256;
const EXAMPLE = '["16-spock5", "17-spock5"]';
const DEFAULT_VERSION = '17-spock5';

/** The name of the one leg that has no version of pgEdge: its servers are the ones that were named otherwise. */
const OWN_SERVERS = 'own-servers';

/**
 * The legs of the matrix, and a pattern that matches the artifacts with their results and no other.
 *
 * @param versions a JSON list of versions of pgEdge; one that is named twice runs once. Empty: the default version, or,
 *   where `ownServers` says that an image or a folder was named, those servers, whatever they are
 * @param prefix the start of the artifacts' names
 * @throws Error naming the input, its value and what is accepted
 */
export function readLegs({ versions, prefix, ownServers }) {
  if (!/^[\w.-]+$/.test(prefix))
    throw refusal('artifact-prefix', prefix, 'letters, digits, dots, dashes and underscores');
  const legs = versions.trim() === '' ? [defaultLeg(ownServers)] : readVersions(versions).map(legOf);
  const names = legs.map(({ name }) => `${prefix}-${name}-summary`);
  return { legs, pattern: names.length === 1 ? names[0] : `{${names.join(',')}}` };
}

function legOf(version) {
  return { name: version, version };
}

function defaultLeg(ownServers) {
  return ownServers ? { name: OWN_SERVERS, version: '' } : legOf(DEFAULT_VERSION);
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
