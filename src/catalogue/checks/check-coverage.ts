import { coverDuties, matches } from '../../domain/template/cover-duties.ts';
import { must } from '../../domain/shared/must.ts';
import { findStrength, isExpected, type Duty } from '../../domain/template/duty.ts';
import type { Agency } from '../../domain/template/template-source.ts';
import { listQuestions, type Question, type Template } from '../../domain/template/template.ts';
import { composeAll } from './compose-all.ts';
import type { ParsedSources } from './parse-sources.ts';
import type { TemplateFault } from './template-fault.ts';

/**
 * Whether every expectation of the catalogue is asked, merged, beside a question or left out with a
 * reason, for every agency and edition; whether nothing is asked that is not theirs; and whether
 * each question is as strong as what it stands for.
 */
export function checkCoverage(sources: ParsedSources): readonly TemplateFault[] {
  return sources.agencies.flatMap((agency) => {
    const composed = composeAll(sources, agency);
    return [
      ...Object.keys(agency.editions).flatMap((edition) => {
        const templates = composed.filter((template) => template.edition === edition);
        return [
          ...checkMissing(sources.duties, agency, edition, templates),
          ...checkForeign(sources.duties, agency, edition, templates),
          ...checkStrengths(sources.duties, agency, edition, templates),
        ];
      }),
      ...checkLeftOut(sources.duties, agency, composed),
    ];
  });
}

function checkMissing(
  duties: readonly Duty[],
  agency: Agency,
  edition: string,
  templates: readonly Template[],
): readonly TemplateFault[] {
  return coverDuties(duties, agency, edition, templates)
    .filter(({ coverage }) => coverage.kind === 'missing')
    .map(({ duty }) => ({
      file: `agencies/${agency.id}.json`,
      path: edition,
      reason: `nothing asks ${duty.id}, and no reason is given for leaving it out`,
    }));
}

/** What is asked of an agency that the catalogue expects of others, or in another edition. */
function checkForeign(
  duties: readonly Duty[],
  agency: Agency,
  edition: string,
  templates: readonly Template[],
): readonly TemplateFault[] {
  const expected = new Set(
    duties.filter((duty) => isExpected(duty, agency.id, edition)).map(({ id }) => String(id)),
  );
  const asked = templates
    .flatMap(listQuestions)
    .flatMap(({ covers, guidance }) => [...covers, ...guidance.map(({ id }) => id)]);
  return [...new Set(asked)]
    .filter((id) => !expected.has(id))
    .map((id) => ({
      file: `agencies/${agency.id}.json`,
      path: edition,
      reason: `${id} is asked, which is not expected of this agency in this edition`,
    }));
}

function checkStrengths(
  duties: readonly Duty[],
  agency: Agency,
  edition: string,
  templates: readonly Template[],
): readonly TemplateFault[] {
  const { kind } = must(agency.editions[edition], `standing in ${edition}`);
  const strengthOf = new Map(
    duties.map((duty) => [String(duty.id), findStrength(duty, edition, kind)]),
  );
  const questions = new Map(
    templates
      .flatMap(listQuestions)
      .map((question) => [`${question.id}/${question.wordingHash}`, question]),
  );
  return [...questions.values()].flatMap((question) => {
    const reason = findStrengthFault(question, strengthOf);
    return reason === undefined
      ? []
      : [{ file: `agencies/${agency.id}.json`, path: `${edition}.${question.id}`, reason }];
  });
}

function findStrengthFault(
  { id, covers, strength, strengthNote }: Question,
  strengthOf: ReadonlyMap<string, string | undefined>,
): string | undefined {
  const strongest = covers.some((covered) => strengthOf.get(covered) === 'must');
  if (strength === 'must' && !strongest) return 'is a must, but nothing it covers is one';
  if (strength === 'should' && strongest && strengthNote === undefined) {
    return 'is a should, but covers a must without a note on its strength';
  }
  return strengthOf.get(id) === 'may'
    ? 'may be done, so it is guidance beside a question and not one'
    : undefined;
}

/** A reason that leaves out nothing, or nothing an earlier one does not, would mislead its reader. */
function checkLeftOut(
  duties: readonly Duty[],
  agency: Agency,
  composed: readonly Template[],
): readonly TemplateFault[] {
  const leftOut = Object.keys(agency.editions).flatMap((edition) => {
    const templates = composed.filter((template) => template.edition === edition);
    return coverDuties(duties, agency, edition, templates).flatMap(({ duty, coverage }) =>
      coverage.kind === 'leftOut' ? [{ id: duty.id, edition, reason: coverage.reason }] : [],
    );
  });
  return (agency.leftOut ?? []).flatMap((entry) =>
    entry.ids
      .filter(
        (pattern) =>
          !leftOut.some(
            ({ id, edition, reason }) =>
              reason === entry.reason &&
              matches(pattern, id) &&
              (entry.editions === undefined || entry.editions.some((own) => own === edition)),
          ),
      )
      .map((pattern) => ({
        file: `agencies/${agency.id}.json`,
        path: 'leftOut',
        reason: `${pattern} leaves nothing out`,
      })),
  );
}
