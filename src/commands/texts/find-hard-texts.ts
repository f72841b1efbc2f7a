import type { SourceQuestion, TemplateModule } from '../../domain/template/template-source.ts';
import { measureReadability } from './readability.ts';

/**
 * What a question may ask of its reader, all its texts together: a Flesch–Kincaid grade, and the
 * words of its longest sentence. Plain words for small organisations, work prose for the others.
 */
export const READABILITY_LIMITS = {
  lite: { grade: 7.5, longest: 30 },
  other: { grade: 11, longest: 35 },
} as const;

export type HardText = { readonly place: string; readonly reason: string };

/** The questions of a module that are harder to read than they may be. */
export function findHardTexts(module: TemplateModule): readonly HardText[] {
  const limits =
    module.id.endsWith('lite') || module.id.startsWith('lite')
      ? READABILITY_LIMITS.lite
      : READABILITY_LIMITS.other;
  return module.questions.flatMap((question) => {
    const { grade, longest } = measureReadability(listProse(question).join(' '));
    return [
      ...(grade > limits.grade ? [`grade ${grade.toFixed(1)}, over ${limits.grade}`] : []),
      ...(longest > limits.longest
        ? [`a sentence of ${longest} words, over ${limits.longest}`]
        : []),
    ].map((reason) => ({ place: `${module.id}/${question.id}`, reason }));
  });
}

function listProse({
  question,
  expectation,
  why,
  descriptors,
  editions,
}: SourceQuestion): readonly string[] {
  return [
    question,
    expectation,
    why,
    ...descriptors,
    ...Object.values(editions).flatMap((entry) => [entry.question ?? '', entry.expectation ?? '']),
  ];
}
