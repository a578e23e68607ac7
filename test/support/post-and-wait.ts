import { openHistory } from '../../adapters/web/history.ts';
import { deliveryIdSchema } from '../../src/core/ids.ts';
import { question } from './sample-views.ts';

/** Posts one message into a history file, says where it is, and waits to be killed. */
const [, , file = ''] = process.argv;
const seq = openHistory(file).post({
  deliveryId: deliveryIdSchema.parse('01980000-0000-7000-8000-000000000001'),
  view: question,
  parent: null,
  at: 0,
});
process.stdout.write(String(seq));
setInterval(() => {}, 60_000);
