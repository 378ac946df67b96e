import type { Form } from '../../shared/form.ts';
import type { Refusal } from '../../shared/protocol/refusal.ts';
import type { MineView, ParticipantView } from '../../shared/room/views.ts';
import type { PhoneKey } from '../../shared/text/phone/en.ts';
import type { KindParts } from '../../shared/protocol/kind-parts.ts';
import type { KindTexts } from '../../shared/text/kind-texts.ts';
import type { Catalogue } from '../../shared/text/translate.ts';

/** What the server renders the page from, and what travels inside it so that the page goes on from there. */
export interface PhoneState {
  view: ParticipantView;
  mine: MineView | null;
  lang: string;
  languages: string[];
  /** Where the scripts are that draw this step, by the kinds that they draw. */
  scripts: KindParts['scripts'];
  /** Those that are needed once results are shown. */
  later: KindParts['scripts'];
  /** What the page says, and what the kind of this step says; other kinds' texts come when the room comes to them. */
  texts: Catalogue<PhoneKey> & KindTexts['phone'];
  /** Which of the orders of shuffled options this person has. */
  order: number;
  /** The token in the address and in every form, for phones that keep no cookies. */
  token: string | null;
  /** What became of a form that was sent without script. */
  notice: { saved: true } | { refused: Refusal; form: Form } | null;
}

/** What a page says above everything else: that the people are simulated, or that the presenter answers for the person whose page lies at `standIn`. */
export interface PageMarks {
  rehearsal: boolean;
  standIn: string | null;
}
