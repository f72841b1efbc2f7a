import { hasWords, splitWords } from '../../domain/shared/has-words.ts';
import { GLOSSARY } from './glossary.ts';
import { listTexts, type GlossaryWord, type HelpTopic } from './help-topic.ts';
import { HELP_TOPICS } from './topics/topics.ts';

export type FoundHelp = {
  readonly topics: readonly HelpTopic[];
  readonly words: readonly GlossaryWord[];
};

/** What little words say nothing of: "how do I back up" is a search for "back up". */
const LITTLE = new Set(
  'a an and can do does for how i if in is it my of on or the to we what where with'.split(' '),
);

/**
 * The topics in which every word sought begins a word, those that have them in the title first, then
 * those they are asked for by; and the words of the glossary. Without a word nothing is sought.
 */
export function searchHelp(sought: string): FoundHelp {
  const words = listSought(sought).join(' ');
  if (words === '') return { topics: [], words: [] };
  const texts: readonly ((topic: HelpTopic) => string)[] = [
    ({ title }) => title,
    ({ title, summary, alsoCalled }) => [title, summary, alsoCalled].join(' '),
    (topic) => [...listTexts(topic), topic.alsoCalled].join(' '),
  ];
  const ranked = HELP_TOPICS.map((topic) => ({
    topic,
    rank: texts.findIndex((read) => hasWords(read(topic), words)),
  }));
  return {
    topics: texts.flatMap((_, rank) =>
      ranked.filter((found) => found.rank === rank).map(({ topic }) => topic),
    ),
    words: GLOSSARY.filter(({ word, meaning }) => hasWords([word, ...meaning].join(' '), words)),
  };
}

/** The words that count; all of them where none is more than a little word. */
export function listSought(sought: string): readonly string[] {
  const all = splitWords(sought.replace(/\bn\/a\b/gi, 'not applicable'));
  const counting = all.filter((word) => !LITTLE.has(word));
  return counting.length > 0 ? counting : all;
}
