import { InvalidArgumentError, Option } from 'commander';
import { messageOf } from '../errors.js';
import { didYouMean } from '../nearest.js';
import { addByNode, type ByNode, NOTHING_SAID } from '../run/by-node.js';
import { addPgSetting, type PgSettings } from '../run/pg-settings.js';
import { DURATION, type GivenCluster, IMAGE, pgedgeImage, SEED, SHARD, type Shard } from '../run/request.js';
import { readClusterFile } from '../runtime/services/read-cluster-file.js';

// What follows an option, read and checked: each throws InvalidArgumentError with what is accepted.

export function choice(
  flags: string,
  description: string,
  choices: readonly string[],
  preset: string,
): Option {
  const read = (value: string) => {
    if (choices.includes(value)) return value;
    throw new InvalidArgumentError(`Accepted: ${choices.join(', ')}${didYouMean(value, choices)}`);
  };
  return new Option(flags, `${description}: ${choices.join(', ')}`).argParser(read).default(preset, preset);
}

export function whole(low: number, high: number) {
  return (value: string) => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= low && number <= high) return number;
    throw new InvalidArgumentError(`Accepted: a whole number from ${low} to ${high}`);
  };
}

export function positive(high: number) {
  return (value: string) => {
    const number = Number(value);
    if (/^\d+(\.\d+)?$/.test(value) && number > 0 && number <= high) return number;
    throw new InvalidArgumentError(`Accepted: a number above 0, at most ${high}`);
  };
}

export function seed(value: string): string {
  if (SEED.accepts(value)) return value;
  throw new InvalidArgumentError(`Accepted: ${SEED.accepted}`);
}

export function duration(value: string): number {
  const milliseconds = DURATION.read(value);
  if (milliseconds !== undefined) return milliseconds;
  throw new InvalidArgumentError(`Accepted: ${DURATION.accepted}`);
}

export function shard(value: string): Shard {
  const read = SHARD.read(value);
  if (read !== undefined) return read;
  const why = SHARD.lacks(value);
  throw new InvalidArgumentError(`${why ? `${why}; accepted` : 'Accepted'}: ${SHARD.accepted}`);
}

export function pgedgeVersion(value: string): string {
  if (pgedgeImage(value) !== undefined) return value;
  throw new InvalidArgumentError(
    'Accepted: MAJOR-spockMAJOR, as in 17-spock5, or a full tag, as in 17.6-spock5.0.4-minimal-1',
  );
}

/** The nodes of a cluster that a file names. */
export function cluster(file: string): GivenCluster {
  return { file, nodes: readClusterFile(filled(file)) };
}

export function pgSetting(text: string, before: PgSettings = {}): PgSettings {
  try {
    return addPgSetting(text, before);
  } catch (error) {
    throw new InvalidArgumentError(messageOf(error));
  }
}

/** What is said of all nodes or, as `n1=VALUE,n2=VALUE`, of some; each value is one that `read` takes. */
export function byNode(what: string, read: (value: string) => string = filled) {
  return (text: string, before: ByNode = NOTHING_SAID): ByNode => {
    try {
      const said = addByNode(text, before, what);
      for (const value of [said.others, ...Object.values(said.nodes)]) if (value !== undefined) read(value);
      return said;
    } catch (error) {
      throw new InvalidArgumentError(messageOf(error));
    }
  };
}

export function imageReference(value: string): string {
  if (IMAGE.accepts(value)) return value;
  throw new InvalidArgumentError(`Accepted: ${IMAGE.accepted}`);
}

export function filled(value: string): string {
  if (value.trim() !== '') return value;
  throw new InvalidArgumentError('It must not be empty');
}
