// What docs/conflicts.md says to the author of an application: scripts/conflicts-page.mjs puts what was recorded beside it.
import { DEFINITION_ADVICE } from './conflicts-definitions.mjs';

const PLAIN = ['plain-key'];
const UPDATES = ['update-one', 'update-another', 'update-none'];
const KEYLESS = ['no-key', 'whole-row', 'identity-full', 'nulls-not-distinct'];

/** What two nodes do at once; of each pair every operation of the one list meets every one of the other. `right` is what last-update-wins makes of it; `setting`: servers have to be set up for it. */
export const SITUATIONS = [
  {
    title: 'Two nodes update the same row',
    right: 'the later update stays, as a whole row, and the earlier one is gone',
    kinds: PLAIN,
    pairs: [[UPDATES, UPDATES]],
    said: 'The same column or different ones, or one of them writes the values that are there.',
    advice:
      'Rows are compared as a whole, so that the earlier update is gone also where it changed another column. Let each row have one node that writes it, split columns that different parts of an application write into tables of their own, or make what adds up a delta column.',
  },
  {
    title: 'Two nodes insert the same key',
    right: 'the later row stays, and the earlier one is gone',
    kinds: PLAIN,
    pairs: [
      [['insert'], ['insert']],
      [['insert', 'upsert'], ['upsert']],
    ],
    said: 'Plainly, or with ON CONFLICT DO UPDATE.',
    advice:
      'Two rows that were never meant to be one become one. Let keys tell their node: sequences with steps, snowflake, UUIDs. A counter that both nodes raise by ON CONFLICT DO UPDATE counts one of them.',
  },
  {
    title: 'One deletes what the other updates',
    right: 'the later of both decides whether the row is there',
    kinds: PLAIN,
    pairs: [[['delete'], UPDATES]],
    said: 'A DELETE on one node, an UPDATE of the same row on the other.',
    advice:
      'Mark rows as deleted by an UPDATE, and delete them for good from one node, after all others have heard of the mark.',
  },
  {
    title: 'Two nodes delete the same row',
    right: 'the row is gone',
    kinds: PLAIN,
    pairs: [[['delete'], ['delete']]],
    said: 'The same row on both nodes.',
    advice: 'Nothing is to be done.',
  },
  {
    title: 'A row is deleted and inserted again',
    right: 'the later of both decides',
    kinds: PLAIN,
    pairs: [[['delete-insert'], [...UPDATES, 'delete', 'insert', 'upsert', 'delete-insert']]],
    said: 'In one transaction, as "save" in some libraries, while the other node writes or deletes the row.',
    advice: 'Update the row, or use INSERT … ON CONFLICT DO UPDATE: it is one change of one row.',
  },
  {
    title: 'A key is changed',
    right: 'the later of both decides, on all nodes',
    kinds: PLAIN,
    pairs: [
      [
        ['update-key', 'update-other-key'],
        [...UPDATES, 'update-key', 'update-other-key', 'delete', 'insert', 'upsert'],
      ],
    ],
    said: 'An UPDATE of the primary key, while the other node writes or deletes the row, or moves another one to that key.',
    advice:
      'Never update keys that replication goes by: take a surrogate for the key, and keep what may change in a column.',
  },
  {
    title: 'A transaction has one row that is in conflict, and one of its own',
    right: 'the row has the later version, and the row of its own is there',
    kinds: PLAIN,
    pairs: [[['two-rows'], [...UPDATES, 'delete', 'two-rows']]],
    said: 'An UPDATE of a row that the other node writes or deletes, and an INSERT of a row that nobody else knows.',
    advice:
      'Replication keeps no transaction whole: of a transaction that loses a conflict the other rows stay, and where a row is missing the rest of it may be thrown away. Do not count on rows that were written together being there together.',
  },
  {
    title: 'One truncates the table, the other writes to it',
    right: 'what was written before the TRUNCATE is gone, what was written after it is there',
    kinds: PLAIN,
    pairs: [
      [['truncate'], [...UPDATES, 'insert', 'delete', 'delete-insert', 'upsert', 'two-rows', 'update-key']],
    ],
    said: 'TRUNCATE on one node, anything on the other.',
    advice: 'TRUNCATE while nobody writes, or DELETE.',
  },
  {
    title: 'Two nodes take the same unique value',
    right: 'one of both rows is there, on all nodes',
    kinds: ['second-unique', 'partial-unique', 'deferrable-unique'],
    pairs: [
      [
        ['insert-same-unique', 'update-same-unique'],
        ['insert-same-unique', 'update-same-unique'],
      ],
    ],
    said: 'In rows with different keys, on a table with a second unique constraint: plain, with a condition, or deferrable. NULLs are no such values.',
    advice:
      'Replicate no second unique constraint that two nodes can violate together: make the value the key, let one node give it out, or put the node into it.',
  },
  {
    title: 'Two nodes take the same unique value, where every unique index is looked at',
    setting: true,
    right: 'the later of both rows is there, on all nodes, or both where no index forbids it',
    kinds: [
      ...[
        'checked-second-unique',
        'checked-partial-unique',
        'checked-some-unique',
        'checked-deferrable-unique',
      ],
      ...['checked-nulls-not-distinct', 'checked-equal-nulls', 'checked-expression-unique'],
    ],
    pairs: [
      [
        ['insert-same-unique', 'update-same-unique', 'insert-null-unique'],
        ['insert-same-unique', 'update-same-unique', 'insert-null-unique'],
      ],
    ],
    said: 'The same on servers with spock.check_all_uc_indexes, which is off unless it is set, and called experimental; also where an index takes NULLs for equal, holds only some of the rows, or is on an expression.',
    advice:
      'It helps two INSERTs that give rows the same value, and nothing else: an UPDATE to a value that another row has is an error as before, and where an INSERT is taken for another row, that row has a new key, by which later changes from elsewhere do not find it. Leave it off where a table has a unique index on an expression.',
  },
  {
    title: 'Two nodes add to a number',
    right: 'the sum of both',
    kinds: ['delta-column', 'delta-columns'],
    pairs: [[['add'], ['add']]],
    said: 'UPDATE … SET v = v + …, on a delta column.',
    advice:
      'This is what delta columns are for. Without one it is an update like others, and one of both is gone.',
  },
  {
    title: 'One adds to a number, the other deletes or writes the row anew',
    right: 'the later of both decides whether the row is there, and what was added to it counts',
    kinds: ['delta-column', 'delta-columns'],
    pairs: [[['add'], ['delete', 'delete-insert', 'insert', 'upsert']]],
    said: 'On a delta column.',
    advice: 'Neither delete nor insert again a row with a delta column: set it by adding the difference.',
  },
  {
    title: 'One writes a large value, the other a small one of the same row',
    right: 'the later update stays, as a whole row',
    kinds: ['large-value'],
    pairs: [[['update-large'], ['update-one', 'update-another', 'update-large']]],
    said: 'Of a row with a value that is stored apart (TOAST), which is sent only when it was changed.',
    advice: 'Give the large value a table of its own, with the same key.',
  },
  {
    title: 'One deletes a parent, the other inserts a child',
    right: 'no child is without its parent',
    kinds: ['foreign-key'],
    pairs: [[['delete', 'delete-insert', 'update-key'], ['insert-child']]],
    said: 'Or moves the parent to another key. On a table that another refers to by a foreign key.',
    advice:
      'Mark parents as deleted, and look for children without one: a query that finds them belongs to the monitoring.',
  },
  {
    title: 'The table has no key',
    right: 'all nodes have the same rows',
    kinds: KEYLESS,
    pairs: [
      [
        ['insert', ...UPDATES, 'delete'],
        ['insert', ...UPDATES, 'delete', 'insert-null-unique'],
      ],
    ],
    said: 'No primary key, or REPLICA IDENTITY FULL.',
    advice: 'Give every table that more than one node writes to a primary key.',
  },
];

