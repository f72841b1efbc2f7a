import { isSameValue } from '../shared/same-value.ts';
import { listQuestions, type Question, type Template } from '../template/template.ts';
import { hashWording } from './finish-template.ts';
import {
  isLocalQuestion,
  isLocalStandard,
  listOwnQuestions,
  type OwnQuestion,
  type OwnTemplate,
} from './own-template.ts';

/** Whose words a question has: taken as it was, taken and changed, or written by the partnership. */
export type Wording = 'bundled' | 'reworded' | 'local';

/** What of a question may differ from the bundled one, as a person would say it. */
export type QuestionPart =
  | 'title'
  | 'question'
  | 'expectation'
  | 'why'
  | 'descriptors'
  | 'evidence'
  | 'guidance'
  | 'sources'
  | 'notApplicable'
  | 'weight';

export type TemplateDifference =
  | { readonly kind: 'title' | 'duty' | 'declaration' | 'issuer' | 'logo' | 'order' }
  | { readonly kind: 'scale'; readonly from: string; readonly to: string }
  | { readonly kind: 'standardAdded'; readonly title: string }
  | { readonly kind: 'standardChanged'; readonly title: string }
  | {
      readonly kind: 'added';
      readonly id: string;
      readonly title: string;
      readonly isLocal: boolean;
    }
  | { readonly kind: 'leftOut'; readonly title: string }
  | {
      readonly kind: 'changed';
      readonly id: string;
      readonly title: string;
      readonly parts: readonly QuestionPart[];
    };

/** Whether somebody has touched what a question says; another scale alone is no other wording. */
export function findWording(question: OwnQuestion, bundled: Question | undefined): Wording {
  if (isLocalQuestion(question)) return 'local';
  if (bundled !== undefined) {
    const changed = listParts(question, bundled).filter(
      (part) => part !== 'notApplicable' && part !== 'weight',
    );
    return changed.length === 0 ? 'bundled' : 'reworded';
  }
  if (question.takenAs === undefined) return 'local';
  return question.takenAs === hashWording(question) ? 'bundled' : 'reworded';
}

/** Everything in which the partnership's own differs from the template it was made from. */
export function listDifferences(
  own: OwnTemplate,
  bundled: Template,
): readonly TemplateDifference[] {
  const bundledById = new Map<string, Question>(listQuestions(bundled).map((one) => [one.id, one]));
  const asked = listOwnQuestions(own);
  const askedIds = new Set<string>(asked.map(({ id }) => id));
  return [
    ...listHead(own, bundled),
    ...own.standards.flatMap((standard): TemplateDifference[] => {
      const { title } = standard;
      if (isLocalStandard(standard)) return [{ kind: 'standardAdded', title }];
      const other = bundled.standards.find(({ id }) => id === standard.id);
      const isSame =
        other === undefined ||
        (other.title === title &&
          other.about === standard.about &&
          (standard.weight ?? 1) === (other.weight ?? 1));
      return isSame ? [] : [{ kind: 'standardChanged', title }];
    }),
    ...asked.flatMap((question): TemplateDifference[] => {
      const { id, title } = question;
      const other = bundledById.get(id);
      if (other === undefined) {
        return [{ kind: 'added', id, title, isLocal: isLocalQuestion(question) }];
      }
      const parts = listParts(question, other);
      return parts.length === 0 ? [] : [{ kind: 'changed', id, title, parts }];
    }),
    ...listQuestions(bundled)
      .filter(({ id }) => !askedIds.has(id))
      .map(({ title }) => ({ kind: 'leftOut', title }) as const),
    ...(isInOrder(own, bundled) ? [] : [{ kind: 'order' } as const]),
  ];
}

function listHead(own: OwnTemplate, bundled: Template): readonly TemplateDifference[] {
  const { issuer } = own;
  const from = bundled.scale.points.map(({ label }) => label).join(', ');
  const to = own.scale.points.map(({ label }) => label).join(', ');
  const texts = (['title', 'duty'] as const).filter((field) => own[field] !== bundled[field]);
  return [
    ...texts.map((kind) => ({ kind })),
    ...(own.declaration === '' ? [] : [{ kind: 'declaration' } as const]),
    ...(Object.values(issuer).every((text) => text === '') ? [] : [{ kind: 'issuer' } as const]),
    ...(own.logo === undefined ? [] : [{ kind: 'logo' } as const]),
    ...(from === to ? [] : [{ kind: 'scale', from, to } as const]),
  ];
}

function listParts(own: OwnQuestion, bundled: Question): readonly QuestionPart[] {
  const texts = (['title', 'question', 'expectation', 'why'] as const).filter(
    (part) => own[part] !== bundled[part],
  );
  return [
    ...texts,
    ...(hasOtherDescriptors(own, bundled) ? (['descriptors'] as const) : []),
    ...(isSameValue(own.evidence, bundled.evidence) ? [] : (['evidence'] as const)),
    ...(isSameValue(own.guidance, bundled.guidance) ? [] : (['guidance'] as const)),
    ...(isSameValue(own.citations, bundled.citations) && own.strength === bundled.strength
      ? []
      : (['sources'] as const)),
    ...(own.notApplicableAllowed === bundled.notApplicableAllowed
      ? []
      : (['notApplicable'] as const)),
    ...((own.weight ?? 1) === (bundled.weight ?? 1) ? [] : (['weight'] as const)),
  ];
}

/** Of another scale only words that stand nowhere in the bundled ones count. */
function hasOtherDescriptors(own: OwnQuestion, bundled: Question): boolean {
  if (own.descriptors.length === bundled.descriptors.length) {
    return own.descriptors.some((text, point) => text !== bundled.descriptors[point]);
  }
  return own.descriptors.some((text) => text !== '' && !bundled.descriptors.includes(text));
}

/** Whether what both ask stands in one order, standard by standard. */
function isInOrder(own: OwnTemplate, bundled: Template): boolean {
  const place = (template: Pick<Template, 'standards'> | OwnTemplate): readonly string[] =>
    template.standards.flatMap(({ id, questions }) =>
      questions.map((question) => `${id} ${question.id}`),
    );
  const [mine, theirs] = [place(own), place(bundled)];
  const both = new Set(listOwnQuestions(own).map(({ id }) => String(id)));
  const known = new Set(listQuestions(bundled).map(({ id }) => String(id)));
  const idOf = (text: string): string => text.split(' ')[1] ?? '';
  return isSameValue(
    mine.filter((text) => known.has(idOf(text))),
    theirs.filter((text) => both.has(idOf(text))),
  );
}
