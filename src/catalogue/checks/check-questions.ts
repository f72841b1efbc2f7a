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
  const { id, covers = [id] } = question;
  return [
    ...(covers[0] === id
      ? []
      : [
          {
            file,
            path: `${id}.covers`,
            reason: `begins with ${covers[0] ?? 'nothing'}, not ${id}`,
          },
        ]),
    ...(Object.keys(question.editions).length === 0
      ? [{ file, path: `${id}.editions`, reason: 'is in no edition, so it is never asked' }]
      : []),
    ...checkCitations(question, file, editions),
  ];
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
