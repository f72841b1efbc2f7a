import { depthSchema, type Agency, type Depth } from './template-source.ts';

/** The depths an agency offers, shallowest first. */
export function listDepths(agency: Agency): readonly Depth[] {
  return depthSchema.options.filter((depth) => agency.depths[depth] !== undefined);
}

/** How much there is to answer, in the words of a form. */
export const DEPTH_WORDS: Readonly<
  Record<Depth, { readonly label: string; readonly hint: string }>
> = {
  lite: {
    label: 'Short',
    hint: 'About 20 questions in plain words, for a small organisation.',
  },
  standard: {
    label: 'Standard',
    hint: 'Every duty the guidance places on this kind of organisation.',
  },
  full: {
    label: 'Full',
    hint: 'The standard questions, with wider practice and casework as well.',
  },
};
