import type { Pulse } from '../../domain/pulse/count-pulse.ts';
import type { AskedQuestion } from '../../domain/pulse/guess-questions.ts';
import type { NamedKind } from '../../domain/pulse/kind-lookup.ts';
import type { CountedAgency } from '../../domain/picture/count-in.ts';
import { formatPlace, type QuestionId, type Template } from '../../domain/template/template.ts';
import type { StoredRound } from '../../storage/rounds.ts';

/** A round with what its returns say, as the pages of the pulse are given it. */
export type OpenPulse = {
  readonly stored: StoredRound;
  readonly counted: readonly CountedAgency[];
  readonly templateByHash: ReadonlyMap<string, Template>;
};

/** What is said of one survey, and what its questions are called. */
export type ShownPulse = {
  readonly pulse: Pulse;
  readonly titleOf: (id: QuestionId) => string;
};

/** Every question the returns of a round answer, once, in the order of the questions. */
export function listAsked({ templateByHash }: OpenPulse): readonly AskedQuestion[] {
  const byId = new Map<QuestionId, AskedQuestion>();
  for (const { standards } of templateByHash.values()) {
    for (const { title: standardTitle, questions } of standards) {
      for (const { id, title, question } of questions) {
        if (!byId.has(id)) byId.set(id, { id, title, question, standardTitle });
      }
    }
  }
  return [...byId.values()];
}

/** What a question is called; its id where no return of the round asks it any more. */
export function titlesOf(asked: readonly AskedQuestion[]): (id: QuestionId) => string {
  const byId = new Map(asked.map(({ id, title }) => [id, title]));
  return (id) => byId.get(id) ?? id;
}

export function listKinds({ counted }: OpenPulse): readonly NamedKind[] {
  const byId = new Map(counted.map(({ received }) => [received.kind, received.kindName]));
  return [...byId].map(([id, name]) => ({ id, name }));
}

/** `2.3 Safer recruitment`, by the template of the first return that asks it. */
export function placesOf({ templateByHash }: OpenPulse): ReadonlyMap<QuestionId, string> {
  const places = new Map<QuestionId, string>();
  for (const { standards } of templateByHash.values()) {
    standards.forEach(({ questions }, standard) => {
      questions.forEach(({ id }, place) => {
        if (!places.has(id)) places.set(id, formatPlace(standard + 1, place + 1));
      });
    });
  }
  return places;
}