/** Of each cause: what happens, what is lost, what to do. */
export const ADVICE = {
  'apply stops the link': {
    happens:
      'A change that violates a key or another unique index where it arrives is an error, which apply repeats for ever: nothing that was written after it on that node arrives any more. It was not played: a link that stands still keeps all others from being judged.',
    lost: 'nothing yet: all that is written on that node waits, and its WAL is kept until the disk is full.',
    todo: 'let keys and unique values tell their node, and alert on lag. To go on, remove the row that is in the way, or skip the transaction (ALTER SUBSCRIPTION … SKIP).',
  },
  'delete is not last-update-wins': {
    happens: 'A DELETE removes whatever row of that key it finds, also one that was updated later.',
    lost: 'the later update; where it arrives after the DELETE, with the row itself, nodes may differ.',
    todo: 'mark rows as deleted instead, and remove them from one node later.',
  },
  'delete overtakes insert': {
    happens: 'A DELETE of a row that is not there is skipped. Where the row comes afterwards, it stays.',
    lost: 'the DELETE, on that node: the row is there again, or only there.',
    todo: 'use no key again after it was deleted; mark rows as deleted instead.',
  },
  'update of a missing row discards its transaction': {
    happens:
      'An UPDATE that does not find its row is an error, for which the node throws away the whole transaction: its other rows, too.',
    lost: 'everything else that the transaction did, on that node alone: nodes differ.',
    todo: 'keep transactions that meet others small, delete no rows that others update, and watch spock.exception_log: it has what was thrown away.',
  },
  'update of a missing row is skipped': {
    happens: 'An UPDATE that does not find its row is skipped.',
    lost: 'that update, on that node: where the row lives on elsewhere, nodes differ.',
    todo: 'delete no rows that others update; mark them as deleted instead.',
  },
  'secondary unique divergence': {
    happens:
      'Rows are found by their keys alone. Two rows with different keys and the same unique value are both accepted on their own nodes, and each is an error on the other.',
    lost: 'each of both rows on the other node, with the rest of its transaction.',
    todo: 'have one unique constraint a table, the primary key; or values that tell their node.',
  },
  'moved keys meet': {
    happens: 'An UPDATE to a key that another row has on the node where it arrives is an error.',
    lost: 'the whole transaction, on that node: nodes differ.',
    todo: 'update no keys.',
  },
  'a moved key is lost to a later update': {
    happens:
      'An UPDATE of a key loses to a later update of the row, and the row keeps its old key there; where it came from the row has the new one, and the later update does not find it.',
    lost: 'either change, each on one node: nodes differ.',
    todo: 'update no keys.',
  },
  'truncate is not last-update-wins': {
    happens:
      'A TRUNCATE empties the table wherever it arrives; what arrives after it stays, what was there before is gone, whenever it was written.',
    lost: 'later rows on one node, while others keep them; or rows stay that were to be gone.',
    todo: 'TRUNCATE while no node writes to the table, or DELETE.',
  },
  'a transaction that is thrown away truncates all the same': {
    happens:
      'Of a transaction that a node throws away a TRUNCATE stays done: the table is empty there, and the rest of the transaction is not.',
    lost: 'the rows of the table on that node, with what else the transaction did: nodes differ.',
    todo: 'TRUNCATE in a transaction of its own, while nobody writes to the table.',
  },
  'frozen rows lose to older changes': {
    happens:
      'A row that VACUUM has frozen has no commit timestamp any more, and any change that arrives is taken for later, however old it is.',
    lost: 'the update that was committed last, on the node that has frozen it: nodes differ.',
    todo: 'keep links short behind (alert on lag), and do not VACUUM FREEZE while one is.',
  },
  'unchanged large values are not sent': {
    happens:
      'An UPDATE sends a large value only where it changed it. Where the UPDATE wins a conflict, the large value stays as the loser wrote it.',
    lost: 'nothing, but rows become a mixture of both versions, another one on each node.',
    todo: 'keep large values in a table of their own.',
  },
  'without a key only inserts replicate': {
    happens:
      'Without a key for replication to go by only INSERT and TRUNCATE are sent. The node accepts UPDATE and DELETE all the same.',
    lost: 'every UPDATE and DELETE, on all other nodes.',
    todo: 'give the table a primary key.',
  },
  'foreign keys are not checked': {
    happens: 'What is replicated is applied without a look at foreign keys.',
    lost: 'the promise that a child has a parent: all nodes, or some, hold children without one.',
    todo: 'mark parents as deleted, and look for orphans.',
  },
  'deferrable constraints are not checked': {
    happens:
      'A deferrable unique constraint is checked by a trigger, which does not fire for what is replicated.',
    lost: 'the constraint: both rows are there, on all nodes.',
    todo: 'make it not deferrable, or look for rows that violate it.',
  },
  'a row outside a partial index is taken for one in it': {
    happens:
      'With spock.check_all_uc_indexes an INSERT of a row that does not meet the condition of a unique index is looked for in it all the same, and takes the place of a row that it does not collide with.',
    lost: 'either row, on one node: nodes differ.',
    todo: 'leave the setting off, or update to 5.0.1.',
  },
  'equal NULLs are not looked for': {
    happens:
      'With spock.check_all_uc_indexes a row with a NULL is found in no unique index, also where that takes NULLs for equal (NULLS NOT DISTINCT): the INSERT is an error, as without the setting.',
    lost: 'each of both rows on the other node, with the rest of its transaction.',
    todo: 'update to 5.0.10, or let no two nodes write the NULL.',
  },
  'an index on an expression is looked at without it': {
    happens:
      'With spock.check_all_uc_indexes and a unique index on an expression every INSERT that arrives is taken for the first row of that index, or the first with the same values in its plain columns, though they have nothing in common. No conflict is needed.',
    lost: 'all rows of the table but one, on the nodes that did not write them ([story](findings/expression-index-takes-any-row/story.md)).',
    todo: 'leave the setting off on servers that have such an index.',
  },
  'a delta is added to a row that took the place of its own': {
    happens:
      'What an update adds to a delta column is added to whatever row has its key when it arrives, also where that row was deleted and inserted again meanwhile.',
    lost: 'the right sum, on one node: nodes differ ([story](findings/delta-meets-a-new-row/story.md)).',
    todo: 'update rows with delta columns, and never delete and insert them again.',
  },
  'a row that has taken a delta loses to the rest of that transaction': {
    happens:
      'A transaction that updates a row with a delta column twice loses the first time to a later change, whose row takes the addition all the same; the second time it wins, since that row has no timestamp any more.',
    lost: 'the later change, on the node that made it; nodes differ ([story](findings/delta-loses-its-transaction/story.md)).',
    todo: 'update a row with a delta column once in a transaction.',
  },
  'an older row comes after its key was given up': {
    happens:
      'A row that was deleted or given another key leaves nothing to compare with: an older row with that key, which arrives afterwards, is inserted.',
    lost: 'the delete, or the uniqueness of what was moved, on some of the nodes: they differ.',
    todo: 'never use a key again: sequences by node, UUIDs, snowflake ids.',
  },
  'triggers change what is applied': {
    happens:
      'A trigger that is enabled for replicas (ENABLE REPLICA, ENABLE ALWAYS) fires for what arrives, too, and changes it.',
    lost: 'nothing of what was written; each node has what its trigger makes of it, so that nodes differ.',
    todo: 'leave triggers that change rows as they are made, which fire for clients alone.',
  },
  'a row that leaves the filter stays': {
    happens:
      'A row filter is asked of the new row alone: the others are not told of an update that takes a row out of the filter.',
    lost: 'nothing; the others keep the row as it was before.',
    todo: 'filter by a column that never changes.',
  },
  'generated columns are taken as they are sent': {
    happens:
      'A stored generated column is sent with the row and stored as it was sent, not made anew from what the row holds here.',
    lost: 'the rule of the column, where a large value that was not sent stays as it is here: the row does not fit together.',
    todo: 'generate nothing from a large column.',
  },
  'a change is recorded as thrown away without a reason': {
    happens: 'spock.exception_log has a word such as "unknown" in the place of the cause.',
    lost: 'nothing more than what was thrown away; nobody can read why.',
    todo: 'update to 5.0.10 or later, or look for the cause in the server log.',
  },
  'conflicts are not resolved': {
    happens: 'Nothing compares versions: each node applies what arrives, whichever was written last.',
    lost: 'of two updates each on the node that wrote it: the nodes have changed places, for ever.',
    todo: 'let each row be written on one node only, or use an extension that resolves conflicts.',
  },
  ...DEFINITION_ADVICE,
};
