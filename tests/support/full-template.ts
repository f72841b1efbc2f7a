import { hashTemplate } from '../../src/domain/template/pick-questions.ts';
import { questionIdSchema, type Template } from '../../src/domain/template/template.ts';
import { aTemplate } from './builders.ts';

/** A template in which no field is left out and no list is empty. */
export const FULL_TEMPLATE: Template = makeFullTemplate();

function makeFullTemplate(): Template {
  const bundled = aTemplate(2, 2, (place) => ({
    strengthNote: 'Must where the legal duty applies',
    evidence: {
      documents: ['A policy'],
      data: ['Counts'],
      voice: ['A survey'],
      impact: ['Change'],
    },
    guidance: [{ id: questionIdSchema.parse(`core.guidance-${place}`), text: 'Think of it.' }],
    weight: 2,
  }));
  const { id, version, hash } = bundled;
  const own: Template = {
    ...bundled,
    standards: bundled.standards.map((standard) => ({ ...standard, weight: 3 })),
    declaration: 'This is our own view.',
    issuer: {
      name: 'Anyshire partnership',
      contactName: 'Jo Bloggs',
      contactRole: 'Business manager',
      contactEmail: 'returns@example.org',
      contactPhone: '01632 960000',
      opensOn: '2026-11-01',
      dueDate: '2026-12-20',
      logo: { mediaType: 'image/png', data: 'iVBORw0KGgo=', alt: 'Anyshire partnership' },
    },
    basedOn: { id, version, hash },
  };
  return { ...own, hash: hashTemplate(own) };
}
