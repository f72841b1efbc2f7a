import { splitWords } from '../../domain/shared/has-words.ts';
import type { SourceQuestion, TemplateModule } from '../../domain/template/template-source.ts';
import type { Scale } from '../../domain/template/template.ts';
import type { TemplateFault } from './template-fault.ts';
import { listRepeated, toPlainText } from './words.ts';

/** A descriptor says what one would see at that rating; a shorter one is a placeholder. */
const FEWEST_WORDS = 8;

/** Different words that are about practice rather than about being rated. */
const FEWEST_OWN_WORDS = 5;

/** Words that speak of the rating or hold a sentence together, and describe nothing. */
const EMPTY_WORDS = new Set(
  splitWords(
    `a all an and any are as at be been but by can do does for had has have in is it its no none of
    on or our so that the their them there these they this to us was we were with
    meet meets meeting met yet still only always never every everything anything nothing
    expectation expectations question questions requirement requirements standard standards
    rating rated score level point descriptor described above below here`,
  ),
);

/** Whether every question describes each rating, in words found nowhere else. */
export function checkDescriptors(
  modules: readonly TemplateModule[],
  scale: Scale,
): readonly TemplateFault[] {
  const shared = new Set(
    listRepeated(
      modules.flatMap(({ questions }) =>
        questions.flatMap(({ descriptors }) => [...new Set(descriptors.map(toPlainText))]),
      ),
    ),
  );
  return modules.flatMap(({ id, questions }) =>
    questions.flatMap((question) => [
      ...checkCount(question, `modules/${id}.json`, scale),
      ...question.descriptors.flatMap((text, index) =>
        [
          ...checkWords(text, scale),
          ...(isSaidBefore(text, question.descriptors.slice(0, index))
            ? ['says what an earlier descriptor of this question says']
            : []),
          ...(shared.has(toPlainText(text)) ? [`another question has "${text}"`] : []),
        ].map((reason) => ({
          file: `modules/${id}.json`,
          path: `${question.id}.descriptors.${index}`,
          reason,
        })),
      ),
    ]),
  );
}

function checkCount(
  { id, descriptors }: SourceQuestion,
  file: string,
  { points }: Scale,
): readonly TemplateFault[] {
  if (descriptors.length === points.length) return [];
  const reason = `has ${descriptors.length} descriptors for ${points.length} ratings`;
  return [{ file, path: `${id}.descriptors`, reason }];
}

function checkWords(text: string, { points }: Scale): readonly string[] {
  const words = splitWords(text);
  if (words.length < FEWEST_WORDS) {
    return [`has ${words.length} words, and a description needs ${FEWEST_WORDS}`];
  }
  const labels = points.map(({ label }) => toPlainText(label));
  const labelWords = new Set(labels.flatMap(splitWords));
  const own = new Set(words.filter((word) => !EMPTY_WORDS.has(word) && !labelWords.has(word)));
  const startsAsLabel = labels.some((label) => `${words.join(' ')} `.startsWith(`${label} `));
  return startsAsLabel || own.size < FEWEST_OWN_WORDS
    ? ['echoes a rating instead of describing what one would see']
    : [];
}

function isSaidBefore(text: string, earlier: readonly string[]): boolean {
  return earlier.some((other) => toPlainText(other) === toPlainText(text));
}
