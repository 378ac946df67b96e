import { describe, expect, test } from 'vitest';
import { newToken } from '../../server/rooms/identity.ts';
import { kindOf } from '../../shared/activities/kinds.ts';
import { stateOf } from '../../shared/room/room.ts';
import type { ActivityView, ParticipantView, ScreenView } from '../../shared/room/views.ts';
import { logOf } from '../helpers/database.ts';
import { Browser } from '../helpers/http.ts';
import { answer, close, newId, reveal, show } from '../helpers/rooms.ts';
import { chance } from '../helpers/seeds.ts';
import { served } from '../helpers/server.ts';
import { sessionOf, steps } from '../helpers/sessions.ts';
import { connect } from '../helpers/sockets.ts';
import { cases, type Case } from '../laws/story.ts';

const WRITERS = 4;
const ACTS = 6;

const activityIn = ({ stage }: ParticipantView | ScreenView): ActivityView | null =>
  'activity' in stage ? stage.activity : null;
const withoutStyle = (page: string): string => page.replace(/<style>.*?<\/style>/s, '');

/** A room at a step whose results are hidden: a console, a screen, and a phone and a page without scripts that answer nothing. */
async function roomAt({ raw, step }: Case) {
  const server = await served();
  const open = server.app.rooms.open(sessionOf({ ...raw, results: 'hidden' }, steps.goodbye));
  const { code } = open.live;
  const { present, screen } = server.app.links(open);
  const presenter = await connect(server.url, 'presenter', { code, key: present.split('#')[1]! });
  const projector = await connect(server.url, 'screen', { code, key: screen.split('#')[1]! });
  const phone = await connect(server.url, 'participant', { code, token: newToken() });
  const reader = new Browser(server.url);
  await reader.go(`/j/${code}`);
  expect(await presenter.send(show(step.id))).toMatchObject({ ok: true });
  const pages = async () => [
    withoutStyle((await reader.send(`/p/${code}`)).text),
    (await reader.send(`/p/${code}/state`)).text,
    withoutStyle((await reader.send(`/p/${code}/wall`)).text),
  ];
  return { server, code, open, presenter, projector, phone, pages };
}

type Here = Awaited<ReturnType<typeof roomAt>>;

/** People answer what a sample of their kind answers; resolves with what they were told themselves. */
async function peopleAnswer({ server, code, open }: Here, { sample, step, config }: Case): Promise<number> {
  const random = chance(Number(process.env.SEED ?? 5));
  const live = open.live;
  let taken = 0;
  for (let n = 0; n < WRITERS; n++) {
    const token = newToken();
    const writer = await connect(server.url, 'participant', { code, token });
    const name = open.people.nameIn(live.room, step.id, open.people.participant(token));
    for (let turn = 1; turn <= ACTS; turn++) {
      const asked = sample.answer(random, config, stateOf(live.room.activities[step.id]!), name);
      const reply = await writer.send({ ...answer(step.id, asked, { turn }), id: newId() });
      if (reply.ok) taken += 1;
    }
    writer.close();
  }
  return taken;
}

describe.each(cases)('$name, as in $step.title ($step.results)', (one) => {
  test('until the reveal no wire brings a phone or the screen what is not theirs', async () => {
    const here = await roomAt(one);
    const { server, code, presenter, projector, phone, pages } = here;
    const { untold } = one.sample;
    await Promise.all([phone, projector].map((client) => client.see((view) => view.step.id === one.step.id, 'the step')));
    const before = await pages();
    const heard = phone.frames.length;
    expect(await peopleAnswer(here, one)).toBeGreaterThan(WRITERS - 1);
    const people = kindOf(one.name)!.people(stateOf(here.open.live.room.activities[one.step.id]!));
    await presenter.see((view) => view.agenda[0]!.people === people, 'everybody on the console');
    expect(await pages(), 'not a byte depends on what others answered').toEqual(before);
    await presenter.send(close(one.step.id));
    await Promise.all([phone, projector].map((client) => client.see((view) => activityIn(view)?.phase === 'closed', 'closed')));
    const news = phone.frames.slice(heard);
    expect(news, 'that it was closed, and nothing else').toHaveLength(1);
    const told = [...phone.frames, ...projector.frames, ...before, ...(await pages())].join('\n');
    expect(told).toContain(`"id":"${one.step.id}"`);
    expect(new RegExp(`.{0,80}(${untold.source}).{0,80}`).exec(told)?.[0]).toBeUndefined();
    expect([...presenter.frames, JSON.stringify([one.raw, one.config])].join('\n'), 'which the console or the file has').toMatch(
      untold,
    );
    const names = logOf(server.folder, code).flatMap(({ event }) => ('participant' in event ? [event.participant] : []));
    expect(names.length).toBeGreaterThan(0);
    await presenter.send(reveal(one.step.id));
    await Promise.all([phone, projector].map((client) => client.see((view) => activityIn(view)?.revealed, 'the reveal')));
    const all = [phone, projector, presenter].flatMap(({ frames }) => frames).join('\n') + (await pages()).join('\n');
    for (const name of names) expect(all).not.toContain(name);
  });
});
