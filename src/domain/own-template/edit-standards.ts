import type { StandardId } from '../template/standard.ts';
import type { Question } from '../template/template.ts';
import {
  append,
  changeStandards,
  putQuestionBack,
  setQuestionAside,
  swap,
} from './edit-questions.ts';
import {
  findOwnQuestion,
  isLocalStandard,
  toLocalStandardId,
  toOwnQuestion,
  type OwnStandard,
  type OwnTemplate,
} from './own-template.ts';

export function changeStandard(
  own: OwnTemplate,
  id: StandardId,
  change: (standard: OwnStandard) => OwnStandard,
): OwnTemplate {
  return changeStandards(own, (standard) =>
    standard.id === id ? { ...change(standard), id } : standard,
  );
}

/** A standard of the partnership's own, such as a local theme. `unique` is a random id. */
export function addLocalStandard(own: OwnTemplate, unique: string): OwnTemplate {
  const id = toLocalStandardId(unique);
  if (own.standards.some((standard) => standard.id === id)) return own;
  return { ...own, standards: [...own.standards, { id, title: '', about: '', questions: [] }] };
}

export function moveStandard(own: OwnTemplate, id: StandardId, by: -1 | 1): OwnTemplate {
  const place = own.standards.findIndex((standard) => standard.id === id);
  return { ...own, standards: swap(own.standards, place, by) };
}

/** Off: none of its questions is asked. On: those that were asked of it before are asked again. */
export function switchStandard(own: OwnTemplate, id: StandardId, isOn: boolean): OwnTemplate {
  if (isOn) {
    return own.setAside
      .filter(({ standardId }) => standardId === id)
      .reduce((changed, { question }) => putQuestionBack(changed, question.id), own);
  }
  const standard = own.standards.find((one) => one.id === id);
  return (standard?.questions ?? []).reduce(
    (changed, question) => setQuestionAside(changed, question.id),
    own,
  );
}

/** Only one of the partnership's own, and only once nothing stands in it or was set aside from it. */
export function canRemoveStandard(own: OwnTemplate, standard: OwnStandard): boolean {
  return (
    isLocalStandard(standard) &&
    standard.questions.length === 0 &&
    own.setAside.every(({ standardId }) => standardId !== standard.id)
  );
}

export function removeStandard(own: OwnTemplate, id: StandardId): OwnTemplate {
  const standards = own.standards.filter(
    (standard) => standard.id !== id || !canRemoveStandard(own, standard),
  );
  return { ...own, standards };
}

/** A part of the bundled questions that is switched on or off as one. */
export type TemplatePart = {
  /** Of a conditional part of this kind of organisation. */
  readonly optionId?: string;
  readonly standards: readonly {
    readonly id: StandardId;
    readonly title: string;
    readonly about: string;
    readonly questions: readonly Question[];
  }[];
  /** How many points their descriptions are for. */
  readonly points: number;
};

/** How many of the part's questions are asked. */
export function countAsked(own: OwnTemplate, part: TemplatePart): number {
  return part.standards
    .flatMap(({ questions }) => questions)
    .filter(({ id }) => findOwnQuestion(own, id) !== undefined).length;
}

/** On: what is not asked yet is, with the words it had if it was set aside. Off: all of it is set aside. */
export function switchPart(own: OwnTemplate, part: TemplatePart, isOn: boolean): OwnTemplate {
  const changed = isOn ? addPart(own, part) : setPartAside(own, part);
  const { optionId } = part;
  if (optionId === undefined) return changed;
  const others = own.options.filter((id) => id !== optionId);
  return { ...changed, options: isOn ? [...others, optionId] : others };
}

function setPartAside(own: OwnTemplate, part: TemplatePart): OwnTemplate {
  return part.standards
    .flatMap(({ questions }) => questions)
    .reduce((changed, { id }) => setQuestionAside(changed, id), own);
}

function addPart(own: OwnTemplate, { standards, points }: TemplatePart): OwnTemplate {
  let changed = own;
  for (const { questions, ...standard } of standards) {
    if (!changed.standards.some(({ id }) => id === standard.id)) {
      const empty = { ...standard, questions: [] };
      changed = { ...changed, standards: [...changed.standards, empty] };
    }
    for (const question of questions) {
      if (findOwnQuestion(changed, question.id) !== undefined) continue;
      const isAside = changed.setAside.some((one) => one.question.id === question.id);
      changed = isAside
        ? putQuestionBack(changed, question.id)
        : append(changed, standard.id, fit(question, points, own));
    }
  }
  return changed;
}

/** On another scale its descriptions would stand at the wrong points. */
function fit(question: Question, points: number, { scale }: OwnTemplate) {
  const taken = toOwnQuestion(question);
  return scale.points.length === points
    ? taken
    : { ...taken, descriptors: scale.points.map(() => '') };
}
