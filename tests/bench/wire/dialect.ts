import { PONG, connectPacket, eventPacket, readPacket } from './packets.ts';

/** Who connects: a phone, or the person in front, whose messages are counted apart. */
export type Role = 'participant' | 'presenter' | 'screen';

export interface Seat {
  role: Role;
  code: string;
  key: string;
}

/** One answer of one person. */
export interface AnswerMessage {
  id: string;
  activity: string;
  turn: number;
  form: Record<string, string[]>;
  person: string;
}

/** A frame of the server, as the crowd understands it. */
export type Message =
  | { type: 'reply'; text: string }
  | { type: 'view'; text: string }
  | { type: 'ack'; n: number; text: string }
  | { type: 'refused'; reason: string }
  | { type: 'other' };

/** How the crowd talks with what is measured. */
export interface Dialect {
  path(seat: Seat): string;
  answer(n: number, answer: AnswerMessage): string;
  /** Puts a step in front of everybody. */
  show(n: number, step: string, id: string): string;
  read(text: string, seat: Seat): Message;
  /** How many people a view says have answered; undefined where it does not say. */
  peopleIn(view: string, role: Role): number | undefined;
}

const OTHER: Message = { type: 'other' };

/** How many notes a view of a board counts; 0 where it shows none. */
export const notesIn = (view: string): number => Number(/"count":(\d+)/.exec(view)?.[1] ?? 0);

/** Plenary: Socket.IO with a namespace per role. */
export const plenary: Dialect = {
  path: () => '/socket.io/?EIO=4&transport=websocket',
  answer: (n, { id, activity, turn, form }) =>
    eventPacket('/participant', n, 'command', {
      type: 'answer',
      id,
      activity,
      run: 0,
      turn,
      lang: 'en',
      form,
    }),
  show: (n, step, id) => eventPacket('/presenter', n, 'command', { type: 'show-step', id, step }),
  read: readPlenary,
  peopleIn: (view, role) => (role === 'participant' ? firstPeople(view) : bodyPeople(view)),
};

function readPlenary(text: string, { role, code, key }: Seat): Message {
  const packet = readPacket(text);
  switch (packet.type) {
    case 'open':
      return { type: 'reply', text: connectPacket(`/${role}`, { code, lang: 'en', ...(key && { key }) }) };
    case 'ping':
      return { type: 'reply', text: PONG };
    case 'event':
      return packet.name === 'view' ? { type: 'view', text: packet.argument } : OTHER;
    case 'ack':
      return { type: 'ack', n: packet.id, text: packet.argument };
    case 'refused':
      return packet;
    default:
      return OTHER;
  }
}

/** The floor: JSON texts on a bare WebSocket. */
export const bare: Dialect = {
  path: ({ role }) => `/ws/${role}`,
  answer: (n, { activity, form, person }) =>
    JSON.stringify(
      form.do?.[0] === 'write'
        ? { n, activity, note: form.text?.[0], person }
        : { n, activity, choice: Object.values(form).flat().join(), person },
    ),
  show: (n, step) => JSON.stringify({ n, show: step }),
  read(text) {
    const ack = /^\{"ack":(\d+)/.exec(text);
    return ack ? { type: 'ack', n: Number(ack[1]), text } : { type: 'view', text };
  },
  peopleIn: firstPeople,
};

function firstPeople(view: string): number | undefined {
  const found = /"people":(\d+)/.exec(view);
  return found ? Number(found[1]) : undefined;
}

interface StaffView {
  step: { id: string };
  stage: { activity?: { body: { people?: number } } };
  agenda?: { id: string; people: number }[];
}

/** Staff read it of the activity, the presenter of the agenda where a kind does not say it. */
function bodyPeople(text: string): number | undefined {
  const { step, stage, agenda } = JSON.parse(text) as StaffView;
  return stage.activity?.body.people ?? agenda?.find(({ id }) => id === step.id)?.people;
}
