import semver from 'semver';

/** Releases for which something is recorded, as a range of semver: "<5.0.7", "5.0.0 - 5.0.5 || 6.0.0-beta.1". */
export type Releases = string;

/** Whether a fact that is recorded for these releases holds of this one; of all of them where none are named. */
export function isOf(release: string, releases: Releases | undefined): boolean {
  return releases === undefined || semver.satisfies(release, releases, { includePrerelease: true });
}

/**
 * The recorded release whose facts hold of a version: itself, else the newest before it, else the oldest there is.
 *
 * @param version as the extension tells it; what is no semantic version is read as far as it is one ("4.1.0.3" as 4.1.0)
 * @param recorded at least one, in any order
 */
export function recordedRelease(version: string, recorded: readonly string[]): string {
  const sorted = semver.sort([...recorded]);
  const wanted = semver.parse(version) ?? semver.coerce(version);
  const before = wanted ? sorted.filter((one) => semver.lte(one, wanted)) : sorted;
  return before.at(-1) ?? sorted[0]!;
}
