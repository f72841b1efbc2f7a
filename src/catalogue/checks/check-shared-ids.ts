import type { SourceQuestion, TemplateModule } from '../../domain/template/template-source.ts';
import type { TemplateFault } from './template-fault.ts';

type Placed = { readonly question: SourceQuestion; readonly file: string };

/** Whether modules agree on what an id is: answers are compared by it across agencies and depths. */
export function checkSharedIds(modules: readonly TemplateModule[]): readonly TemplateFault[] {
  const placed = modules.flatMap(({ id, questions }) =>
    questions.map((question) => ({ question, file: `modules/${id}.json` })),
  );
  return [...checkStandards(placed), ...checkGuidance(placed)];
}

function checkStandards(placed: readonly Placed[]): readonly TemplateFault[] {
  return placed.flatMap(({ question: { id, standard }, file }, index) => {
    const first = placed.slice(0, index).find(({ question }) => question.id === id);
    if (first === undefined || first.question.standard === standard) return [];
    const reason = `is ${standard}, but ${first.file} has it in ${first.question.standard}`;
    return [{ file, path: `${id}.standard`, reason }];
  });
}

/** Guidance is for what an organisation may do; what a question scores in that edition is not. */
function checkGuidance(placed: readonly Placed[]): readonly TemplateFault[] {
  const scored = new Set(placed.flatMap(({ question }) => listScored(question)));
  return placed.flatMap(({ question: { id, guidance = [] }, file }) =>
    guidance.flatMap((entry) =>
      entry.editions
        .filter((edition) => scored.has(`${edition}/${entry.id}`))
        .map((edition) => ({
          file,
          path: `${id}.guidance.${entry.id}`,
          reason: `is scored by a question of ${edition}, so it is no mere guidance`,
        })),
    ),
  );
}

/** What the question covers in each of its editions, as edition/id. */
function listScored({ id, covers = [id], editions }: SourceQuestion): readonly string[] {
  return Object.entries(editions).flatMap(([edition, entry]) =>
    (entry.covers ?? covers).map((covered) => `${edition}/${covered}`),
  );
}
