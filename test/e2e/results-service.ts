import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Json = Record<string, unknown>;

const RUN = 'ce7f54c7-61c7-4aae-887f-30da475f5f1a';
const JOB = 'ca395085-040a-526b-2ce8-bdc85f692774';

/** What a step is told about the service. */
export type ServiceEnvironment = Readonly<Record<string, string>>;

/**
 * A stand-in for GitHub's results service and its blob store, as far as @actions/artifact and @actions/cache use them,
 * and with them the actions that upload and download: what is uploaded is kept in memory.
 */
export class ResultsService {
  /** The uploaded zip of each finished artifact, by name. */
  readonly artifacts = new Map<string, Buffer>();
  /** Whether the blob store refuses artifacts, without saying why. */
  refusesArtifacts = false;
  /** The key of each finished cache entry. */
  readonly cacheKeys: string[] = [];
  private readonly blobs = new Map<string, Buffer>();
  private readonly blocks = new Map<string, Buffer>();
  private readonly caches = new Map<string, string>();

  private origin = '';

  private constructor(private readonly server: Server) {}

  static async start(): Promise<ResultsService> {
    const server = createServer();
    const service = new ResultsService(server);
    server.on('request', (request, response) => void service.answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    service.origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    return service;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  /** The variables through which GitHub tells a step where the service is, and who it is. */
  get environment(): ServiceEnvironment {
    const scope = { scp: `Actions.Results:${RUN}:${JOB}` };
    const payload = Buffer.from(JSON.stringify(scope)).toString('base64url');
    return {
      ACTIONS_RESULTS_URL: `${this.origin}/`,
      ACTIONS_RUNTIME_TOKEN: `e30.${payload}.x`,
      ACTIONS_CACHE_SERVICE_V2: 'true',
      GITHUB_SERVER_URL: 'https://github.com',
    };
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.origin);
    const body = await bodyOf(request);
    if (this.refusesArtifacts && url.pathname.startsWith('/artifact/')) response.writeHead(403).end();
    else if (url.pathname.startsWith('/twirp/')) {
      const method = url.pathname.split('/').pop() ?? '';
      const { status = 200, ...reply } = this.call(method, JSON.parse(body.toString()));
      response.writeHead(Number(status), { 'content-type': 'application/json' }).end(JSON.stringify(reply));
    } else if (request.method === 'PUT') {
      this.put(url, body);
      response.writeHead(201, { etag: '"1"', 'x-ms-request-id': '1' }).end();
    } else {
      this.get(url.pathname, request, response);
    }
  }

  private call(method: string, { name, key, version, name_filter, id_filter, ...rest }: Json): Json {
    const artifact = `/artifact/${encodeURIComponent(String(name))}`;
    const cache = `/cache/${encodeURIComponent(`${key} ${version}`)}`;
    switch (method) {
      case 'CreateArtifact':
        if (this.artifacts.has(String(name))) {
          return {
            status: 409,
            code: 'already_exists',
            msg: 'an artifact with this name already exists on the workflow run',
          };
        }
        return { ok: true, signed_upload_url: this.origin + artifact };
      case 'FinalizeArtifact':
        this.artifacts.set(String(name), this.blobs.get(artifact)!);
        return { ok: true, artifact_id: String(this.artifacts.size) };
      case 'ListArtifacts':
        return { artifacts: this.list(name_filter as string | undefined, id_filter as string | undefined) };
      case 'GetSignedArtifactURL':
        return { signed_url: this.origin + artifact };
      case 'CreateCacheEntry':
        return this.caches.has(cache) ? { ok: false } : { ok: true, signed_upload_url: this.origin + cache };
      case 'FinalizeCacheEntryUpload':
        this.caches.set(cache, String(key));
        this.cacheKeys.push(String(key));
        return { ok: true, entry_id: '1' };
      case 'GetCacheEntryDownloadURL': {
        const found = this.caches.get(cache);
        return found
          ? { ok: true, signed_download_url: this.origin + cache, matched_key: found }
          : { ok: false };
      }
      default:
        return { status: 404, code: 'bad_route', msg: `${method} ${JSON.stringify(rest)}` };
    }
  }

  private list(name: string | undefined, id: string | undefined): Json[] {
    const all = [...this.artifacts].map(([one, zip], i) => ({
      ...{ workflow_run_backend_id: RUN, workflow_job_run_backend_id: JOB },
      ...{ name: one, database_id: String(i + 1), size: String(zip.length) },
      created_at: new Date().toISOString(),
      digest: `sha256:${createHash('sha256').update(zip).digest('hex')}`,
    }));
    return all.filter(
      (one) => (name ?? one.name) === one.name && (id ?? one.database_id) === one.database_id,
    );
  }

  private put(url: URL, body: Buffer): void {
    const { pathname, searchParams } = url;
    if (searchParams.get('comp') === 'block') {
      this.blocks.set(`${pathname} ${searchParams.get('blockid')}`, body);
    } else if (searchParams.get('comp') === 'blocklist') {
      const ids = [...body.toString().matchAll(/<Latest>([^<]*)<\/Latest>/g)].map((match) => match[1]);
      this.blobs.set(pathname, Buffer.concat(ids.map((id) => this.blocks.get(`${pathname} ${id}`)!)));
    } else {
      this.blobs.set(pathname, body);
    }
  }

  private get(path: string, request: IncomingMessage, response: ServerResponse): void {
    const blob = this.blobs.get(path);
    if (!blob) return void response.writeHead(404).end();
    const [, from, to] = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? '') ?? [];
    const part = from === undefined ? blob : blob.subarray(Number(from), to ? Number(to) + 1 : undefined);
    const range = { 'content-range': `bytes ${from}-${Number(from) + part.length - 1}/${blob.length}` };
    response.writeHead(from === undefined ? 200 : 206, {
      'content-length': part.length,
      'content-type': 'application/zip',
      ...(from !== undefined && range),
    });
    response.end(request.method === 'HEAD' ? undefined : part);
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}
