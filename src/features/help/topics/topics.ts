import type { HelpGroup, HelpTopic } from '../help-topic.ts';
import { COLLECTING } from './collecting.ts';
import { FINISHING } from './finishing.ts';
import { KEEPING } from './keeping.ts';
import { MODERATING } from './moderating.ts';
import { RETURNING } from './returning.ts';
import { SEEING } from './seeing.ts';
import { STARTING } from './starting.ts';
import { USING } from './using.ts';

/** All of help, in the order in which an audit goes, and then what goes beside it. */
export const HELP_GROUPS: readonly HelpGroup[] = [
  STARTING,
  FINISHING,
  RETURNING,
  COLLECTING,
  MODERATING,
  SEEING,
  KEEPING,
  USING,
];

export const HELP_TOPICS: readonly HelpTopic[] = HELP_GROUPS.flatMap(({ topics }) => topics);

export function findTopic(id: string): HelpTopic | undefined {
  return HELP_TOPICS.find((topic) => topic.id === id);
}
