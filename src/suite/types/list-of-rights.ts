import { test } from '../test.js';
import { arrives } from './arrives.js';

export default test({
  scope: 'mesh',
  proves: 'an array arrives whose elements can only be sent as text',
  covers: ['unsendable-value-stops-link'],
  // Of pglogical's workers, which come back every five seconds, it takes too long to tell that they are at it for ever.
  needs: { engines: ['spock', 'native'] },

  run: (context) =>
    arrives(context, {
      type: 'aclitem[]',
      value: `'{pg_monitor=r/pg_monitor}'::aclitem[]`,
      defect: 'what is made of a type without a binary form stops the link',
      error: { text: /no binary output function available for type aclitem/, process: /walsender/ },
    }),
});
