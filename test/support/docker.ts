import { docker } from '../../src/runtime/docker/client.js';
import { dockerAnswers } from '../../src/runtime/docker/docker.js';

export const DOCKER_IMAGE = 'mmr-test/pglogical:15';

/** Why tests in containers cannot run here; undefined where they can. */
export async function whyNoDocker(): Promise<string | undefined> {
  const noDaemon = await dockerAnswers();
  if (noDaemon) return noDaemon;
  const images = await docker(['image', 'ls', '--quiet', DOCKER_IMAGE]);
  return images ? undefined : `no image ${DOCKER_IMAGE}; test/images/make-pglogical-image.sh makes it`;
}
