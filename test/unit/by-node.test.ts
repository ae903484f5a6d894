import { describe, expect, test } from 'vitest';
import { askedServers, demandOneKind } from '../../src/run/asked-servers.js';
import { addByNode, NOTHING_SAID, sameNode, serversFor } from '../../src/run/by-node.js';
import { requestFor } from '../support/mesh.js';

const said = (...texts: string[]) =>
  texts.reduce((before, text) => addByNode(text, before, 'folder'), NOTHING_SAID);

describe('what is said by node', () => {
  test('holds of the nodes that are named, and otherwise of all others', () => {
    expect(said('/p')).toEqual({ others: '/p', nodes: {} });
    expect(said('n1=/a, n2=/b,with a comma', '/p', 'n10=/c')).toEqual({
      others: '/p',
      nodes: { n1: '/a', n2: '/b,with a comma', n10: '/c' },
    });
    expect(said('/p', '/p')).toEqual({ others: '/p', nodes: {} });
    expect(said('/with=in')).toEqual({ others: '/with=in', nodes: {} });
    expect(said('./a=b')).toEqual({ others: './a=b', nodes: {} });
  });

  test.each([
    [['n1=/a', 'n1=/b'], /^it names n1 twice, with "\/a" and with "\/b"$/],
    [['/a', 'n1=/c', '/b'], /^it is given twice, as "\/a" and as "\/b"$/],
    [['n1=/a,n2=/b,n1=/c'], /^it names n1 twice, with "\/a" and with "\/c"$/],
    [['node1=/a'], /^"node1" is the name of no node: they are n1, n2, …, as in n1=FOLDER$/],
    [['n0=/a'], /^"n0" is the name of no node/],
    [['n1='], /^it says nothing of n1: give it a folder, n1=FOLDER$/],
    [[''], /^it must not be empty$/],
  ])('%j is refused', (texts, message) => {
    expect(() => said(...texts)).toThrow(message);
  });

  test('an image and a version of the same node contradict each other', () => {
    expect(sameNode(said('a'), said('b'))).toBe('');
    expect(sameNode(said('n1=a'), said('n2=b,n1=c'))).toBe(' of n1');
    expect(sameNode(said('a,n1=b'), said('n2=c'))).toBeUndefined();
    expect(sameNode(undefined, said('c'))).toBeUndefined();
  });
});

describe('the servers that are asked for', () => {
  test('nodes that have the same are together; first those of nodes that are not named, with the one that may join', () => {
    const request = requestFor({ nodes: 4, pgBin: '/p', pgBins: { n1: '/a', n3: '/b', n4: '/a' } });
    expect(askedServers(request)).toMatchObject([
      { nodes: ['n2', 'n5'], pgBin: '/p' },
      { nodes: ['n1', 'n4'], pgBin: '/a' },
      { nodes: ['n3'], pgBin: '/b' },
    ]);
    expect(askedServers(requestFor({ nodes: 2, pgBin: '/p' }))).toMatchObject([
      { nodes: ['n1', 'n2', 'n3'] },
    ]);
  });

  test('where every node is named, one that joins has what the last of them has', () => {
    const request = requestFor({ nodes: 2, pgBin: undefined, pgBins: { n1: '/a', n2: '/b' } });
    expect(askedServers(request)).toMatchObject([
      { nodes: ['n2', 'n3'], pgBin: '/b' },
      { nodes: ['n1'], pgBin: '/a' },
    ]);
  });

  test('a version of pgEdge is an image, and holds of the nodes that have it', () => {
    const version = serversFor({
      pgBin: undefined,
      image: said('n3=own:1'),
      pgedgeVersion: said('17-spock5', 'n1=16-spock5'),
    });
    expect(askedServers(requestFor({ ...version, pgBin: undefined }))).toEqual([
      {
        nodes: ['n2', 'n4'],
        image: 'ghcr.io/pgedge/pgedge-postgres:17-spock5-minimal',
        pgedgeVersion: '17-spock5',
      },
      {
        nodes: ['n1'],
        image: 'ghcr.io/pgedge/pgedge-postgres:16-spock5-minimal',
        pgedgeVersion: '16-spock5',
      },
      { nodes: ['n3'], image: 'own:1' },
    ]);
  });

  test.each([
    [{ pgBins: { n4: '/a' } }, 'pg-bin "n4=/a": there is no node n4; the nodes of this run are n1, n2, n3'],
    [{ images: { n9: 'x' } }, 'image "n9=x": there is no node n9'],
    [{ pgedgeVersions: { n5: '17-spock5' } }, 'pgedge-version "n5=17-spock5": there is no node n5'],
  ])('%j names a node that there is not', (changes, message) => {
    expect(() => askedServers(requestFor(changes))).toThrow(message);
  });

  test.each([
    [{ pgBins: { n1: '/a' }, images: { n2: 'x' } }, 'image "n2=x" and pg-bin "n1=/a" both name the servers'],
    [{ pgBins: { n1: '/a' }, runtime: 'docker' }, 'pg-bin "n1=/a": is for runtime local'],
    [{ images: { n2: 'x' }, runtime: 'local' }, 'image "n2=x": is for runtime docker'],
    [{ pgBins: { n1: '/a' }, image: 'y', ownImage: true }, 'image "y" and pg-bin "n1=/a" both name'],
  ] as const)('%j names servers of both kinds', (changes, message) => {
    expect(() => demandOneKind(requestFor({ runtime: 'auto', pgBin: undefined, ...changes }))).toThrow(
      message,
    );
  });
});
