import type { PublishedFile } from '../../domain/template/template-source.ts';
import type { Template } from '../../domain/template/template.ts';
import { PUBLISHED_FILE } from '../files.ts';
import { composeAll } from './compose-all.ts';
import type { ParsedSources } from './parse-sources.ts';
import type { TemplateFault } from './template-fault.ts';

/**
 * Whether every template is published as it stands: a version that has been published never
 * changes, and one that has not is added by `npm run publish-templates` when it is released.
 */
export function checkPublished(sources: ParsedSources): readonly TemplateFault[] {
  return sources.agencies
    .flatMap((agency) => composeAll(sources, agency))
    .flatMap((template) => {
      const published = findPublished(sources.published, template);
      return published === template.hash ? [] : [toFault(template, published)];
    });
}

/** The list with every template added that it does not have; what it has stays as it is. */
export function publish(sources: ParsedSources): PublishedFile {
  const published = structuredClone(sources.published);
  for (const template of sources.agencies.flatMap((agency) => composeAll(sources, agency))) {
    if (findPublished(published, template) !== undefined) continue;
    published[template.id] = { ...published[template.id], [template.version]: template.hash };
  }
  return published;
}

function findPublished(published: PublishedFile, { id, version }: Template): string | undefined {
  return published[id]?.[version];
}

function toFault({ id, version }: Template, published: string | undefined): TemplateFault {
  const reason =
    published === undefined
      ? `version ${version} is not published yet`
      : `is not what was published as version ${version}: give it a new version`;
  return { file: PUBLISHED_FILE, path: id, reason };
}
