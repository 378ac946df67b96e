import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { RankingView } from '../../shared/activities/ranking/ranking.ts';
import type { ScaleView } from '../../shared/activities/scale/scale.ts';
import { newToken } from '../../server/rooms/identity.ts';
import type { Form } from '../../shared/form.ts';
import type { ParticipantView, PresenterView } from '../../shared/room/views.ts';
import { start } from '../helpers/child.ts';
import { Browser } from '../helpers/http.ts';
import { control, post, reveal, show } from '../helpers/rooms.ts';
import { newFolder } from '../helpers/server.ts';
import { workshopFile } from '../helpers/sessions.ts';
import { connect } from '../helpers/sockets.ts';

const items = ['tea', 'milk', 'soda'].map((code) => ({ code, text: code }));
const rate = { id: 'rate', kind: 'scale', title: 'Rate', question: 'How?', scale: ['Bad', null, 'Good'], statements: items };
const drinks = { id: 'drinks', kind: 'ranking', title: 'Drinks', question: 'What first?', items };

const CASES: { step: { id: string; kind: string }; form: Form; draw: object; field: string }[] = [
  { step: rate, form: { 'item.tea': ['3'], 'item.milk': ['1'] }, draw: { do: 'show-view', view: 'means' }, field: 'item.tea' },
  { step: drinks, form: { order: ['soda,tea,milk'] }, draw: { do: 'show-by', by: 'firsts' }, field: 'place.tea' },
];

const resultsIn = ({ stage }: ParticipantView): unknown =>
  'activity' in stage ? (stage.activity.body as ScaleView | RankingView).results : null;

/** A folder with a session that has both. */
function sessionsWithBoth(): string {
  const folder = newFolder('sessions');
  mkdirSync(join(folder, 'both'));
  writeFileSync(join(folder, 'both/session.yaml'), stringify({ ...workshopFile, parts: [{ steps: [rate, drinks] }] }));
  return folder;
}

test.each(CASES)(
  '$step.kind: before the reveal nothing of what others answered reaches a phone',
  async ({ step, form, draw, field }) => {
    const { url, code, presenterKey: key } = await start({ sessions: sessionsWithBoth(), session: 'both' });
    const presenter = await connect(url, 'presenter', { code, key });
    await presenter.send(show(step.id));
    const phone = await connect(url, 'participant', { code, token: newToken() });
    await phone.see((view) => view.step.id === step.id, step.id);
    const reader = new Browser(url);
    await reader.go(`/j/${code}`);
    const page = (await reader.send(`/p/${code}`)).text;
    expect(page).toContain(`name="${field}"`);
    const heard = phone.frames.length;

    for (let n = 0; n < 3; n++) {
      const writer = await connect(url, 'participant', { code, token: newToken() });
      expect(await writer.send(post(step.id, form))).toMatchObject({ ok: true });
    }
    expect(await presenter.send(control(step.id, draw))).toMatchObject({ ok: true });
    await presenter.see((view: PresenterView) => view.agenda.find(({ id }) => id === step.id)!.people === 3, 'three answers');
    expect((await reader.send(`/p/${code}`)).text).toBe(page);

    await presenter.send(reveal(step.id));
    await phone.see((view) => resultsIn(view) !== null, 'the results');
    expect(phone.frames.slice(heard).filter((frame) => frame.includes('"revealed":true'))).toHaveLength(1);
    expect((await reader.send(`/p/${code}`)).text).toContain('class="results"');
  },
);
