/** One stretch of a topic: plain words, then steps in order or points in none. */
export type HelpPart = {
  readonly heading?: string;
  readonly text?: readonly string[];
  readonly steps?: readonly string[];
  readonly points?: readonly string[];
};

/** A place of the app that a topic leads to. */
export type HelpPlace = { readonly to: string; readonly words: string };

/** How one thing is done, from beginning to end. */
export type HelpTopic = {
  /** In the address: never changed, for people keep links. */
  readonly id: string;
  readonly title: string;
  /** One sentence: who reads on, and for what. */
  readonly summary: string;
  readonly parts: readonly HelpPart[];
  readonly places?: readonly HelpPlace[];
  /** The ids of topics that are often read next. */
  readonly next: readonly string[];
  /** What people may look for who do not know our word for it. */
  readonly alsoCalled: string;
};

export type HelpGroup = { readonly title: string; readonly topics: readonly HelpTopic[] };

/** All words of a topic that are read, in the order in which they stand on its page. */
export function listTexts({ title, summary, parts }: HelpTopic): readonly string[] {
  return [title, summary, ...parts.flatMap(listPartTexts)];
}

function listPartTexts(part: HelpPart): readonly string[] {
  return [...(part.heading === undefined ? [] : [part.heading]), ...listBodyTexts(part)];
}

/** Without the heading, which is no sentence and reads oddly among others. */
export function listBodyTexts({ text, steps, points }: HelpPart): readonly string[] {
  return [...(text ?? []), ...(steps ?? []), ...(points ?? [])];
}

/** One word as this app uses it. The id is in addresses and never changes. */
export type GlossaryWord = {
  readonly id: string;
  readonly word: string;
  readonly meaning: readonly string[];
  /** The id of the topic that says what to do with it. */
  readonly topic?: string;
};
