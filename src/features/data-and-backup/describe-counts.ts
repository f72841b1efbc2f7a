import { countWords } from '../../domain/shared/count-words.ts';

type Counts = {
  readonly audits: number;
  readonly answers: number;
  readonly evidence: number;
  readonly actions: number;
  readonly rounds: number;
  readonly ownTemplates: number;
};

/**
 * `3 audits, 212 answers, 14 evidence items, 5 actions`: the same words for a device and a file. What
 * only a partnership has is named where there is some.
 */
export function describeCounts({
  audits,
  answers,
  evidence,
  actions,
  rounds,
  ownTemplates,
}: Counts): string {
  return [
    countWords(audits, 'audit'),
    countWords(answers, 'answer'),
    countWords(evidence, 'evidence item'),
    countWords(actions, 'action'),
    ...(rounds === 0 ? [] : [countWords(rounds, 'round')]),
    ...(ownTemplates === 0
      ? []
      : [countWords(ownTemplates, 'template of your own', 'templates of your own')]),
  ].join(', ');
}
