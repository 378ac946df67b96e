import type { KindChange } from '../../activity/kind.ts';
import type { Json } from '../../json.ts';
import { entries } from '../../table.ts';
import type { BoardConfig } from './config.ts';
import type { BoardControl } from './controls.ts';
import { itemsOf, rankedItems } from './items.ts';
import { defaultName } from './names.ts';
import { groupNow, groupOf, isShown, shownNotes, stacksIn } from './notes.ts';
import { ranksFor } from './order.ts';
import type { Shares } from './shares.ts';
import { bundleOf, budgetFor, isLateIn, MOST_PLACED, type Settings, type Stage } from './stages.ts';
import { newNote, noteOf, type Action, type BoardState, type Note } from './state.ts';

type Asked<Do extends BoardControl['do']> = BoardControl & { do: Do };

/** The fields that a control changes. Undo restores exactly these, so each says no more than it has to. */
export function changesOf(config: BoardConfig, state: BoardState, asked: BoardControl, id: string): KindChange[] {
  switch (asked.do) {
    case 'go-to-stage':
      return toStage(config, state, asked.stage);
    case 'open-writing':
      return [set(['write'], asked.open)];
    case 'inspire':
      return [set(['inspire'], asked.on), set(['inspiring'], asked.on ? sharesOf(state) : null)];
    case 'spotlight':
      return spotlight(asked.note);
    case 'crowd-sort':
      return [set(['sorting'], asked.on ? sharesOf(state) : null)];
    case 'open-vote':
      return [set(['vote'], asked.open ? (state.stage === 'vote' ? 'dots' : 'place') : null), set(['tallies'], !asked.open)];
    case 'clear-votes':
      return [...nextRound(state, 'votes'), set(['roomDots'], {})];
    case 'clear-places':
      return [...nextRound(state, 'places'), set(['placed'], {})];
    case 'clear-groups':
      return shownNotes(state).flatMap(([note, { group }]) => (group === null ? [] : [set(['notes', note, 'group'], null)]));
    case 'group-notes':
      return group(state, asked, id);
    case 'group-sets':
      return asked.sets.flatMap((set, at) => group(state, { do: 'group-notes', ...set }, `${id}-${at}`));
    case 'ungroup-notes':
      return asked.notes.flatMap((note) => [set(['notes', note, 'group'], null), set(['notes', note, 'rank'], null)]);
    case 'merge-groups':
      return asked.groups.map((from) => set(['groups', from, 'into'], groupNow(state.groups, asked.into)));
    case 'rename-group':
      return [set(['groups', asked.group, 'name'], asked.name)];
    case 'set-aside':
      return onNotes(asked.notes, 'aside', true);
    case 'put-back':
      return onNotes(asked.notes, 'aside', false);
    case 'take-in':
      return onNotes(asked.notes, 'late', false);
    case 'stack-notes':
      return asked.stacks.flatMap((stack) => stackUp(state, stack));
    case 'unstack':
      return onNotes(asked.notes, 'alone', asked.alone);
    case 'set-column':
      return onNotes(asked.notes, 'column', asked.column);
    case 'add-note':
      return [set(['notes', id], asJson(roomsNote(state, asked.text, asked.column)))];
    case 'add-notes':
      return addNotes(state, asked, id);
    case 'set-room-dots':
      return [set(['roomDots', asked.item], asked.dots)];
    case 'place-item':
      return [set(['placed', asked.item], asked.at ?? undefined)];
    case 'add-action':
      return [addAction(id, asked)];
    case 'add-actions':
      return asked.actions.map((action, at) => addAction(`${id}-${at}`, action));
    case 'change-action':
      return changeAction(asked);
    case 'remove-action':
      return [set(['actions', asked.action, 'removed'], true)];
  }
}

/** What the room's own reveal changes on a board: notes that are written from then on are late. */
export const revealing = (state: BoardState): KindChange[] =>
  isLateIn(state.stage) ? [] : [set(['stage'], 'reveal'), set(['write'], true)];

const set = (path: string[], value: Json | undefined): KindChange => ({ field: 'kind', path, value });
/** Interfaces have no index signature; what they hold is plain data all the same. */
const asJson = (data: Note | Action | Shares): Json => ({ ...data }) as unknown as Json;

/** All settings of a stage. What is voted on, and with how many dots, is fixed when it opens. */
function toStage(config: BoardConfig, state: BoardState, stage: Stage): KindChange[] {
  const { texts, ...settings } = bundleOf(stage);
  const fields = Object.entries(settings satisfies Settings).map(([field, value]) => set([field], value));
  const fixed = state.stage === stage ? [] : fixedAt(config, state, stage);
  return [set(['stage'], stage), ...fields, ...fixed, { field: 'revealed', value: texts }];
}

