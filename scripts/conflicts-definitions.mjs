// What docs/conflicts.md says of definitions that one node changes while another uses the table: part of scripts/conflicts-words.mjs.
const DDL = ['ddl'];
const ROWS = [
  ...['insert', 'insert-same', 'insert-negative', 'insert-null', 'update', 'update-another', 'update-key'],
  ...['delete', 'delete-insert', 'upsert', 'two-tables', 'truncate'],
];

/** What one node does to the definition of a table that the other writes to. */
const definition = (title, names, advice) => ({
  ...{ title, kinds: DDL, pairs: [[names, ROWS]], advice },
  right: 'all nodes have the new definition, and every row',
  said: 'The other node inserts, updates, deletes or truncates.',
});

const DEFINITIONS = {
  add: ['add-column', 'add-column-text', 'add-column-default', 'add-column-volatile'],
  gone: ['drop-column', 'rename-column'],
  type: ['alter-type', 'alter-type-text'],
  constraint: ['set-not-null', 'add-check', 'add-unique', 'create-unique-index'],
  harmless: ['set-default', 'create-index'],
  table: ['rename-table', 'drop-table'],
  identity: ['identity-full'],
};

/** Of tables whose definitions replicate by themselves (AutoDDL): as SITUATIONS. */
export const DEFINITION_SITUATIONS = [
  definition(
    'One node adds a column',
    DEFINITIONS.add,
    'This may be done while others write, unless the default is volatile, an identity or a sequence. Let no client use the column before all nodes have it, and give it a constant for a default or let it be NULL.',
  ),
  definition(
    'One node drops or renames a column',
    DEFINITIONS.gone,
    'First let nobody write to that table, on any node, and wait until all nodes have everything; then change it, and wait again. To rename without a pause add a column, copy, and drop the old one in that way.',
  ),
  definition(
    'One node changes the type of a column',
    DEFINITIONS.type,
    'Stop writes to the table on all nodes, and wait until all have everything, before and after. Or add a column of the other type, fill it, and let the application go over to it.',
  ),
  definition(
    'One node adds a constraint',
    DEFINITIONS.constraint,
    'Look on every node for rows that violate it, and see that no client writes any, before it is added. Stop writes while it is added: a node that cannot add it goes on without it, and throws away nothing, while the others do.',
  ),
  definition(
    'One node sets a default, or creates an index',
    DEFINITIONS.harmless,
    'This may be done while others write.',
  ),
  definition(
    'One node renames or drops the table',
    DEFINITIONS.table,
    'Stop writes to it on all nodes, and wait until all have everything. Rows that come to a node without the table are gone, with all that their transactions wrote elsewhere.',
  ),
  definition(
    'One node sets REPLICA IDENTITY FULL',
    DEFINITIONS.identity,
    'Do not. Undo it on all nodes (REPLICA IDENTITY DEFAULT), put the table into its set again where it was taken out of it, and compare the rows.',
  ),
  {
    title: 'Two nodes change the table',
    kinds: DDL,
    pairs: [[Object.values(DEFINITIONS).flat(), Object.values(DEFINITIONS).flat()]],
    said: 'Both change its definition, in the same way or another.',
    right: 'all nodes have both changes',
    advice:
      'Let one node make all changes of definitions, one after the other, and let it wait for the others in between.',
  },
];

