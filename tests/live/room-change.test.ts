import { describe, expect, test } from 'vitest';
import type { SurveyConsole, SurveyView } from '../../shared/activities/survey/survey.ts';
import { newToken } from '../../server/rooms/identity.ts';
import type { ActivityView, ParticipantView, PresenterView, ScreenView } from '../../shared/room/views.ts';
import { Browser } from '../helpers/http.ts';
import { answer, close, control, open, show, undo } from '../helpers/rooms.ts';
import { served } from '../helpers/server.ts';
import { connect } from '../helpers/sockets.ts';

type AnyView = ParticipantView | ScreenView | PresenterView;

const activityIn = ({ stage }: AnyView): ActivityView | null => ('activity' in stage ? stage.activity : null);
const changeIn = (view: AnyView) => (activityIn(view)?.body as SurveyView | undefined)?.change;
const PEOPLE = 11;

/** A page as it is drawn, without what its scripts know. */
const seenOn = async (phone: Browser, code: string): Promise<string> =>
  (await phone.go(`/j/${code}`)).text.replace(/<script.*?<\/script>/gs, '');

describe('a room that is shown its own change', () => {
  test('is sent nothing of it before its after survey is closed and the presenter shows it', async () => {
    const server = await served();
    const room = server.open();
    const { code } = room;
    const presenter = await connect(server.url, 'presenter', { code, key: room.presenterKey });
    const screen = await connect(server.url, 'screen', { code, key: room.screenKey });
    const phones = await Promise.all(
      Array.from({ length: PEOPLE }, () => connect(server.url, 'participant', { code, token: newToken() })),
    );
    const everybody = [presenter, screen, ...phones];
    for (const [step, fun] of [
      ['before', 4],
      ['after', 2],
    ] as const) {
      await presenter.send(show(step));
      await presenter.send(open(step));
      await Promise.all(
        phones.map((phone) => phone.see((view) => view.step.id === step && activityIn(view)?.phase === 'open', step)),
      );
      for (const phone of phones) expect(await phone.send(answer(step, { items: { fun } }))).toMatchObject({ ok: true });
    }
    const showing = () => presenter.send(control('after', { do: 'show-change', of: 'fun' }));
    expect(await showing()).toMatchObject({ ok: false, reason: 'still-running' });
    const moment = (view: PresenterView) => (activityIn(view)?.body as SurveyConsole).moment;
    expect(moment(presenter.view)).toMatchObject({ of: null, why: 'running' });
    await presenter.send(close('after'));
    expect(await showing()).toMatchObject({ ok: false, reason: 'still-running' });
    await presenter.send(close('before'));
    await presenter.see((view) => moment(view)?.why === null, 'that it may be shown now');
    const before = everybody.map(({ frames }) => frames.length);
    for (const { frames } of everybody) expect(frames.join()).not.toContain('"toward"');

    expect(await showing()).toMatchObject({ ok: true });
    for (const page of [presenter, screen, ...phones]) {
      await page.until(() => changeIn(page.view) !== undefined, 'how the room moved');
      expect(changeIn(page.view)).toMatchObject({ n: PEOPLE, toward: PEOPLE, same: 0, away: 0 });
    }
    expect(everybody.every(({ frames }, at) => frames.slice(before[at]).join().includes('toward'))).toBe(true);

    const phone = new Browser(server.url);
    const shown = await seenOn(phone, code);
    expect(shown).toContain('How this room moved');
    for (const closed of ['<fieldset', 'No names']) expect(shown).not.toContain(closed);

    await presenter.send(undo());
    for (const page of [presenter, screen, ...phones])
      await page.until(() => changeIn(page.view) === undefined, 'that it is gone');
    expect(await seenOn(phone, code)).toMatch(/No names.*<fieldset/s);
  });
});
