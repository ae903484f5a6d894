// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are the shell's own placeholders
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../src/cli/config.js';
import { RequestError } from '../../src/errors.js';

function aFile(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'mmr-config-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'config.env'), text);
  return join(folder, 'config.env');
}

const GOOD = String.raw`
# Values for all tests
export EDGE_HOST=127.0.0.1
export EDGE_START_PORT=6432   # the first node's
export NC_DIR="nc"
export EDGE_HOME_DIR="$NC_DIR/pgedge"
export EDGE_CLUSTER_DIR="$EDGE_HOME_DIR/cluster/${'${EDGE_HOST}'}"
EDGE_DB='a $NC_DIR "quoted" # value'
export EDGE_REPUSER=${'`whoami`'}
export EDGE_OTHER=$(whoami)
export EDGE_SPOCK_VER=""
export EDGE_EMPTY=
export MIXED=a"b c"'d e'\ f
export ESCAPED="a \"b\" \$NC_DIR \\ \n"
	export   FROM_OUTSIDE="$OUTSIDE"
`;

describe('config', () => {
  test('reads what a shell that sources the file reads', () => {
    const file = aFile(GOOD);
    const values = readConfig(file, { OUTSIDE: 'outside' });
    const script = 'set -a; . "$0"; shift $#; env';
    const shell = execFileSync('/bin/sh', ['-c', script, file], {
      env: { OUTSIDE: 'outside', PATH: process.env.PATH },
    });
    const sourced = Object.fromEntries(
      shell
        .toString()
        .split('\n')
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    );
    expect(Object.keys(values)).toHaveLength(13);
    expect(values).toEqual(Object.fromEntries(Object.keys(values).map((name) => [name, sourced[name]])));
    expect(values.EDGE_REPUSER).toBe(userInfo().username);
  });

  test('may come from Windows', () => {
    expect(readConfig(aFile('\ufeffexport A="1"\r\nexport B=2\r\n'))).toEqual({ A: '1', B: '2' });
  });

  test('tells every line that is wrong, with file and line', () => {
    const wrong = [
      ['EDGE_DB', 'expected export NAME="value", found: EDGE_DB'],
      ['export 1A=b', 'expected export NAME="value", found: export 1A=b'],
      ['export A="open', 'A: a quote that is not closed: "open'],
      ['export A=two words', 'A: a value with blanks or shell signs needs quotes: words'],
      ['export A=a;rm', 'A: a value with blanks or shell signs needs quotes: ;rm'],
      ['export A=$(date)', 'A: commands are not run: date'],
      ['export A="`date`"', 'A: commands are not run: date'],
      ['export A=$NOT_THERE', 'A: $NOT_THERE is not set'],
      ['export A="${B:-c}"', 'A: ${B:-c}: only $NAME and ${NAME} are understood'],
      ['source other.env', 'expected export NAME="value", found: source other.env'],
    ] as const;
    const file = aFile(['export OK=1', ...wrong.map(([line]) => line)].join('\n'));
    const message = wrong.map(([, why], i) => `${file}:${i + 2}: ${why}`).join('\n');
    expect(() => readConfig(file, {})).toThrow(new RequestError(message));
  });

  test('a file that is not there is a clear error', () => {
    expect(() => readConfig('/no/such/file')).toThrow(
      /config file "\/no\/such\/file" cannot be read: there is no such file$/,
    );
  });
});
