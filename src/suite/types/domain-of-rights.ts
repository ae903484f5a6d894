import { test } from '../test.js';
import { arrives } from './arrives.js';

export default test({
  scope: 'mesh',
  proves: 'a value of a domain arrives that can only be sent as text',
  covers: ['unsendable-value-stops-link'],
  // Of pglogical's workers, which come back every five seconds, it takes too long to tell that they are at it for ever.
  needs: { engines: ['spock', 'native'] },

  async run(context) {
    await context.cluster.everywhere('create domain rights as aclitem');
    await arrives(context, {
      type: 'rights',
      value: `'pg_monitor=r/pg_monitor'::aclitem`,
      defect: 'what is made of a type without a binary form stops the link',
      error: { text: /cache lookup failed for function 0/, process: /walsender/ },
    });
  },
});
