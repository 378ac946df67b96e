import { mkdirSync, writeFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'vitest';
import { loadSession } from '../../server/sessions/load.ts';
import { actsIn } from '../../server/rehearse/answers/answers.ts';
import { randomFrom, seedOf } from '../../server/rehearse/random.ts';
import { bundleFiles } from '../../server/export/bundle/bundle.ts';
import { bundleChance } from '../../server/export/bundle/chance.ts';
import { bytesOf } from '../../server/export/bundle/zip.ts';
import { printPdf } from '../../server/export/pdf.ts';
import { sealedLog } from '../../server/rooms/sealing.ts';
import { decide } from '../../shared/room/decide.ts';
import { evolve, fold } from '../../shared/room/evolve.ts';
import { newRoom, type Room } from '../../shared/room/room.ts';
import { mineView, participantView, stageOf } from '../../shared/room/view-people.ts';
import { NOW, close, control, endRoom, front, newId, office, open, participant } from '../helpers/rooms.ts';

const L = (en: string, es: string, ar: string) => ({ en, es, ar, 'sr-Latn': en });
function plan() {
  const session = structuredClone(loadSession('sessions', 'social-media-for-advocacy')) as any;
  const p = session.instruments.perceptions;
  p.composites = [
    { code: 'serious', title: L('Social media is serious work', 'Las redes sociales son un trabajo serio', 'وسائل التواصل عمل جاد'), items: ['fun', 'frivolous', 'discussion'] },
    { code: 'use', title: L('Useful for us', 'Útiles para nosotros', 'مفيدة لنا'), items: ['advocacy', 'useful', 'confident'] },
  ];
  p.demographics = [
    { code: 'gender', text: L('I am', 'Soy', 'أنا'), levels: [
      { code: 'woman', text: L('a woman', 'mujer', 'امرأة') }, { code: 'man', text: L('a man', 'hombre', 'رجل') }, { code: 'other', text: L('something else', 'otra cosa', 'غير ذلك'), rest: true } ] },
    { code: 'age', ordered: true, text: L('My age', 'Mi edad', 'عمري'), levels: [
      { code: 'young', text: L('under 30', 'menos de 30', 'أقل من 30') }, { code: 'mid', text: L('30 to 45', '30 a 45', '30 إلى 45') }, { code: 'old', text: L('over 45', 'más de 45', 'أكثر من 45') } ] },
  ];
  for (const s of [...session.steps, ...(session.beside ?? [])]) if (s.kind === 'survey' && s.config.instrument === 'perceptions') {
    const { demographics: _d, ...again } = p;
    s.config.asked = s.config.wave === 'before' ? p : s.config.wave === 'then' ? { ...again, items: p.items.filter((i: any) => i.then) } : again;
  }
  return session;
}
function play(people: number, lost: number, fresh: number, code: string) {
  const session = plan();
  let room: Room = newRoom(code, session);
  const log: any[] = [];
  const go = (command: any, who: any) => { const d = decide(room, command, who, NOW); if ('refusal' in d) return d.refusal; log.push(...d.events); room = d.events.reduce(evolve, room); return null; };
  const steps = [...session.steps, ...(session.beside ?? [])] as any[];
  const langs = ['en', 'en', 'es', 'ar'];
  for (let n = 0; n < people + lost + fresh; n++) go({ type: 'join', id: newId() }, participant(`p${n}`));
  for (const step of steps) {
    if (step.kind === 'slide') continue;
    if (step.config.wave && String(step.config.wave).startsWith('followup')) continue;
    go(open(step.id), front);
    if (step.config.wave === 'before') go(control(step.id, { do: 'count', present: people + lost + 2 }), front);
    for (let n = 0; n < people + lost + fresh; n++) {
      if (step.config.wave === 'before' && n >= people + lost) continue;
      if (step.config.wave === 'after' && n >= people && n < people + lost) continue;
      const lang = langs[n % 4]!;
      const stage = stageOf(room, lang, 'participant', step.id) as any;
      if (!stage.activity) continue;
      const random = randomFrom(seedOf(7, n));
      for (const [turn, form] of actsIn(stage.activity, { lang, seed: seedOf(1, n), random } as any).entries())
        go({ type: 'answer', id: newId(), activity: step.id, run: stage.activity.run, turn: turn + 1, lang, form }, participant(`p${n}`));
    }
    go(close(step.id), front);
  }
  return { room, log, session };
}
async function out(name: string, room: Room, language: string, grade: any, pdf = true) {
  const made = (await bundleFiles({ scope: 'room', room: { room, openedAt: NOW } }, { grade, language, madeAt: NOW + 2 * 86400000, software: '0.1.0', chance: bundleChance() }))!;
  const dir = `/tmp/rep/${name}`; rmSync(dir, { recursive: true, force: true });
  for (const { path, content } of made.files) { mkdirSync(dirname(join(dir, path)), { recursive: true }); writeFileSync(join(dir, path), bytesOf(content)); }
  if (pdf) console.log(name, await printPdf(join(dir, 'report.html'), join(dir, 'report.pdf')));
}
test('make', async () => {
  const which = (process.env.WHICH ?? 'all').split(',');
  const want = (n: string) => which.includes('all') || which.includes(n);
  const big = play(Number(process.env.N ?? 40), 3, 2, 'LAGOS7');
  if (want('en')) await out('big-en', big.room, 'en', 'public');
  if (want('es')) await out('big-es', big.room, 'es', 'public');
  if (want('ar')) await out('big-ar', big.room, 'ar', 'team');
  if (want('small')) { const small = play(8, 1, 0, 'SMALL8'); await out('small-en', small.room, 'en', 'team'); await out('small-es', small.room, 'es', 'public'); await out('small-ar', small.room, 'ar', 'team'); }
  if (want('sealed')) { const sealed = sealedLog('LAGOS7', big.session, big.log); await out('sealed-en', fold(newRoom('LAGOS7', big.session), sealed), 'en', 'public'); }
}, 300000);
