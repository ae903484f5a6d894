import { describe, expect, test } from 'vitest';
import { connInfo, readConnInfo } from '../../src/database/conninfo.js';
import { RequestError } from '../../src/errors.js';
import { parseClusterFile } from '../../src/runtime/services/cluster-file.js';

const known = ['host', 'port', 'user', 'password', 'dbname', 'sslmode', 'peers'];
const read = (text: string) => Object.fromEntries(readConnInfo(text, known).map((s) => [s.keyword, s.value]));

describe('a connection string', () => {
  test.each([
    ['host=h port=1', { host: 'h', port: '1' }],
    ["  host = h\tpassword = 'a b\\'c\\\\d' ", { host: 'h', password: "a b'c\\d" }],
    ['password=a\\ b#c', { password: 'a b#c' }],
    ["password=''", { password: '' }],
    [
      'postgresql://me:p%40ss@db.example:5433/app?sslmode=require',
      { host: 'db.example', port: '5433', user: 'me', password: 'p@ss', dbname: 'app', sslmode: 'require' },
    ],
    ['postgres://me@[::1]:5433', { host: '::1', port: '5433', user: 'me' }],
    ['postgresql://h peers=n1:5432', { host: 'h', peers: 'n1:5432' }],
  ])('%s', (text, settings) => {
    expect(read(text)).toEqual(settings);
  });

  test.each([
    ['host=h 5432', 7, 'neither keyword=value nor a URI'],
    ["host=h password='abc", 16, 'has no end'],
    ['host=h hots=x', 7, 'did you mean host'],
    ['host=h host=i', 7, 'host is said twice'],
    ['postgresql://h host=i', 15, 'host is said twice'],
    ['=x', 0, 'keyword is missing'],
    ['postgresql://a,b/', 0, 'several hosts'],
    ['postgresql://u:p#w@h/', 0, 'URI cannot be read'],
    ['postgresql://u:p@h:54x3/db', 19, 'the port in this URI is no number'],
    ['postgresql://h:65536', 15, 'the port in this URI is no number'],
    ['postgres://u:p:w@w@[::1]:x?sslmode=on', 25, 'the port in this URI is no number'],
    ['user=u postgresql://h:x', 22, 'the port in this URI is no number'],
    // A part of the password it may be: that it is a port is not said of it.
    ['postgresql://u:p/w@h:5432/db', 0, 'URI cannot be read'],
    ['postgresql://u:p?w@h/', 0, 'URI cannot be read'],
    ['postgresql://h/db#x', 17, 'is written %23'],
    ['postgresql://u:%zz@h/', 0, 'is written %25'],
  ])('%s', (text, at, message) => {
    expect(() => readConnInfo(text, known)).toThrow(
      expect.objectContaining({ at, message: expect.stringContaining(message) }),
    );
  });

  test('what is written is read again', () => {
    const settings = { host: '/var/run', password: "a 'b' \\c", dbname: 'x y' };
    expect(read(connInfo(settings))).toEqual(settings);
  });
});

describe('a cluster file', () => {
  test('names, connection strings, other ways for peers, containers', () => {
    const nodes = parseClusterFile(
      [
        '# three servers',
        '',
        'n1 postgresql://me:pw@localhost:5433/app peers=n1 container=abc123',
        "n2: host=localhost port=5434 user=me password='p w' peers=[fd00::2]:5432",
        "n3 host=db user=me sslmode=verify-full sslrootcert=ca.pem peers='host=in port=7 sslmode=disable'",
      ].join('\n'),
      'cluster.txt',
    );
    expect(nodes).toMatchObject([
      {
        ...{
          name: 'n1',
          at: 'cluster.txt, line 3',
          host: 'localhost',
          port: 5433,
          user: 'me',
          password: 'pw',
        },
        ...{ database: 'app', peers: { host: 'n1' }, container: 'abc123', encryption: { mode: 'prefer' } },
      },
      { name: 'n2', password: 'p w', peers: { host: 'fd00::2', port: '5432' } },
      {
        ...{ name: 'n3', port: 5432, password: '', peers: { host: 'in', port: '7', sslmode: 'disable' } },
        encryption: { mode: 'verify-full', rootCert: 'ca.pem' },
      },
    ]);
  });

  test.each([
    ['9x host=h user=u', 'c, line 2, column 1: a line begins with the name of its node'],
    ['  n2', 'c, line 2, column 5: what follows n2 is its connection string'],
    ['n2 host=h', 'c, line 2, column 4: the connection string names no user'],
    ['n2 user=u port=1', 'c, line 2, column 4: the connection string names no host'],
    ['n2 host=h user=u port=70000', 'c, line 2, column 18: port: "70000" is none'],
    ['n2 host=h user=u sslmode=on', 'c, line 2, column 18: sslmode is disable'],
    ['n2 host=h user=u sslmode=verify-ca', 'c, line 2, column 18: sslmode=verify-ca takes sslrootcert'],
    ['n2 host=h user=u sslcert=x', 'c, line 2, column 18: sslcert and sslkey belong together'],
    ['n2 host=h user=u peers=a:b', 'c, line 2, column 18: peers is HOST, HOST:PORT'],
    ["n2 host=h user=u peers='dbname=x'", 'c, line 2, column 18: in peers: this keyword is not known'],
    ['n1 host=h user=u', 'c, line 2, column 1: "n1" is the name of c, line 1, too'],
  ])('%s', (line, message) => {
    expect(() => parseClusterFile(`n1 host=a user=u\n${line}\nn3 host=b user=u`, 'c')).toThrow(message);
  });

  test('everything that is wrong is said at once, and no password', () => {
    const text = 'n1 host=h user=u password=se cret\nn2 host=h password=secret\nn3 postgresql://u:sec#ret@h';
    const error = (() => {
      try {
        return parseClusterFile(text, 'c');
      } catch (thrown) {
        return thrown;
      }
    })() as RequestError;
    expect(error).toBeInstanceOf(RequestError);
    expect(error.message.split('\n')).toHaveLength(3);
    expect(error.message).not.toMatch(/cret|sec/);
  });

  test.each([
    ['# nothing\n', 'c: names no node; a cluster has two or more'],
    ['n1 host=h user=u', 'c: names only n1; a cluster has two or more'],
  ])('too few: %s', (text, message) => {
    expect(() => parseClusterFile(text, 'c')).toThrow(message);
  });
});
