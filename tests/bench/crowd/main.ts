import { obedient } from './obey.ts';
import type { Order } from './orders.ts';

const obey = obedient();

/** The generator: a process of its own, so that making the load costs the server nothing. */
process.on('message', ({ n, order }: { n: number; order: Order }) => {
  obey(order).then(
    (outcome) => process.send!({ n, outcome }),
    (error: Error) => process.send!({ n, error: error.message }),
  );
});
process.on('disconnect', () => process.exit(0));
