import { countWords } from '../../domain/shared/count-words.ts';

type Counts = {
  readonly audits: number;
  readonly answers: number;
  readonly evidence: number;
  readonly actions: number;
};

/** `3 audits, 212 answers, 14 evidence items, 5 actions`: the same words for a device and a file. */
export function describeCounts({ audits, answers, evidence, actions }: Counts): string {
  return [
    countWords(audits, 'audit'),
    countWords(answers, 'answer'),
    countWords(evidence, 'evidence item'),
    countWords(actions, 'action'),
  ].join(', ');
}
