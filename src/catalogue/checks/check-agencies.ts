import type { Agency } from '../../domain/template/template-source.ts';
import type { TemplateFault } from './template-fault.ts';
import { toPlainText } from './words.ts';

/** Whether each agency offers a template, and is titled by the duty that binds it. */
export function checkAgencies(agencies: readonly Agency[]): readonly TemplateFault[] {
  return agencies.flatMap((agency) => {
    const file = `agencies/${agency.id}.json`;
    return [
      ...(Object.keys(agency.editions).length === 0
        ? [{ file, path: 'editions', reason: 'has no edition, so it offers no template' }]
        : []),
      ...(Object.keys(agency.depths).length === 0
        ? [{ file, path: 'depths', reason: 'has no depth, so it offers no template' }]
        : []),
      ...checkTitles(agency, file),
    ];
  });
}

/**
 * Title, cover and file name never say "section 11" for a body outside it. The duty may: it is
 * where such a body reads that it has no section 11 duty.
 */
function checkTitles(agency: Agency, file: string): readonly TemplateFault[] {
  const outside = Object.entries(agency.editions).filter(([, { kind }]) => kind !== 'section11');
  const titles = [
    ...outside.map(([id, { reportTitle }]) => [`editions.${id}.reportTitle`, reportTitle] as const),
    ...(outside.length > 0 ? [['name', agency.name] as const] : []),
  ];
  return titles
    .filter(([, title]) => saysSection11(title))
    .map(([path]) => ({
      file,
      path,
      reason: 'says section 11, which does not bind this agency',
    }));
}

/** "section 11", "Section 11(2)", "s.11" or "S11", but not "section 110". */
function saysSection11(title: string): boolean {
  return /(^| )s(ection)? ?(11|eleven)( |$)/.test(toPlainText(title));
}
