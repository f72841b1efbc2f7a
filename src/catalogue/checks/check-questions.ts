import type {
  Edition,
  SourceQuestion,
  TemplateModule,
} from '../../domain/template/template-source.ts';
import type { TemplateFault } from './template-fault.ts';
import { hasPhrase } from './words.ts';

/** What a question says of itself: the entries it covers, its editions and what they cite. */
export function checkQuestions(
  modules: readonly TemplateModule[],
  editions: readonly Edition[],
): readonly TemplateFault[] {
  return modules.flatMap(({ id, questions }) =>
    questions.flatMap((question) => checkQuestion(question, `modules/${id}.json`, editions)),
  );
}

function checkQuestion(
  question: SourceQuestion,
  file: string,
  editions: readonly Edition[],
): readonly TemplateFault[] {
  const { id } = question;
  return [
    ...checkCovers(question, file),
    ...(Object.keys(question.editions).length === 0
      ? [{ file, path: `${id}.editions`, reason: 'is in no edition, so it is never asked' }]
      : []),
    ...checkCitations(question, file, editions),
  ];
}

/** The question's own id stands first, in its own list and in each that an edition has instead. */
function checkCovers(
  { id, covers, editions }: SourceQuestion,
  file: string,
): readonly TemplateFault[] {
  const lists = [
    [`${id}.covers`, covers] as const,
    ...Object.entries(editions).map(
      ([editionId, entry]) => [`${id}.editions.${editionId}.covers`, entry.covers] as const,
    ),
  ];
  return lists.flatMap(([path, [first] = [id]]) =>
    first === id ? [] : [{ file, path, reason: `begins with ${first ?? 'nothing'}, not ${id}` }],
  );
}

/** Each edition's entry cites that edition: one left over from copying would misstate the duty. */
function checkCitations(
  question: SourceQuestion,
  file: string,
  editions: readonly Edition[],
): readonly TemplateFault[] {
  return Object.entries(question.editions).flatMap(([editionId, { citations }]) => {
    const others = editions.filter(({ id }) => id !== editionId);
    const namesIn = (text: string) =>
      others.filter(({ id, title, shortTitle }) =>
        [id, title, shortTitle].some((name) => hasPhrase(text, name)),
      );
    return citations.flatMap(({ text }, index) =>
      namesIn(text).map(({ shortTitle }) => ({
        file,
        path: `${question.id}.editions.${editionId}.citations.${index}`,
        reason: `names ${shortTitle}, which is another edition`,
      })),
    );
  });
}
