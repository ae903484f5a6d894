import pg from 'pg';
import type { Node } from '../../database/node.js';
import type { Sample } from './samples.js';

/** Those of the types that this server has: it may have been built without XML. */
export async function acceptedBy(node: Node, samples: readonly Sample[]): Promise<readonly Sample[]> {
  try {
    await node.sql`select '<a/>'::xml`;
    return samples;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === FEATURE_NOT_SUPPORTED)
      return samples.filter(({ type }) => type !== 'xml');
    throw error;
  }
}

const FEATURE_NOT_SUPPORTED = '0A000';
