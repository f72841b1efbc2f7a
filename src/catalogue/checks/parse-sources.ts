import * as z from 'zod/mini';

import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { crosswalkSchema, type Crosswalk } from '../../domain/template/crosswalk.ts';
import { dutiesFileSchema, type Duty } from '../../domain/template/duty.ts';
import { standardsFileSchema, type StandardsFile } from '../../domain/template/standard.ts';
import {
  agencySchema,
  editionSchema,
  moduleSchema,
  optionSchema,
  publishedFileSchema,
  sectorsFileSchema,
  whyFileSchema,
  type Agency,
  type Edition,
  type PublishedFile,
  type Sector,
  type TemplateModule,
  type TemplateOption,
  type WhyFile,
} from '../../domain/template/template-source.ts';
import { scaleSchema, type Scale } from '../../domain/template/template.ts';
import {
  DUTIES_FILE,
  PUBLISHED_FILE,
  SCALE_FILE,
  SECTORS_FILE,
  STANDARDS_FILE,
  nameOf,
} from '../files.ts';
import type { TemplateFault } from './template-fault.ts';

// Only builds and tests come here: the app itself carries no texts for schema faults.
z.config(z.locales.en());

/** All files of `audit-templates/`, each sound in itself. */
export type ParsedSources = {
  readonly agencies: readonly Agency[];
  readonly editions: readonly Edition[];
  readonly moduleById: ReadonlyMap<string, TemplateModule>;
  readonly optionById: ReadonlyMap<string, TemplateOption>;
  readonly whyByAgency: ReadonlyMap<string, WhyFile>;
  readonly standards: StandardsFile;
  readonly scale: Scale;
  readonly duties: readonly Duty[];
  readonly sectors: readonly Sector[];
  readonly crosswalks: readonly Crosswalk[];
  readonly published: PublishedFile;
};

/** The only places the catalogue loads files from. */
const KINDS: readonly { readonly place: RegExp; readonly schema: z.ZodMiniType }[] = [
  { place: /^standards\.json$/, schema: standardsFileSchema },
  { place: /^sectors\.json$/, schema: sectorsFileSchema },
  { place: /^published\.json$/, schema: publishedFileSchema },
  { place: /^crosswalks\/[^/]+\.json$/, schema: crosswalkSchema },
  { place: /^duties\.json$/, schema: dutiesFileSchema },
  { place: /^scales\/four-point\.json$/, schema: scaleSchema },
  { place: /^editions\/[^/]+\.json$/, schema: editionSchema },
  { place: /^modules\/[^/]+\.json$/, schema: moduleSchema },
  { place: /^options\/[^/]+\.json$/, schema: optionSchema },
  { place: /^agencies\/[^/]+\.json$/, schema: agencySchema },
  { place: /^why\/[^/]+\.json$/, schema: whyFileSchema },
];

/**
 * Parses each file by its kind. The problem is every fault a file has by itself: its place, its
 * shape or its name; and each file that no template can do without and that is missing.
 */
export function parseSources(
  jsonByFile: ReadonlyMap<string, unknown>,
): Result<ParsedSources, readonly TemplateFault[]> {
  const faults = [
    ...[STANDARDS_FILE, SCALE_FILE, DUTIES_FILE, SECTORS_FILE]
      .filter((file) => !jsonByFile.has(file))
      .map((file) => ({ file, path: '', reason: 'is missing, and every template needs it' })),
    ...[...jsonByFile].flatMap(([file, json]) => checkFile(file, json)),
  ];
  if (faults.length > 0) return fail(faults);

  const read = <Schema extends z.ZodMiniType>(folder: string, schema: Schema) =>
    [...jsonByFile]
      .filter(([file]) => file.startsWith(`${folder}/`))
      .map(([file, json]) => [nameOf(file), z.parse(schema, json)] as const);
  return succeed({
    agencies: read('agencies', agencySchema).map(([, agency]) => agency),
    editions: read('editions', editionSchema).map(([, edition]) => edition),
    moduleById: new Map(read('modules', moduleSchema)),
    optionById: new Map(read('options', optionSchema)),
    whyByAgency: new Map(read('why', whyFileSchema)),
    standards: z.parse(standardsFileSchema, jsonByFile.get(STANDARDS_FILE)),
    scale: z.parse(scaleSchema, jsonByFile.get(SCALE_FILE)),
    duties: z.parse(dutiesFileSchema, jsonByFile.get(DUTIES_FILE)),
    sectors: z.parse(sectorsFileSchema, jsonByFile.get(SECTORS_FILE)),
    crosswalks: read('crosswalks', crosswalkSchema).map(([, crosswalk]) => crosswalk),
    published: z.parse(publishedFileSchema, jsonByFile.get(PUBLISHED_FILE) ?? {}),
  });
}

function checkFile(file: string, json: unknown): readonly TemplateFault[] {
  const kind = KINDS.find(({ place }) => place.test(file));
  if (kind === undefined) {
    return [{ file, path: '', reason: 'the catalogue loads no file from this place' }];
  }
  const parsed = z.safeParse(kind.schema, json);
  if (!parsed.success) return toFaults(file, parsed.error);
  const id = findId(parsed.data);
  if (id !== undefined && id !== nameOf(file)) {
    return [{ file, path: 'id', reason: `is ${id}, but the file is named ${nameOf(file)}` }];
  }
  return [];
}

/** One fault for each issue; `under` is the place of the parsed value in the file, if not its root. */
export function toFaults(
  file: string,
  error: z.core.$ZodError,
  under: readonly string[] = [],
): readonly TemplateFault[] {
  return error.issues.map((issue) => ({
    file,
    path: [...under, ...issue.path.map(String)].join('.'),
    reason: issue.message,
  }));
}

function findId(data: unknown): string | undefined {
  const parsed = z.safeParse(z.object({ id: z.string() }), data);
  return parsed.success ? parsed.data.id : undefined;
}
