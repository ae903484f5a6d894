/** What stands for something that nobody is to read. */
const HIDDEN = '***';
/** A shorter secret may be any word of a log: it is hidden where a connection string or a statement says it. */
const LEAST_LETTERS = 8;

/** `password=…` of a connection string, and `password '…'` of a statement. */
const SAID = /(password\s*=\s*)(''[^']+''|'(?:[^'\\]|\\.|'')*'|[^\s'",;)]+)|(password\s+)'(?:[^']|'')*'/gi;
/** The password in a URI. */
const IN_URI = /(postgres(?:ql)?:\/\/[^\s:@/]*:)[^\s@]+@/gi;

/** Makes texts fit to be kept by others: a function that hides these passwords, however they are written. */
export function hiding(passwords: readonly string[]): (text: string) => string {
  const words = [...new Set(passwords)]
    .filter((password) => password.length >= LEAST_LETTERS)
    .flatMap(formsOf);
  const exact = words.length > 0 ? new RegExp(words.map(escaped).join('|'), 'g') : undefined;
  return (text) => {
    const said = text
      .replace(SAID, (_, assigned, __, stated) => `${assigned ?? stated}${HIDDEN}`)
      .replace(IN_URI, `$1${HIDDEN}@`);
    return exact ? said.replace(exact, HIDDEN) : said;
  };
}

/** As it is, and as connection strings, statements, URIs and JSON have it. */
function formsOf(password: string): string[] {
  const quoted = password.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
  const json = JSON.stringify(password).slice(1, -1);
  return [...new Set([password, quoted, password.replaceAll("'", "''"), encodeURIComponent(password), json])];
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** The same for bytes that come piece by piece: what it gives back are whole lines. */
export class LineHider {
  private rest = Buffer.alloc(0);

  constructor(private readonly hide: (text: string) => string) {}

  /** The lines that are complete with this piece. */
  push(piece: Buffer): Buffer {
    const all = Buffer.concat([this.rest, piece]);
    const end = all.lastIndexOf(10) + 1;
    this.rest = all.subarray(end);
    return this.hidden(all.subarray(0, end));
  }

  /** What is left of a line without an end. */
  end(): Buffer {
    const last = this.hidden(this.rest);
    this.rest = Buffer.alloc(0);
    return last;
  }

  // Byte by byte as it was, whatever its encoding: passwords are looked for as the bytes of their UTF-8.
  private hidden(bytes: Buffer): Buffer {
    if (bytes.length === 0) return bytes;
    const text = bytes.toString('utf8');
    return Buffer.from(text).equals(bytes)
      ? Buffer.from(this.hide(text))
      : Buffer.from(this.hide(bytes.toString('latin1')), 'latin1');
  }
}
