import { test } from '../test.js';
import { numberedApart } from './numbered-apart.js';
import type { Sample } from './samples.js';
import { everyShape } from './shapes.js';

const DEFINITIONS = `
  create type mood as enum ('low', 'so-so', 'don''t know');
  create type address as (street text, number int, feeling mood);
  create type person as (name text, home address, others address[]);
  create domain cheerful as mood check (value <> 'low');
  create domain moods as mood[];
  create domain household as address check ((value).number is distinct from 0);
  create domain percentage as int check (value between 0 and 100);
  create domain share as percentage;
  create type stretch as range (subtype = mood)`;

/** Each has others of the user's types in it, which the nodes know by different numbers. */
const OWN: readonly Sample[] = [
  { type: 'mood', values: ['low', `don't know`] },
  {
    type: 'address',
    values: ['("Long Road",12,low)', '(,,)', '("a ""quoted"", (odd) \\\\ name",,"don\'t know")'],
  },
  { type: 'person', values: ['(ann,"(Road,1,so-so)","{""(Lane,2,low)"",NULL}")', '(,,)'] },
  { type: 'cheerful', values: ['so-so'] },
  { type: 'moods', values: ['{low,NULL}', '{}'], unordered: true },
  { type: 'household', values: ['(Road,1,so-so)'], unordered: true },
  { type: 'share', values: ['50', '0', '100'] },
  { type: 'stretch', values: ['[low,so-so)', 'empty', '(,)'] },
  { type: 'stretch_multirange', values: ['{[low,low],["don\'t know",)}', '{}'] },
];

export default test({
  proves:
    'values of types that users make of one another arrive as they are, whatever numbers the nodes know them by',
  covers: ['types-common'],

  async run({ cluster, expect }) {
    const { nodes } = cluster;
    await numberedApart(nodes);
    await cluster.everywhere(DEFINITIONS);
    await everyShape(cluster, expect, OWN);
  },
});
