import { test } from '../test.js';
import { amongStyles, sendAsText } from './styles.js';

export default test({
  scope: 'mesh',
  proves:
    'dates, intervals and floats that are sent as text arrive as they are between nodes of different DateStyle, IntervalStyle and TimeZone',
  covers: ['text-transfer', 'datestyle-swaps-day-and-month'],

  async run(context) {
    await sendAsText(context.cluster);
    await amongStyles(context, 'columns');
  },
});
