/** What a history is judged by. */
export const PROPERTY_NAMES = [
  'no acknowledged write is lost',
  'what was acknowledged is committed',
  'nothing is there that nobody wrote',
  'all nodes hold the same rows',
  'the right version wins each conflict',
  'transactions are whole',
  'deleted rows stay deleted',
  'no change is applied twice',
  'counters are exact',
  'balances are exact',
  'the total of all balances is constant',
  'no child is without its parent',
  'clients read their own writes, and never backwards',
  'ids are unique',
  'nothing is refused without a fault',
  'every node takes part in the end',
  'nothing is rejected without a documented reason',
  'what a node has seen it does not forget',
] as const;
export type PropertyName = (typeof PROPERTY_NAMES)[number];
