import type { FastifyReply, FastifyRequest } from 'fastify';
import { field, type Form } from '../../shared/form.ts';
import type { Reason } from '../../shared/protocol/refusal.ts';
import { currentStep } from '../../shared/room/room.ts';
import { ownCodeOf } from '../../shared/room/own-codes.ts';
import { waveOf } from '../../shared/room/waves-opened.ts';
import type { Instrument } from '../../shared/session/instrument.ts';
import { ownCodeTexts, type OwnCodeTexts } from '../../shared/text/cards/own-code-texts.ts';
import { compareKey } from '../../shared/text/compare-key.ts';
import { fits } from '../../shared/text/graphemes.ts';
import { sayIn } from '../../shared/text/text.ts';
import { codeElement, formCommandId, newToken } from '../rooms/identity.ts';
import type { Visitor } from './edge.ts';
import { sendPage } from './edge.ts';
import { ownCodePage } from './join-page.ts';

/** Answers are a word or a number: longer ones are never written the same way twice. */
const LONGEST = 40;

type Asked = Pick<Instrument, 'selfMade'> & { code: string };
type Standing = { made: true } | { refused: string } | null;

/** The page on which people make a code of their own. */
export function showOwnCode(visitor: Visitor, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const asked = askedOf(visitor, (request.query as { instrument?: unknown }).instrument);
  const made = asked && ownCodeOf(visitor.room.live.room, asked.code, visitor.participant);
  return show(visitor, asked, made ? { made: true } : null, request, reply);
}

/** Takes in a form: of each answer a keyed hash is kept, and nothing says whether anybody has the same. */
export async function makeOwnCode(visitor: Visitor, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const form = formOf(request);
  const [asked, texts] = [askedOf(visitor, field(form, 'instrument')), ownCodeTexts(visitor.lang)];
  const refuse = (sentence: string, status = 422) => show(visitor, asked, { refused: sentence }, request, reply.code(status));
  if (!asked) return refuse(texts.none, 404);
  const answers = asked.selfMade!.map(({ code }) => ({ code, answer: field(form, `answer.${code}`) }));
  if (answers.some(({ answer }) => !answer)) return refuse(texts.incomplete);
  if (answers.some(({ answer }) => !fits(answer, LONGEST))) return refuse(texts.long);
  const { live } = visitor.room;
  await live.ask({ type: 'join', id: formCommandId(visitor.secret, 'join', visitor.participant) }, visitor.who);
  const elements = answers.map(({ code, answer }) => codeElement(visitor.secret, asked.code, code, compareKey(answer)));
  const made = await live.ask({ type: 'make-code', id: newToken(), instrument: asked.code, elements }, visitor.who);
  if (made.ok) return reply.redirect(`${visitor.base}/own?lang=${visitor.lang}&instrument=${asked.code}`, 303);
  return refuse(texts[SAID[made.reason] ?? 'fault'], made.reason === 'storage' ? 503 : 422);
}

const SAID: Readonly<Partial<Record<Reason, keyof OwnCodeTexts>>> = {
  'too-many': 'tries',
  forbidden: 'out',
  ended: 'over',
  empty: 'incomplete',
};

const formOf = ({ body }: FastifyRequest): Form => (typeof body === 'object' && body !== null ? (body as Form) : {});

/** The instrument that was named, that is asked now, or that is the only one with such questions. */
function askedOf({ room }: Visitor, named: unknown): Asked | null {
  const { session } = room.live.room;
  const wanted = typeof named === 'string' && named ? named : waveOf(currentStep(room.live.room))?.instrument;
  const having = Object.entries(session.instruments).filter(([, { selfMade }]) => selfMade);
  const found = wanted ? having.find(([code]) => code === wanted) : having.length === 1 ? having[0] : undefined;
  return found ? { code: found[0], selfMade: found[1].selfMade } : null;
}

function show(visitor: Visitor, asked: Asked | null, how: Standing, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { lang, base, room } = visitor;
  const say = sayIn(lang, room.live.room.session.language);
  const questions = (asked?.selfMade ?? []).map(({ code, text }) => ({ code, text: say(text) }));
  const standing = asked ? how : { refused: ownCodeTexts(lang).none };
  const page = ownCodePage(lang, { base, lang, instrument: asked?.code ?? '', questions, standing, longest: LONGEST });
  return sendPage(request, asked ? reply : reply.code(404), page);
}
