import { test } from '../test.js';
import { arrives } from './arrives.js';

export default test({
  scope: 'mesh',
  proves: 'a text search query arrives of which nothing is left, as it had stop words only',
  covers: ['empty-tsquery-stops-link'],

  run: (context) =>
    arrives(context, {
      type: 'tsquery',
      value: `to_tsquery('english', 'the')`,
      defect: 'an empty tsquery stops the link',
      error: { text: /malformed tsquery: operand not found/, process: /apply/ },
    }),
});
