import * as z from 'zod/mini';

import { composeTemplate, type TemplateSources } from '../domain/template/compose-template.ts';
import { standardsFileSchema } from '../domain/template/standard.ts';
import {
  agencySchema,
  editionSchema,
  moduleSchema,
  whyFileSchema,
  type Agency,
  type TemplateModule,
} from '../domain/template/template-source.ts';
import { listQuestions, scaleSchema, type Template } from '../domain/template/template.ts';
import { SCALE_FILE, STANDARDS_FILE, listSelections, nameOf, type Selection } from './files.ts';

// Only builds and tests come here: the app itself carries no texts for schema faults.
z.config(z.locales.en());

/** A mistake in `audit-templates/`: which file, where in it, and what is wrong. */
export type TemplateFault = {
  readonly file: string;
  readonly path: string;
  readonly reason: string;
};

/**
 * Checks every file of `audit-templates/` and every template composed from them. Takes the parsed
 * JSON by path relative to that folder; returns all faults, none when the templates are sound.
 */
export function checkSources(jsonByFile: ReadonlyMap<string, unknown>): readonly TemplateFault[] {
  const faults = [...jsonByFile].flatMap(([file, json]) => checkFile(file, json));
  return faults.length > 0 ? faults : checkTogether(jsonByFile);
}

function checkFile(file: string, json: unknown): readonly TemplateFault[] {
  const schema = findSchema(file);
  if (schema === undefined)
    return [{ file, path: '', reason: 'no kind of template file has this place' }];
  const parsed = z.safeParse(schema, json);
  if (!parsed.success) {
    return parsed.error.issues.map((issue) => ({
      file,
      path: issue.path.map(String).join('.'),
      reason: issue.message,
    }));
  }
  const id = findId(parsed.data);
  if (id !== undefined && id !== nameOf(file)) {
    return [{ file, path: 'id', reason: `is ${id}, but the file is named ${nameOf(file)}` }];
  }
  return [];
}

function findSchema(file: string): z.ZodMiniType | undefined {
  if (file === STANDARDS_FILE) return standardsFileSchema;
  switch (file.split('/')[0]) {
    case 'editions':
      return editionSchema;
    case 'scales':
      return scaleSchema;
    case 'modules':
      return moduleSchema;
    case 'agencies':
      return agencySchema;
    case 'why':
      return whyFileSchema;
    default:
      return undefined;
  }
}

function findId(data: unknown): string | undefined {
  const parsed = z.safeParse(z.object({ id: z.string() }), data);
  return parsed.success ? parsed.data.id : undefined;
}

/** What only shows when files meet: references, and the templates they compose. */
function checkTogether(jsonByFile: ReadonlyMap<string, unknown>): readonly TemplateFault[] {
  const read = <Schema extends z.ZodMiniType>(folder: string, schema: Schema): z.infer<Schema>[] =>
    [...jsonByFile]
      .filter(([file]) => file.startsWith(`${folder}/`))
      .map(([, json]) => z.parse(schema, json));
  const agencies = read('agencies', agencySchema);
  const modules = read('modules', moduleSchema);
  const moduleById = new Map(modules.map((module) => [module.id, module]));
  const missing = agencies.flatMap((agency) => listMissing(agency, moduleById, jsonByFile));
  if (missing.length > 0) return missing;

  const scale = z.parse(scaleSchema, jsonByFile.get(SCALE_FILE));
  const standards = z.parse(standardsFileSchema, jsonByFile.get(STANDARDS_FILE));
  const editionById = new Map(
    read('editions', editionSchema).map((edition) => [String(edition.id), edition]),
  );
  const composed = agencies.flatMap((agency) =>
    listSelections(agency).flatMap((selection) => {
      const edition = editionById.get(selection.edition);
      if (edition === undefined) return [];
      const why = z.parse(whyFileSchema, jsonByFile.get(`why/${agency.id}.json`) ?? {});
      return [composeForCheck({ agency, edition, scale, standards, moduleById, why }, selection)];
    }),
  );
  return [
    ...composed.flatMap(({ template, file }) => checkTemplate(template, file)),
    ...checkDescriptors(modules, scale.points.length),
    ...checkWhys(jsonByFile, agencies, moduleById),
  ];
}

function listMissing(
  agency: Agency,
  moduleById: ReadonlyMap<string, TemplateModule>,
  jsonByFile: ReadonlyMap<string, unknown>,
): readonly TemplateFault[] {
  const file = `agencies/${agency.id}.json`;
  const editions = Object.keys(agency.editions).filter(
    (id) => !jsonByFile.has(`editions/${id}.json`),
  );
  const modules = listModuleIds(agency).filter((id) => !moduleById.has(id));
  return [
    ...editions.map((id) => ({ file, path: `editions.${id}`, reason: 'there is no such edition' })),
    ...modules.map((id) => ({ file, path: 'modules', reason: `there is no module ${id}` })),
  ];
}

function listModuleIds(agency: Agency): readonly string[] {
  return [
    ...Object.values(agency.depths).flatMap(({ modules }) => modules),
    ...agency.options.flatMap(({ modules }) => modules),
  ];
}

function composeForCheck(
  sources: TemplateSources,
  selection: Selection,
): { readonly template: Template; readonly file: string } {
  const composed = composeTemplate(sources, selection);
  if (!composed.ok) throw new Error(`composing ${sources.agency.id}: ${composed.problem.kind}`);
  return { template: composed.value, file: `agencies/${sources.agency.id}.json` };
}

function checkTemplate(template: Template, file: string): readonly TemplateFault[] {
  const questions = listQuestions(template);
  const path = template.id;
  return [
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

function checkDescriptors(
  modules: readonly TemplateModule[],
  points: number,
): readonly TemplateFault[] {
  const repeated = new Set(
    listRepeated(
      modules.flatMap(({ questions }) => questions.flatMap(({ descriptors }) => descriptors)),
    ),
  );
  return modules.flatMap((module) =>
    module.questions.flatMap(({ id, descriptors }) => {
      const file = `modules/${module.id}.json`;
      const path = `${id}.descriptors`;
      const shared = descriptors.filter((descriptor) => repeated.has(descriptor));
      return [
        ...(descriptors.length === points
          ? []
          : [
              { file, path, reason: `has ${descriptors.length} descriptors for ${points} ratings` },
            ]),
        ...shared.map((text) => ({ file, path, reason: `another question has "${text}"` })),
      ];
    }),
  );
}

/** A reason keyed by a question the agency is never asked would go unread. */
function checkWhys(
  jsonByFile: ReadonlyMap<string, unknown>,
  agencies: readonly Agency[],
  moduleById: ReadonlyMap<string, TemplateModule>,
): readonly TemplateFault[] {
  return agencies.flatMap((agency) => {
    const file = `why/${agency.id}.json`;
    const why = z.parse(whyFileSchema, jsonByFile.get(file) ?? {});
    const asked = new Set(
      listModuleIds(agency).flatMap((id) =>
        (moduleById.get(id)?.questions ?? []).map((question) => String(question.id)),
      ),
    );
    return Object.keys(why)
      .filter((id) => !asked.has(id))
      .map((id) => ({ file, path: id, reason: 'this agency is not asked such a question' }));
  });
}

function listRepeated(items: readonly string[]): readonly string[] {
  return [...new Set(items.filter((item, index) => items.indexOf(item) !== index))];
}
