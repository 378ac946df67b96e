import { percentilesOf } from '../report/statistics.ts';
import { trafficSince } from '../wire/traffic.ts';
import { Crowd } from './crowd.ts';
import type { Order, Outcome } from './orders.ts';
import { join, leave, reconnect } from './scenarios/arrivals.ts';
import { answerUntilLost, answers, fanOut, sendTwice, tallies, watched, type Ages } from './scenarios/answering.ts';

const NO_AGES: Ages = { staff: [], phones: [] };

/** A crowd that does what it is told, one order after another. */
export function obedient(): (order: Order) => Promise<Outcome> {
  let crowd: Crowd | null = null;
  return async (order) => {
    if (order.type === 'go-to') crowd = await goTo(order);
    return measured(crowd!, order);
  };
}

async function goTo({ place }: Order & { type: 'go-to' }): Promise<Crowd> {
  const crowd = new Crowd(place);
  await Promise.all(crowd.staff.map((person) => person.enter()));
  return crowd;
}

async function measured(crowd: Crowd, order: Order): Promise<Outcome> {
  crowd.acks.begin();
  const traffic = { ...crowd.traffic };
  const start = performance.now();
  const { operations, ages } = await act(crowd, order);
  return {
    operations,
    seconds: (performance.now() - start) / 1000,
    traffic: trafficSince(traffic, crowd.traffic),
    refused: crowd.acks.refused.length,
    ack: percentilesOf(crowd.acks.latencies),
    age: { staff: percentilesOf(ages.staff), phones: percentilesOf(ages.phones) },
    people: order.type === 'look' ? crowd.peopleIn(crowd.staff[0]!) : 0,
    saved: order.type === 'saved' || order.type === 'answer-until-lost' ? crowd.acks.saved : [],
  };
}

async function act(crowd: Crowd, order: Order): Promise<{ operations: number; ages: Ages }> {
  const operations = crowd.people.length;
  if (order.type === 'tallies') return { ages: await tallies(crowd, order.step, order.spanMs), operations };
  if (order.type === 'watched') return { ages: await watched(crowd, order.step, order.spanMs), operations };
  return { operations: await count(crowd, order), ages: NO_AGES };
}

async function count(crowd: Crowd, order: Exclude<Order, { type: 'tallies' | 'watched' }>): Promise<number> {
  switch (order.type) {
    case 'join':
      return join(crowd, order.people);
    case 'leave':
      return leave(crowd);
    case 'reconnect':
      return reconnect(crowd);
    case 'show':
      await crowd.show(order.step);
      return 1;
    case 'answers':
      return answers(crowd, order.step, order.each, order.spanMs);
    case 'fan-out':
      return fanOut(crowd, order.step, order.frames);
    case 'idle':
      await new Promise((resolve) => setTimeout(resolve, order.spanMs));
      return crowd.people.length;
    case 'send-twice':
      return sendTwice(crowd, order.step);
    case 'answer-until-lost':
      return answerUntilLost(crowd, order.step, order.perSecond);
    case 'go-to':
    case 'saved':
    case 'look':
      return 0;
  }
}
