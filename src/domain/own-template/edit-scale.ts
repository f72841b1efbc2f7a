import type { Template } from '../template/template.ts';
import { OWN_SCALE } from './scale-presets.ts';
import type { OwnQuestion, OwnScale, OwnTemplate } from './own-template.ts';

/**
 * Another scale. A description goes with its point: the lowest stays the lowest, the top the top, and
 * one in between goes where the same share of the way stands. Points without one have none, and say
 * so, rather than words that were written for another. Back on the bundled scale, the bundled words
 * fill what is empty.
 */
export function changeScale(
  own: OwnTemplate,
  scale: OwnScale,
  bundled?: Pick<Template, 'scale' | 'standards'>,
): OwnTemplate {
  const from = own.scale.points.length;
  const to = scale.points.length;
  const known =
    bundled?.scale.id === scale.id && bundled.scale.points.length === to
      ? new Map<string, readonly string[]>(
          bundled.standards.flatMap(({ questions }) =>
            questions.map(({ id, descriptors }) => [id, descriptors]),
          ),
        )
      : undefined;
  const place = (question: OwnQuestion): OwnQuestion => {
    const filling = known?.get(question.id);
    const descriptors = moveAlong(question.descriptors, from, to).map((text, point) =>
      text === '' ? (filling?.[point] ?? '') : text,
    );
    return { ...question, descriptors };
  };
  return { ...changeDescriptors(own, place), scale };
}

/** The words of one point. The scale is then the partnership's own. */
export function changePoint(
  own: OwnTemplate,
  place: number,
  words: { readonly label: string; readonly short: string },
): OwnTemplate {
  const point = own.scale.points[place];
  if (point === undefined) return own;
  return { ...own, scale: toOwn(own.scale, own.scale.points.with(place, { ...point, ...words })) };
}

/** The most points a scale has. */
export const MOST_POINTS = 21;

/** A point above the one at `place`, without a description yet. `unique` is a random id. */
export function addPoint(own: OwnTemplate, place: number, unique: string): OwnTemplate {
  const { points } = own.scale;
  if (points.length >= MOST_POINTS) return own;
  const added = changeDescriptors(own, (question) => ({
    ...question,
    descriptors: question.descriptors.toSpliced(place + 1, 0, ''),
  }));
  const point = { id: unique, label: '', short: '' };
  return { ...added, scale: toOwn(own.scale, points.toSpliced(place + 1, 0, point)) };
}

/** Its descriptions go with it. Two points are the fewest. */
export function removePoint(own: OwnTemplate, place: number): OwnTemplate {
  const { points } = own.scale;
  if (points.length <= 2 || points[place] === undefined) return own;
  const removed = changeDescriptors(own, (question) => ({
    ...question,
    descriptors: question.descriptors.toSpliced(place, 1),
  }));
  return { ...removed, scale: toOwn(own.scale, points.toSpliced(place, 1)) };
}

function toOwn(scale: OwnScale, points: OwnScale['points']): OwnScale {
  if (scale.id === OWN_SCALE) return { ...scale, points };
  return { id: OWN_SCALE, title: 'The partnership’s own scale', points };
}

function moveAlong(descriptors: readonly string[], from: number, to: number): readonly string[] {
  if (from === to) return descriptors;
  return Array.from({ length: to }, (_, point) => {
    const place = (point * (from - 1)) / (to - 1);
    return Number.isInteger(place) ? (descriptors[place] ?? '') : '';
  });
}

function changeDescriptors(
  own: OwnTemplate,
  change: (question: OwnQuestion) => OwnQuestion,
): OwnTemplate {
  return {
    ...own,
    standards: own.standards.map((standard) => ({
      ...standard,
      questions: standard.questions.map(change),
    })),
    setAside: own.setAside.map((one) => ({ ...one, question: change(one.question) })),
  };
}
