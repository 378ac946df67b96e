import type { PhoneKey } from '../../shared/text/phone/en.ts';
import type { Phone } from './phone.svelte.ts';

/** The one line that tells how things stand: always words, with a tone for the eye. */
export interface Status {
  text: string;
  tone: 'quiet' | 'good' | 'busy' | 'bad';
}

/** How things stand on this phone. What happened to the last answer comes first, then the room. */
export function statusOf(phone: Phone): Status {
  const { t } = phone;
  const { delivery, replaced, lasting, view, live } = phone.now;
  const say = (key: PhoneKey, tone: Status['tone']): Status => ({ text: t(key), tone });
  if (replaced) return say('state.replaced', 'bad');
  if (delivery.state === 'refused')
    return { text: t(`refused.${delivery.refusal.reason}`, { limit: delivery.refusal.limit ?? '' }), tone: 'bad' };
  if (delivery.state === 'waiting') return say(lasting ? 'state.waiting' : 'state.keep-open', 'busy');
  if (delivery.state === 'sending') return say('state.sending', 'busy');
  if (view.ended) return say('state.ended', 'quiet');
  if (live === false) return say('state.offline', 'busy');
  return roomStatus(phone, say);
}

function roomStatus({ activity, own, now }: Phone, say: (key: PhoneKey, tone: Status['tone']) => Status): Status {
  const late = activity?.phase === 'closed' && own?.waits?.late;
  if (late) return say(`late.${late}`, late === 'shown' ? 'good' : 'busy');
  if (activity?.phase === 'closed' || activity?.phase === 'locked') return say(`state.${activity.phase}`, 'quiet');
  if (now.delivery.state === 'changed') return say('state.changed', 'busy');
  // Where much can be done at once, only the last act counts.
  if (now.delivery.state === 'saved' || (own?.turn && !/board|qa|pulse/.test(activity!.kind)))
    return say(activity?.phase === 'open' ? 'state.saved.wait' : 'state.saved', 'good');
  return activity ? { text: '', tone: 'quiet' } : say('state.presenter', 'quiet');
}
