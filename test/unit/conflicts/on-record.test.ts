import { afterEach, describe, expect, test, vi } from 'vitest';
import { Applying } from '../../../src/conflicts/apply.js';
import type { Engine } from '../../../src/conflicts/model.js';
import { spockRules } from '../../../src/conflicts/spock-rules.js';
import type { Profile } from '../../../src/replication/profile.js';
import { spockProfile } from '../../../src/replication/spock-profile.js';
import { ENGINES, judged, type Name, recorded, unlike } from '../../support/recorded-scenes.js';

afterEach(() => {
  vi.restoreAllMocks();
});

function recording(version: string, updatesOnRecord: Profile['updatesOnRecord']): Engine {
  return { rules: spockRules, profile: { ...spockProfile(version), updatesOnRecord } };
}

const { record } = Applying.prototype;

function recordingOtherwise(type: string, otherwise: Parameters<typeof record>[1]): undefined {
  vi.spyOn(Applying.prototype, 'record').mockImplementation(function (this: Applying, one, kept, row) {
    record.call(this, one, one === type ? otherwise : kept, row);
  });
}

/** What a release has on record, otherwise. */
const WRONG: readonly (readonly [string, Name, () => Engine | undefined])[] = [
  ['no UPDATE', 'spock-5.0.11', () => recording('5.0.11', 'none')],
  ['every UPDATE', 'spock-5.0.11', () => recording('5.0.11', 'every')],
  ['UPDATEs that win', 'spock-5.0.11', () => recording('5.0.11', 'of a row of another node')],
  ['no UPDATE of its own row', 'spock-5.0.0', () => recording('5.0.0', 'of a row of another node')],
  ['no UPDATE that wins', 'spock-5.0.0', () => recording('5.0.0', 'those that lose')],
  ['UPDATEs that lose', 'spock-6.0.0-beta.1', () => recording('6.0.0-beta.1', 'those that lose')],
  [
    'a DELETE that loses, otherwise',
    'spock-6.0.0-beta.1',
    () => recordingOtherwise('delete_exists', 'local'),
  ],
  [
    'an INSERT that meets a row, otherwise',
    'spock-5.0.11',
    () => recordingOtherwise('insert_exists', 'neither'),
  ],
  [
    'a DELETE without its row, otherwise',
    'spock-5.0.11',
    () => recordingOtherwise('delete_missing', 'remote'),
  ],
];

describe('what another release would have on record is not what servers had', () => {
  test.each(WRONG)('%s (%s)', (_, name, wrong) => {
    expect(unlike(name)).toBe(0);
    expect(unlike(name, wrong() ?? ENGINES[name])).toBeGreaterThan(0);
  });
});

test('only what is on record is otherwise: that is told of it', () => {
  const one = recorded('spock-5.0.11').find(
    ({ records, verdict }) => verdict === 'right' && records?.flat().length === 1,
  )!;
  expect(judged(ENGINES['spock-5.0.11'], { ...one, records: [[], []] })).toMatchObject({
    verdict: 'wrong',
    wrong:
      'what is on record of the conflicts is not what the model says, and no rule of this release says so',
  });
});
