import { listSteps, type Crosswalk } from '../../domain/template/crosswalk.ts';
import type { Edition } from '../../domain/template/template-source.ts';
import { listQuestions, type Question, type Template } from '../../domain/template/template.ts';
import { composeAll } from './compose-all.ts';
import type { ParsedSources } from './parse-sources.ts';
import type { TemplateFault } from './template-fault.ts';
import { listRepeated } from './words.ts';

/**
 * Whether a crosswalk leads to every edition from the one before it and is named after both, has
 * every question of both, over all agencies, and calls no question changed that is word for word
 * the same.
 */
export function checkCrosswalks(sources: ParsedSources): readonly TemplateFault[] {
  const { agencies, crosswalks, editions } = sources;
  const templates = agencies.flatMap((agency) => composeAll(sources, agency));
  return [
    ...findMissing(editions, crosswalks),
    ...crosswalks.flatMap((crosswalk) => checkCrosswalk(crosswalk, templates)),
  ];
}

function findMissing(
  editions: readonly Edition[],
  crosswalks: readonly Crosswalk[],
): readonly TemplateFault[] {
  const oldestFirst = [...editions].sort((a, b) => a.published.localeCompare(b.published));
  return oldestFirst.slice(1).flatMap((to, index) => {
    const from = oldestFirst[index];
    return from === undefined ||
      crosswalks.some((crosswalk) => crosswalk.from === from.id && crosswalk.to === to.id)
      ? []
      : [
          {
            file: `crosswalks/${from.id}-${to.id}.json`,
            path: '',
            reason: `is missing: what became of the questions of ${from.id} in ${to.id}?`,
          },
        ];
  });
}

function checkCrosswalk(
  crosswalk: Crosswalk,
  templates: readonly Template[],
): readonly TemplateFault[] {
  const { id: name, from, to } = crosswalk;
  const steps = listSteps(crosswalk);
  const before = gatherQuestions(templates, from);
  const after = gatherQuestions(templates, to);
  const toFault = (path: string, reason: string): TemplateFault => ({
    file: `crosswalks/${name}.json`,
    path,
    reason,
  });
  return [
    ...(name === `${from}-${to}`
      ? []
      : [toFault('id', `leads from ${from} to ${to}, so it is looked for as ${from}-${to}`)]),
    ...findUnnamed(
      before,
      steps.map((step) => step.from),
    ).map((id) => toFault(id, `is asked in ${from}, and nothing says what became of it`)),
    ...findUnnamed(
      after,
      steps.map((step) => step.to),
    ).map((id) => toFault(id, `is asked in ${to}, and nothing says where it came from`)),
    ...steps
      .flatMap((step) => [
        ...(step.from !== undefined && !before.has(step.from) ? [[step.from, from] as const] : []),
        ...(step.to !== undefined && !after.has(step.to) ? [[step.to, to] as const] : []),
      ])
      .map(([id, edition]) => toFault(id, `is not asked in ${edition}`)),
    ...steps
      .filter(
        (step) =>
          step.relation !== 'equal' &&
          step.from !== undefined &&
          step.from === step.to &&
          isSame(before.get(step.from) ?? [], after.get(step.from) ?? []),
      )
      .map(({ from: id = '', relation }) =>
        toFault(id, `is called ${relation}, but both editions ask it in the same words`),
      ),
    ...listRepeated(steps.map((step) => `${step.from ?? ''}>${step.to ?? ''}`)).map((pair) =>
      toFault(pair, 'stands here twice'),
    ),
  ];
}

/** Every wording of each question in one edition; a lite template may word one in its own way. */
function gatherQuestions(
  templates: readonly Template[],
  edition: string,
): ReadonlyMap<string, readonly Question[]> {
  const byId = new Map<string, Question[]>();
  for (const template of templates.filter((one) => one.edition === edition)) {
    for (const question of listQuestions(template)) {
      byId.set(question.id, [...(byId.get(question.id) ?? []), question]);
    }
  }
  return byId;
}

function findUnnamed(
  questions: ReadonlyMap<string, unknown>,
  named: readonly (string | undefined)[],
): readonly string[] {
  const names = new Set(named);
  return [...questions.keys()].filter((id) => !names.has(id));
}

/** Word for word and as strong, in every template that asks it. */
function isSame(before: readonly Question[], after: readonly Question[]): boolean {
  const write = (questions: readonly Question[]): string =>
    [
      ...new Set(
        questions.map(({ wordingHash, strength, covers }) =>
          [wordingHash, strength, ...covers].join(),
        ),
      ),
    ]
      .sort()
      .join(';');
  return write(before) === write(after);
}
