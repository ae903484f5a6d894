import { connect, createServer } from 'node:net';
import { freePort } from '../local/ports.js';
import { RUN_LABEL, SERVER_PORT } from './arguments.js';
import { docker, removeContainer } from './client.js';
import { pullWhereMissing } from './image.js';

/** How long a forwarder on this machine may take to accept a connection. */
const ACCEPT_TIMEOUT_MS = 3_000;

/** The label, in place of a run's id, of the container that is there for a moment. */
const PROBE = 'probe';

/**
 * Whether this process reaches the ports that the docker daemon publishes on the loopback address: not from a network
 * namespace of its own, as that of a job's container. Where the daemon's bridges are here, nothing is started to see it.
 *
 * @returns why not, for people; undefined where it does
 * @throws RequestError when the image cannot be had
 */
export async function whyOutOfReach(image: string, signal: AbortSignal): Promise<string | undefined> {
  if (await bridgeIsHere()) return undefined;
  await pullWhereMissing(image, signal);
  const port = await freePort();
  const published = ['--publish', `127.0.0.1:${port}:${SERVER_PORT}`];
  const options = ['--detach', '--rm', '--pull', 'never', '--label', `${RUN_LABEL}=${PROBE}`, ...published];
  const container = await docker(['run', ...options, '--entrypoint', 'sleep', image, '60'], { signal });
  try {
    // Whatever stands between accepts for the container before it has asked it.
    const refused = await refusal(port);
    return (
      refused &&
      `the ports that docker publishes on 127.0.0.1 are not to be reached from here (${refused}): this runs in a network of its own, as the job of a container does`
    );
  } finally {
    await removeContainer(container);
  }
}

/** Whether the address of the daemon's usual bridge is one of ours. */
async function bridgeIsHere(): Promise<boolean> {
  // A daemon on another machine can have a bridge of the same address as one here.
  if (/^(tcp|ssh|https?):/.test(process.env.DOCKER_HOST ?? '')) return false;
  const format = '{{range .IPAM.Config}}{{.Gateway}} {{end}}';
  // A daemon can do without that bridge: then it is tried what can be reached.
  const gateways = await docker(['network', 'inspect', '--format', format, 'bridge']).catch(() => '');
  const [gateway] = gateways.split(' ').filter((address) => /^\d+(\.\d+){3}$/.test(address));
  return gateway !== undefined && (await canListenOn(gateway));
}

function canListenOn(host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ host, port: 0 }, () => probe.close(() => resolve(true)));
  });
}

/** Why a connection to this port of the loopback address is not accepted. */
function refusal(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: ACCEPT_TIMEOUT_MS });
    const end = (why: string | undefined) => {
      socket.destroy();
      resolve(why);
    };
    socket.once('connect', () => end(undefined));
    socket.once('timeout', () => end(`no answer within ${ACCEPT_TIMEOUT_MS / 1000} s`));
    socket.once('error', (error) => end(error.message));
  });
}
