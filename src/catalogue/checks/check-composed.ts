import * as z from 'zod/mini';

import { listQuestions, templateSchema, type Template } from '../../domain/template/template.ts';
import { composeAll } from './compose-all.ts';
import { toFaults, type ParsedSources } from './parse-sources.ts';
import type { TemplateFault } from './template-fault.ts';
import { listRepeated } from './words.ts';

/** Composes every template the agencies offer and checks each as a whole; references must be sound. */
export function checkComposed(sources: ParsedSources): readonly TemplateFault[] {
  return sources.agencies.flatMap((agency) =>
    composeAll(sources, agency).flatMap((template) =>
      checkTemplate(template, `agencies/${agency.id}.json`),
    ),
  );
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
