/** What several tabs must come to, one step after another: the words of the last save stand. */

export type QuestionModel = {
  text: string;
  revision: number;
  /** The step at which it was last written. */
  writtenAt: number;
  /** Every text that was ever stored. */
  readonly ever: Set<string>;
  /** Every text that was written over by one who had not seen it. */
  readonly clashed: Set<string>;
};

export type TabModel = {
  question: string;
  shown: string;
  /** The revision that what is shown was built on. */
  base: number;
  /** Typed and not yet stored. */
  unsaved?: string | undefined;
};

/** Words of a tab that was closed before it could store them. */
export type PendingModel = {
  readonly question: string;
  readonly text: string;
  readonly base: number;
  readonly keptAt: number;
};

export type Clash = { readonly question: string; readonly other: string };

export type TabsModel = {
  readonly questions: Map<string, QuestionModel>;
  readonly pending: PendingModel[];
};

export function startModel(questions: readonly string[]): TabsModel {
  const empty = (): QuestionModel => ({
    text: '',
    revision: 0,
    writtenAt: 0,
    ever: new Set(),
    clashed: new Set(),
  });
  return { questions: new Map(questions.map((id) => [id, empty()])), pending: [] };
}

export function questionOf(model: TabsModel, id: string): QuestionModel {
  const question = model.questions.get(id);
  if (question === undefined) throw new Error(`The model has no ${id}`);
  return question;
}

/** What a tab has not stored is stored; answers the text it displaced without having seen it. */
export function save(model: TabsModel, tab: TabModel, step: number): Clash | undefined {
  const { unsaved } = tab;
  tab.unsaved = undefined;
  if (unsaved === undefined) return undefined;
  const clash = write(model, { question: tab.question, text: unsaved, base: tab.base }, step);
  tab.base = questionOf(model, tab.question).revision;
  return clash;
}

/** A newer revision is shown where nothing typed is waiting. */
export function refresh(model: TabsModel, tab: TabModel): void {
  const { text, revision } = questionOf(model, tab.question);
  if (tab.unsaved !== undefined || revision <= tab.base) return;
  tab.shown = text;
  tab.base = revision;
}

/** What closed tabs have left is stored, unless newer words stand: then it goes to the history. */
export function replay(model: TabsModel, step: number): void {
  for (const late of model.pending.splice(0)) {
    const question = questionOf(model, late.question);
    const isOvertaken = question.revision !== late.base && question.writtenAt > late.keptAt;
    if (isOvertaken) question.ever.add(late.text);
    else write(model, late, step);
  }
}

function write(
  model: TabsModel,
  { question: id, text, base }: Pick<PendingModel, 'question' | 'text' | 'base'>,
  step: number,
): Clash | undefined {
  const question = questionOf(model, id);
  const other = question.text;
  if (text === other) return undefined;
  const isClash = question.revision > 0 && question.revision !== base;
  question.text = text;
  question.revision = Math.max(question.revision, base) + 1;
  question.writtenAt = step;
  question.ever.add(text);
  if (!isClash) return undefined;
  question.clashed.add(other);
  return { question: id, other };
}
