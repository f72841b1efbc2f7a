import * as z from 'zod/mini';

import { crosswalkSchema } from '../domain/template/crosswalk.ts';
import { dutiesFileSchema } from '../domain/template/duty.ts';
import { standardsFileSchema } from '../domain/template/standard.ts';
import {
  agencySchema,
  editionSchema,
  moduleSchema,
  optionSchema,
  publishedFileSchema,
  sectorsFileSchema,
  whyFileSchema,
} from '../domain/template/template-source.ts';
import { scaleSchema, templateSchema } from '../domain/template/template.ts';

/** What each file is, by the name of its schema. */
const KINDS: Readonly<Record<string, { readonly about: string; readonly schema: z.ZodMiniType }>> =
  {
    template: {
      about: 'A composed question set, as an audit is answered on it.',
      schema: templateSchema,
    },
    agency: {
      about: 'A kind of agency: audit-templates/agencies/<id>.json.',
      schema: agencySchema,
    },
    module: {
      about: 'Questions that belong together: audit-templates/modules/<id>.json.',
      schema: moduleSchema,
    },
    option: {
      about: 'A conditional part: audit-templates/options/<id>.json.',
      schema: optionSchema,
    },
    why: {
      about: 'Why shared questions are asked of one agency: audit-templates/why/<agency>.json.',
      schema: whyFileSchema,
    },
    edition: {
      about: 'A dated issue of the guidance: audit-templates/editions/<id>.json.',
      schema: editionSchema,
    },
    crosswalk: {
      about:
        'What became of each question between two editions: audit-templates/crosswalks/<from>-<to>.json.',
      schema: crosswalkSchema,
    },
    scale: { about: 'A rating scale: audit-templates/scales/<id>.json.', schema: scaleSchema },
    standards: {
      about: 'The 12 standards: audit-templates/standards.json.',
      schema: standardsFileSchema,
    },
    sectors: {
      about: 'The headings agencies are listed under: audit-templates/sectors.json.',
      schema: sectorsFileSchema,
    },
    duties: {
      about: 'What the templates have to cover: audit-templates/duties.json.',
      schema: dutiesFileSchema,
    },
    published: {
      about: 'The hash of every published template: audit-templates/published.json.',
      schema: publishedFileSchema,
    },
  };

/** The JSON Schemas of everything a template is made of, by file name, made from the schemas that read it. */
export function composeTemplateSchemas(): ReadonlyMap<string, unknown> {
  return new Map(
    Object.entries(KINDS).map(([kind, { about, schema }]) => [
      `${kind}-v1.schema.json`,
      {
        title: `Section 11 self-audit: ${kind}`,
        description: about,
        ...z.toJSONSchema(schema, { unrepresentable: 'throw' }),
      },
    ]),
  );
}
