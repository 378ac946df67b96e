import type { PresenterCommand } from './commands.ts';

/** Who sits at a console, by the key it was opened with: each key is good for its role only. */
export const CONSOLE_ROLES = ['presenter', 'remote', 'moderator'] as const;
export type ConsoleRole = (typeof CONSOLE_ROLES)[number];

type CommandName = PresenterCommand['type'];

/** A remote drives: it starts nothing afresh, changes no agenda and takes nothing out of the room. */
const REMOTE: readonly CommandName[] = [
  'show-step',
  'open-activity',
  'close-activity',
  'lock-activity',
  'reveal-results',
  'hide-results',
  'control-activity',
  'moderate-texts',
  'expect-people',
  'start-timer',
  'stop-timer',
  'switch-screen',
  'undo',
  'redo',
];

/** A moderator looks after what people write: approves, hides, groups. The room is driven by others. */
const MODERATOR: readonly CommandName[] = ['control-activity', 'moderate-texts', 'hold-back', 'undo', 'redo'];

/** Whether somebody in this role may ask for such a command. */
export function mayCommand(role: ConsoleRole, command: CommandName): boolean {
  if (role === 'presenter') return true;
  return (role === 'remote' ? REMOTE : MODERATOR).includes(command);
}
