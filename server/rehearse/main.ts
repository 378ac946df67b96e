import { RehearsalError, readOptions, type Options } from './options.ts';
import { Person } from './person.ts';
import { randomFrom, seedOf } from './random.ts';
import { languagesOf, type Place } from './room.ts';
import { Story } from './story.ts';

/** People come in over this many milliseconds at most, and each this much after the one before at most. */
const ARRIVAL_MS = 8_000;
const EACH_MS = 250;

/** Fills a room with simulated people until the time is over, the room ends, or Ctrl+C. Every mistake is one sentence. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const story = new Story((sentence) => console.log(sentence));
  const end = ending(options.minutes);
  const place: Place = { server: options.server, code: options.code };
  const languages = await languagesOf(place);
  console.log(
    `Rehearsal in room ${place.code} on ${place.server}: ${options.people} people, seed ${options.seed}. Ctrl+C ends it.`,
  );
  const people = crowdOf(options, place, languages, story, end.now);
  const arrivals = Promise.allSettled(people.map(arrive)).then((results) => arrived(results, story));
  const why = await Promise.race([end.reason, arrivals.then(() => end.reason)]);
  for (const person of people) person.leave();
  console.log(`\n${why}\n${story.summary()}`);
  process.exit(0);
}

/** The same seed gives the same people. The first of each language come first, so that every language is spoken. */
function crowdOf(
  { people, seed }: Options,
  place: Place,
  languages: readonly string[],
  story: Story,
  ended: (why: string) => void,
): Person[] {
  return Array.from({ length: people }, (_, number) => {
    const own = seedOf(seed, number);
    const random = randomFrom(own);
    const lang = languages[number] ?? random.pick(languages);
    return new Person({ place, number, lang, seed: own, random, story, ended: () => ended('The presenter ended the workshop.') });
  });
}

async function arrive(person: Person, number: number, all: readonly Person[]): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, number * Math.min(EACH_MS, ARRIVAL_MS / all.length)));
  await person.join();
}

/** Whoever could not join says why; when nobody could, that is the end. */
function arrived(results: readonly PromiseSettledResult<void>[], story: Story): void {
  story.allHere(results.length);
  const failed = results.find((result) => result.status === 'rejected');
  if (!failed) return;
  if (story.joined === 0) throw failed.reason;
  console.error(`Somebody could not join: ${(failed.reason as Error).message}`);
}

/** What ends a rehearsal, in words. */
function ending(minutes: number): { reason: Promise<string>; now(why: string): void } {
  let now = (_why: string): void => {};
  const reason = new Promise<string>((resolve) => (now = resolve));
  setTimeout(() => now(`The ${minutes} minutes are over.`), minutes * 60_000).unref();
  process.once('SIGINT', () => now('Ended by Ctrl+C.'));
  // Started by a server: whatever became of it, nobody stays behind.
  process.once('disconnect', () => now('The server has stopped.'));
  return { reason, now: (why) => now(why) };
}

main().catch((error: Error) => {
  console.error(error instanceof RehearsalError ? error.message : `The rehearsal stopped: ${error.message}`);
  process.exit(1);
});
