const CHOICES = ['a', 'b', 'c', 'd', 'e'];
/** Words that a room comes up with: a few often, many once. */
const WORDS = ['trust', 'time', 'money', 'reach', 'voice', 'safety', 'people', 'story'];

const choice = (at: number): string => CHOICES[at % CHOICES.length]!;
const word = (at: number): string => (at % 5 ? WORDS[at % WORDS.length]! : `word${at}`);

/** The form of the answer number `at` to a step of the bench: its own where it is not a poll. */
export function formOf(step: string, at: number): Record<string, string[]> {
  switch (step) {
    case 'words':
      return { word: [word(at), word(at + 3)] };
    case 'open':
      return { do: ['add'], text: [`We need ${word(at)} more than ${word(at + 1)}, said person ${at}`] };
    case 'quiz':
      return { pick: [choice(at)] };
    case 'questions':
      return { do: ['ask'], text: [`How do we get more ${word(at)} when there is no ${word(at + 1)}? (${at})`] };
    default:
      return { choice: [choice(at)] };
  }
}
