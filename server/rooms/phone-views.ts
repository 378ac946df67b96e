import type { Room } from '../../shared/room/room.ts';
import { participantView } from '../../shared/room/view-people.ts';
import type { ParticipantView } from '../../shared/room/views.ts';
import type { RoomInUse } from './room-in-use.ts';

interface Known {
  room: Room;
  text: string;
  view: ParticipantView;
}

/**
 * What phones see, computed once per language and place however many ask. `rev` is the seq at which the view last became another, so a
 * phone that has this revision has missed nothing, whatever others answered since.
 */
export class PhoneViews {
  readonly #live: RoomInUse;
  readonly #known = new Map<string, Known>();

  constructor(live: RoomInUse) {
    this.#live = live;
  }

  /**
   * The view of the room as it is on disk, in one language: of the step that the room is at, or of what runs beside it under the id `at`.
   * The same object as long as it says the same.
   */
  in(lang: string, at = ''): ParticipantView {
    const { room } = this.#live;
    const key = `${lang}/${at}`;
    const known = this.#known.get(key);
    if (known?.room === room) return known.view;
    const { rev, ...rest } = participantView(room, lang, at || undefined);
    const text = JSON.stringify(rest);
    const view = known?.text === text ? known.view : { rev, ...rest };
    this.#known.set(key, { room, text, view });
    return view;
  }
}
