import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { info } from '@actions/core';
import { messageOf } from '../errors.js';
import { inline } from '../report/markdown.js';
import type { Results } from '../report/results.js';
import { changesMarkdown } from '../report/run-changes.js';
import { summaryMarkdown } from '../report/summary.js';
import type { RunRequest } from '../run/request.js';
import type { Comparison } from './baseline.js';
import { warn } from './say.js';

/** GitHub takes 65,536 characters; what stands around the summary needs a few. */
const MOST_BYTES = 64_000;
const TIMEOUT_MS = 30_000;
const PAGE = 100;
/** Who may have written what this step may write anew; anybody else could have copied its first line. */
const TRUSTED = ['OWNER', 'MEMBER', 'COLLABORATOR'];

/** Where the comment goes, and who writes it. */
interface Place {
  /** `https://api.github.com/repos/OWNER/NAME` */
  readonly repository: string;
  readonly pullRequest: number;
  readonly token: string;
}

/** The token lacks the right: a run of a fork has one that may only read. */
class NotAllowed extends Error {}

/**
 * Comments on the pull request that the job belongs to; a later run writes the same comment anew. It is a convenience: where
 * it cannot be written, the verdict stands, and where the token has no right to, nobody is bothered.
 *
 * @param request tells the comment of this step from those of others in the same job, and in a matrix of jobs
 */
export async function writeComment(
  results: Results,
  token: string,
  request: RunRequest,
  comparison?: Comparison,
): Promise<void> {
  try {
    const pullRequest = await ownPullRequest();
    if (pullRequest === undefined) return info('comment: this is no run of a pull request');
    const { GITHUB_API_URL = 'https://api.github.com', GITHUB_REPOSITORY = '' } = process.env;
    const place = { repository: `${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}`, pullRequest, token };
    const mark = markOf(request);
    await put(place, mark, `${mark}\n${text(results, comparison)}`);
  } catch (error) {
    if (error instanceof NotAllowed)
      info(`comment: not written: ${error.message}; a job may with "permissions: pull-requests: write"`);
    else warn(`comment: not written: ${messageOf(error)}`);
  }
}

/** The number of the pull request whose event started this run (GITHUB_EVENT_PATH). */
async function ownPullRequest(): Promise<number | undefined> {
  const { GITHUB_EVENT_PATH } = process.env;
  if (!GITHUB_EVENT_PATH) return undefined;
  const event = JSON.parse(await readFile(GITHUB_EVENT_PATH, 'utf8')) as {
    pull_request?: { number?: number };
  };
  return event.pull_request?.number;
}

/** The same for each run of one step, and another one for each step and leg: it cannot be seen. */
function markOf({ wanted, shard, nodes, runtime, engine, pgBin, image, pgSettings }: RunRequest): string {
  const { GITHUB_WORKFLOW, GITHUB_JOB, RUNNER_OS, RUNNER_ARCH } = process.env;
  const job = [GITHUB_WORKFLOW, GITHUB_JOB, RUNNER_OS, RUNNER_ARCH];
  const step = [wanted, shard, nodes, runtime, engine, pgBin, image, pgSettings];
  const hash = createHash('sha256').update(JSON.stringify([...job, ...step]));
  return `<!-- mmr-test-action ${hash.digest('hex').slice(0, 16)} -->`;
}

function text(results: Results, comparison: Comparison | undefined): string {
  const { GITHUB_WORKFLOW = '', GITHUB_JOB = '', GITHUB_SERVER_URL, GITHUB_REPOSITORY } = process.env;
  const url = `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${process.env.GITHUB_RUN_ID}`;
  const link = `[${inline(`${GITHUB_WORKFLOW}, ${GITHUB_JOB}`)}](${url})`;
  const changes = comparison ? changesMarkdown(comparison.changes, comparison.before, MOST_BYTES / 4) : '';
  const own = summaryMarkdown(results, MOST_BYTES - Buffer.byteLength(`${changes}${link}`));
  return [own, ...(changes ? [changes] : []), link].join('\n');
}

async function put(place: Place, mark: string, body: string): Promise<void> {
  const earlier = await find(place, mark);
  if (earlier !== undefined) await call(place, 'PATCH', `/issues/comments/${earlier}`, { body });
  else await call(place, 'POST', `/issues/${place.pullRequest}/comments`, { body });
}

interface Comment {
  readonly id: number;
  readonly body?: string;
  readonly user?: { readonly type?: string } | null;
  readonly author_association?: string;
}

async function find(place: Place, mark: string): Promise<number | undefined> {
  for (let page = 1; ; page++) {
    const path = `/issues/${place.pullRequest}/comments?per_page=${PAGE}&page=${page}`;
    const comments = (await call(place, 'GET', path)) as Comment[];
    const own = comments.find(
      ({ body, user, author_association: is = '' }) =>
        body?.startsWith(mark) && (user?.type === 'Bot' || TRUSTED.includes(is)),
    );
    if (own || comments.length < PAGE) return own?.id;
  }
}

/** @throws NotAllowed; Error with what GitHub says */
async function call(place: Place, method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`${place.repository}${path}`, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${place.token}`,
      'user-agent': 'mmr-test-action',
      'x-github-api-version': '2022-11-28',
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (response.ok) return response.json();
  const said = `${method} ${path}: ${response.status} ${await response.text()}`.slice(0, 300);
  // Whoever may not know of a repository is told that it is not there.
  throw [401, 403, 404].includes(response.status) ? new NotAllowed(said) : new Error(said);
}