/** As ADVICE. */
export const DEFINITION_ADVICE = {
  'a definition that cannot be applied is thrown away': {
    happens:
      'A statement that changes a table is run again on every other node as it was written. Where it fails there, since the table is another by then or holds rows that it forbids, it is thrown away, and the node goes on without it.',
    lost: 'the same definition on all nodes, and with it rows later: a row that one node accepts another throws away.',
    todo: 'change definitions from one node while nobody writes to the table; look into spock.exception_log, and compare definitions afterwards.',
  },
  'a row that a new constraint forbids discards its transaction': {
    happens:
      'A row that was written before its node had a CHECK or NOT NULL comes to a node that has it: an error, for which the whole transaction is thrown away there.',
    lost: 'everything that the transaction did, on that node alone: nodes differ.',
    todo: 'see that no client writes such rows, on any node, before the constraint is added.',
  },
  'a row with a column that is not there stops the link': {
    happens:
      'A row comes with a column that its table does not have here, since it was dropped or renamed. That is an error which apply repeats for ever: nothing that was written after it on that node arrives any more.',
    lost: 'nothing yet: all that is written on that node waits, and its WAL is kept until the disk is full.',
    todo: 'add the column again on the node where it is missing, without replicating that; alert on lag.',
  },
  'a row with a column of another type stops the link': {
    happens:
      'A row comes with a column that has another type here. That is an error which apply repeats for ever: nothing that was written after it on that node arrives any more.',
    lost: 'nothing yet: all that is written on that node waits, and its WAL is kept until the disk is full.',
    todo: 'give the column its old type on the node that has the new one, until the link has gone on; alert on lag.',
  },
  'a value for a column of another type is stored as it came': {
    happens:
      'A value comes for a column that has another type here, and its memory is stored as it is. Where one of both is a number and the other a text, what is read of it is chance; those scenes were not played.',
    lost: 'the value: what is stored is not what was sent, and cannot always be read.',
    todo: 'change no type while anybody writes to the table.',
  },
  'a row of a missing table discards its transaction': {
    happens:
      'A row comes for a table that was dropped or renamed here: an error, for which the whole transaction is thrown away.',
    lost: 'everything else that the transaction did, on that node alone: nodes differ.',
    todo: 'write to a table no more, on any node, before it is dropped or renamed.',
  },
  'a row of a missing table stops its link': {
    happens:
      'A row comes for a table that was dropped or renamed here. That is an error which apply repeats for ever: nothing that was written after it on that node arrives any more.',
    lost: 'nothing yet: all that is written on that node waits, and its WAL is kept until the disk is full.',
    todo: 'create the table again where it is missing, without replicating that; alert on lag.',
  },
  'TRUNCATE of a missing table stops the link': {
    happens:
      'A TRUNCATE comes for a table that was dropped or renamed here. That is an error which apply repeats for ever: nothing that was written after it on that node arrives any more.',
    lost: 'nothing yet: all that is written on that node waits, and its WAL is kept until the disk is full.',
    todo: 'create the table again where it is missing, without replicating that; alert on lag.',
  },
  'a TRUNCATE that cannot be applied discards its transaction': {
    happens:
      'A TRUNCATE comes for a table that was dropped or renamed here, or lacks a column that it has elsewhere: an error, for which the whole transaction is thrown away.',
    lost: 'the TRUNCATE, and all else that its transaction did, on that node alone: nodes differ.',
    todo: 'truncate no table whose definition is being changed.',
  },
  'a table that is written anew makes rows later than they are': {
    happens:
      'ALTER COLUMN TYPE writes every row anew, and so does ADD COLUMN with a volatile default, an identity, a sequence or a stored expression. Replication takes the time of that for the time of the row: what another node wrote before it, and comes after it, is older than each of these rows, and loses.',
    lost: 'updates, and on Spock 6 deletes, without an error, on the nodes that they come to after the statement: nodes differ ([story](findings/rewrite-hides-changes/story.md)).',
    todo: 'stop writes to the table on all nodes, and wait until all have everything, before such a statement. Add columns without a default, or with a constant.',
  },
  'REPLICA IDENTITY FULL ends the replication of a table': {
    happens:
      'REPLICA IDENTITY FULL takes the table out of its replication set, on every node that runs the statement: its changes are sent no more, and nobody is told.',
    lost: 'all that is written to the table from then on, on all other nodes.',
    todo: 'do not use it; keep the primary key for the identity.',
  },
  'REPLICA IDENTITY FULL hides the rows from what is replicated': {
    happens:
      'Where a table has REPLICA IDENTITY FULL no row is found by what comes: an UPDATE discards its transaction, and a DELETE is skipped.',
    lost: 'those updates, with all else that their transactions did, and those deletes, on that node alone.',
    todo: 'do not use it; keep the primary key for the identity.',
  },
};
