import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ClusterError, messageOf, RequestError } from '../../errors.js';
import type { RunPlace, Runtime, Server } from '../runtime.js';
import { containerName, networkArguments, runArguments, serverSecrets } from './arguments.js';
import { docker, dockerAnswers } from './client.js';
import { DockerServer } from './container.js';
import { type Image, openImage } from './image.js';

export { dockerAnswers } from './client.js';
export { sweepDocker } from './sweep.js';

/** Servers in containers on one network, reached through ports of the loopback address. */
export class DockerRuntime implements Runtime {
  readonly kind = 'docker';
  readonly description: string;
  readonly facts;
  readonly clientBin = undefined;
  readonly flags: readonly string[];
  private network: Promise<unknown> | undefined;

  private constructor(
    private readonly image: Image,
    private readonly place: RunPlace,
  ) {
    this.description = `PostgreSQL ${image.versionText} in containers of ${image.name}`;
    this.facts = image.facts;
    this.flags = ['--runtime', 'docker', '--image', image.name];
  }

  /**
   * @param image with the docker-library postgres entrypoint; pulled when it is not there
   * @throws RequestError when no daemon answers, or the image cannot be had or holds no PostgreSQL
   */
  static async open(image: string, place: RunPlace): Promise<DockerRuntime> {
    const why = await dockerAnswers();
    if (why) throw new RequestError(`runtime docker: ${why}`);
    return new DockerRuntime(await openImage(image, place.signal), place);
  }

  async start(name: string, settings: Record<string, string>, port?: number): Promise<Server> {
    const { runId, runDir, password, signal } = this.place;
    signal.throwIfAborted();
    const folder = join(runDir, 'nodes', name);
    const logFile = join(folder, 'server.log');
    this.network ??= this.createNetwork();
    await Promise.all([this.network, mkdir(folder, { recursive: true })]);
    const { name: image, entrypoint, hasHealthcheck } = this.image;
    const container = containerName(runId, name);
    try {
      const args = runArguments({ runId, name, image, entrypoint, logFile, settings, port });
      await docker(args, { secrets: serverSecrets(password) });
    } catch (error) {
      // Docker leaves the container behind when it cannot be started; it has printed nothing yet.
      await docker(['rm', '--force', '--volumes', container]).catch(() => undefined);
      throw new ClusterError(`${name}: docker could not start a container of ${image}: ${messageOf(error)}`);
    }
    return DockerServer.take(container, { name, password, logFile, hasHealthcheck, signal });
  }

  private async createNetwork(): Promise<void> {
    try {
      await docker(networkArguments(this.place.runId));
    } catch (error) {
      throw new ClusterError(`docker could not create a network for the containers: ${messageOf(error)}`);
    }
  }
}