function fixedAt(config: BoardConfig, state: BoardState, stage: Stage): KindChange[] {
  if (stage === 'vote') return [set(['budget'], config.dots ?? budgetFor(itemsOf(state, config.voteOn).length))];
  if (stage !== 'place') return [];
  const best = rankedItems(state, config.voteOn).slice(0, MOST_PLACED);
  return [set(['placing'], best.map((item) => item.id).sort())];
}

const spotlight = (note: string | null): KindChange[] =>
  note === null ? [set(['spotlight'], null)] : [set(['spotlight'], note), set(['read', note], true)];

/** Notes on the wall, of a stack the one on top, are shared out among everybody who has done anything so far. */
const sharesOf = (state: BoardState): Json =>
  asJson({
    notes: shownNotes(state)
      .flatMap(([id]) => (stacksIn(state).has(id) ? [] : [id]))
      .sort(),
    people: entries(state.authors)
      .map(([who]) => who)
      .sort(),
  });

/** A new round, which has nothing in it: as long as that is so, undo may go back to the one before. */
function nextRound(state: BoardState, field: 'votes' | 'places'): KindChange[] {
  const next = Math.max(state[field].now, ...Object.keys(state[field].all).map(Number)) + 1;
  return [set([field, 'now'], next), set([field, 'all', String(next)], undefined)];
}

function group(state: BoardState, asked: Asked<'group-notes'>, id: string): KindChange[] {
  const target = asked.group ? (groupNow(state.groups, asked.group) ?? asked.group) : id;
  const into = onNotes(asked.notes, 'group', target);
  const order =
    asked.after === undefined ? asked.notes.map((note) => set(['notes', note, 'rank'], null)) : ranks(state, asked, target);
  if (asked.group) return [...into, ...order];
  // What was set aside or taken back must not come to the screen as a name.
  const texts = asked.notes.map((note) => noteOf(state, note)).filter(isShown);
  const name = asked.name || defaultName(texts.map((note) => note.text));
  return [set(['groups', id], { name, into: null }), ...into, ...order];
}

const ranks = (state: BoardState, { notes, after }: Asked<'group-notes'>, target: string): KindChange[] =>
  Object.entries(ranksFor(state, target, notes, after ?? null)).map(([note, rank]) => set(['notes', note, 'rank'], rank));

/** In the group of the note on top: notes of different groups cannot lie on each other. */
function stackUp(state: BoardState, { front, notes }: Asked<'stack-notes'>['stacks'][number]): KindChange[] {
  const group = groupOf(state, noteOf(state, front));
  const coming = notes.filter((note) => groupOf(state, noteOf(state, note)) !== group);
  return [
    ...notes.flatMap((note) => [
      set(['notes', note, 'under'], note === front ? null : front),
      set(['notes', note, 'alone'], false),
    ]),
    ...coming.flatMap((note) => [set(['notes', note, 'group'], group), set(['notes', note, 'rank'], null)]),
  ];
}

const onNotes = (notes: readonly string[], field: 'group' | 'aside' | 'late' | 'alone' | 'column', value: Json): KindChange[] =>
  notes.map((note) => set(['notes', note, field], value));

/** A note by the presenter is late only where it would change what is being voted on. */
const roomsNote = (state: BoardState, text: string, column?: string): Note =>
  newNote(text, null, state.stage, state.vote !== null, column ?? null);

/** Groups of the same name are one; those that are there already are used. */
function addNotes(state: BoardState, { notes }: Asked<'add-notes'>, id: string): KindChange[] {
  const known = new Map(
    Object.entries(state.groups).flatMap(([at, { name, into }]) => (into === null ? [[name, at] as const] : [])),
  );
  const made: KindChange[] = [];
  const groupNamed = (name: string): string => {
    const at = known.get(name) ?? `${id}-g${known.size}`;
    if (!known.has(name)) made.push(set(['groups', at], { name, into: null }));
    known.set(name, at);
    return at;
  };
  const added = notes.map((note, at) => {
    const group = note.group ? groupNamed(note.group) : null;
    const under = note.under === undefined ? null : `${id}-${note.under}`;
    const there = { ...roomsNote(state, note.text, note.column), group, under, aside: note.aside ?? false };
    return set(['notes', `${id}-${at}`], asJson(there));
  });
  return [...made, ...added];
}

function addAction(
  id: string,
  { text, owner = '', date = '' }: { text: string; owner?: string | undefined; date?: string | undefined },
): KindChange {
  return set(['actions', id], asJson({ text, owner, date, status: 'open', removed: false }));
}

function changeAction({ action, text, owner, date, status }: Asked<'change-action'>): KindChange[] {
  const fields = Object.entries({ text, owner, date, status });
  return fields.flatMap(([field, value]) => (value === undefined ? [] : [set(['actions', action, field], value)]));
}
