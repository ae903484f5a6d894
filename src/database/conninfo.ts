import { didYouMean } from '../nearest.js';
import { dsnValue } from './quote.js';

/** One word of a connection string: what it sets, to what, and where it begins, counted from 0. */
export interface Setting {
  readonly keyword: string;
  readonly value: string;
  readonly at: number;
}

/** A connection string, or what stands beside it, cannot be read; `at` says where, counted from 0. */
export class ConnInfoError extends Error {
  override name = 'ConnInfoError';
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
  }
}

const BLANK = /\s/;
const URI = /^postgres(?:ql)?:\/\//;

/**
 * Reads a connection string as libpq does: `keyword=value …`, values with blanks in single quotes, or a URI. Words of both
 * kinds may stand side by side, so that something can be added to a URI.
 *
 * @param known the keywords that may stand in it
 * @throws ConnInfoError never with a value in its message: it could be a password
 */
export function readConnInfo(text: string, known: readonly string[]): Setting[] {
  const found: Setting[] = [];
  const reader = new Reader(text);
  for (;;) {
    reader.skipBlanks();
    if (reader.isOver) break;
    const at = reader.at;
    const settings = URI.test(reader.rest) ? readUri(reader.word(), at) : [{ ...readPair(reader), at }];
    for (const setting of settings) {
      demandKnown(setting, known);
      if (found.some(({ keyword }) => keyword === setting.keyword))
        throw new ConnInfoError(`${setting.keyword} is said twice`, setting.at);
      found.push(setting);
    }
  }
  return found;
}

/** Writes settings as a connection string that libpq reads. */
export function connInfo(settings: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(settings)
    .flatMap(([keyword, value]) => (value === undefined ? [] : [`${keyword}=${dsnValue(String(value))}`]))
    .join(' ');
}

function demandKnown({ keyword, at }: Setting, known: readonly string[]): void {
  if (known.includes(keyword)) return;
  // Without the word itself: it may be what follows a blank in a password that is not quoted.
  const near = didYouMean(keyword, known) || `; known are ${known.join(', ')}`;
  throw new ConnInfoError(`this keyword is not known here${near}`, at);
}

function readPair(reader: Reader): { keyword: string; value: string } {
  const keyword = reader.until((c) => c === '=' || BLANK.test(c));
  const { at } = reader;
  reader.skipBlanks();
  if (keyword === '') throw new ConnInfoError('a keyword is missing before "="', at);
  if (!reader.takes('='))
    throw new ConnInfoError(
      'neither keyword=value nor a URI such as postgresql://user@host:5432/database',
      at - keyword.length,
    );
  reader.skipBlanks();
  return { keyword, value: reader.takes("'") ? readQuoted(reader) : readPlain(reader) };
}

function readPlain(reader: Reader): string {
  let value = '';
  while (!reader.isOver && !BLANK.test(reader.next)) value += reader.escaped();
  return value;
}

function readQuoted(reader: Reader): string {
  const begun = reader.at - 1;
  let value = '';
  while (!reader.takes("'")) {
    if (reader.isOver) throw new ConnInfoError('this quote has no end', begun);
    value += reader.escaped();
  }
  return value;
}

function readUri(text: string, at: number): Setting[] {
  let url: URL;
  try {
    url = new URL(text.replace(URI, 'postgresql://'));
  } catch {
    const port = wrongPort(text);
    if (port !== undefined)
      throw new ConnInfoError('the port in this URI is no number from 1 to 65535', at + port);
    throw new ConnInfoError(
      'this URI cannot be read; in a user or a password @ is written %40, : is %3A, / is %2F, # is %23',
      at,
    );
  }
  if (url.hash !== '') throw new ConnInfoError('a # in a URI is written %23', at + text.indexOf('#'));
  if (url.host.includes(',')) throw new ConnInfoError('several hosts stand here: a node is one server', at);
  const plain = (part: string) => {
    try {
      return decodeURIComponent(part);
    } catch {
      throw new ConnInfoError('a % in a URI is written %25', at);
    }
  };
  const parts = {
    // An IPv6 address stands in brackets.
    host: plain(url.hostname).replace(/^\[(.*)\]$/, '$1'),
    port: url.port,
    user: plain(url.username),
    password: plain(url.password),
    dbname: plain(url.pathname.slice(1)),
  };
  const said = Object.entries(parts).filter(([, value]) => value !== '');
  return [...said, ...url.searchParams].map(([keyword, value]) => ({ keyword, value, at }));
}

/** Where a port stands that is none; undefined where there is no port, or what looks like one may be part of a password. */
function wrongPort(text: string): number | undefined {
  const [begin, authority] = /^[a-z]+:\/\/([^/?#]*)/.exec(text) as unknown as [string, string];
  const rest = text.slice(begin.length);
  // A password with a sign in it that ends what comes before the path.
  if (rest.includes('@')) return undefined;
  const [, before, port] = /^((?:.*@)?(?:\[[^\]]*\]|[^:[\]]*):)([^:]*)$/.exec(authority) ?? [];
  if (before === undefined || (/^\d+$/.test(port!) && Number(port) <= 65_535)) return undefined;
  return begin.length - authority.length + before.length;
}

/** A text that is read from its beginning to its end. */
class Reader {
  at = 0;

  constructor(private readonly text: string) {}

  get isOver(): boolean {
    return this.at >= this.text.length;
  }

  get next(): string {
    return this.text[this.at]!;
  }

  get rest(): string {
    return this.text.slice(this.at);
  }

  takes(character: string): boolean {
    if (this.next !== character) return false;
    this.at++;
    return true;
  }

  /** The next character; a backslash stands before one that is meant as it is. */
  escaped(): string {
    if (this.next === '\\') this.at++;
    return this.text[this.at++] ?? '';
  }

  skipBlanks(): void {
    while (!this.isOver && BLANK.test(this.next)) this.at++;
  }

  word(): string {
    return this.until((c) => BLANK.test(c));
  }

  until(ends: (character: string) => boolean): string {
    const from = this.at;
    while (!this.isOver && !ends(this.next)) this.at++;
    return this.text.slice(from, this.at);
  }
}
