import * as z from 'zod/mini';

import { must } from '../../domain/shared/must.ts';
import { composeTemplate } from '../../domain/template/compose-template.ts';
import type { Agency } from '../../domain/template/template-source.ts';
import { listQuestions, templateSchema, type Template } from '../../domain/template/template.ts';
import { listSelections, type Selection } from '../files.ts';
import { toFaults, type ParsedSources } from './parse-sources.ts';
import type { TemplateFault } from './template-fault.ts';
import { listRepeated } from './words.ts';

/** Composes every template the agencies offer and checks each as a whole; references must be sound. */
export function checkComposed(sources: ParsedSources): readonly TemplateFault[] {
  return sources.agencies.flatMap((agency) =>
    listSelections(agency).flatMap((selection) =>
      checkTemplate(compose(sources, agency, selection), `agencies/${agency.id}.json`),
    ),
  );
}

function compose(sources: ParsedSources, agency: Agency, selection: Selection): Template {
  const edition = must(
    sources.editions.find(({ id }) => id === selection.edition),
    `edition ${selection.edition}`,
  );
  const why = sources.whyByAgency.get(agency.id) ?? {};
  const composed = composeTemplate({ ...sources, agency, edition, why }, selection);
  if (!composed.ok) throw new Error(`composing ${agency.id}: ${composed.problem.kind}`);
  return composed.value;
}

function checkTemplate(template: Template, file: string): readonly TemplateFault[] {
  const path = template.id;
  const questions = listQuestions(template);
  if (questions.length === 0) return [{ file, path, reason: 'asks no question' }];
  const parsed = z.safeParse(templateSchema, template);
  return [
    ...(parsed.success ? [] : toFaults(file, parsed.error, [path])),
    ...listRepeated(questions.flatMap(({ covers }) => covers)).map((id) => ({
      file,
      path,
      reason: `${id} is asked twice`,
    })),
    ...listRepeated(questions.map(({ title }) => title)).map((title) => ({
      file,
      path,
      reason: `two questions are titled "${title}"`,
    })),
  ];
}
