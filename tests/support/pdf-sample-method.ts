import type { ReportBlock } from '../../src/domain/report/report-block.ts';

/** The last section of the sample: facts, names in many scripts, and every level of heading. */
export function aMethodSection(): readonly ReportBlock[] {
  return [
    { kind: 'heading', level: 1, text: '4 Method and limits', anchor: 'method', startsPage: true },
    {
      kind: 'facts',
      caption: 'How this audit was made',
      facts: [
        { label: 'Template', runs: [{ text: 'Charity, standard depth, Working Together 2023' }] },
        { label: 'Scale', runs: [{ text: 'Not met, Partly met, Mostly met, Fully met' }] },
        { label: 'Signed off', runs: [{ text: 'Not yet' }] },
      ],
    },
    { kind: 'heading', level: 2, text: 'Names and scripts', anchor: 'scripts' },
    {
      kind: 'paragraph',
      runs: [
        {
          text: 'Welsh: T\u0177 \u0175yneb. Polish: \u0141\u00f3d\u017a, \u017c\u00f3\u0142\u0107. Signs: \u2265 90%, \u2264 5 days, \u2192 next, \u2713 done. Greek: \u0391\u03b8\u03ae\u03bd\u03b1. Cyrillic: \u041a\u0438\u0457\u0432. Emoji: \ud83d\ude42 \ud83d\udfe2 \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67. Chinese: \u5b89\u5168.',
        },
      ],
    },
    {
      kind: 'paragraph',
      runs: [
        {
          text: 'A parent wrote in Arabic: \u0634\u0643\u0631\u0627 \u0639\u0644\u0649 \u062d\u0645\u0627\u064a\u0629 \u0627\u0644\u0623\u0637\u0641\u0627\u0644 (2026) and in Hebrew: \u05ea\u05d5\u05d3\u05d4 \u05e8\u05d1\u05d4.',
        },
      ],
    },
    {
      kind: 'paragraph',
      runs: [
        {
          text: '\u0633\u0644\u0627\u0645\u0629 \u0627\u0644\u0623\u0637\u0641\u0627\u0644 \u0645\u0633\u0624\u0648\u0644\u064a\u0629 \u0627\u0644\u062c\u0645\u064a\u0639\u060c \u0648\u064a\u062c\u0628 \u0623\u0646 \u062a\u0643\u0648\u0646 \u0643\u0644 \u0645\u0624\u0633\u0633\u0629 \u0645\u0633\u062a\u0639\u062f\u0629 \u0641\u064a 2026 \u0644\u0644\u0627\u0633\u062a\u0645\u0627\u0639 \u0625\u0644\u0649 \u0627\u0644\u0623\u0637\u0641\u0627\u0644 \u0648\u0627\u0644\u0631\u062f \u0639\u0644\u064a\u0647\u0645 \u0639\u0646\u062f\u0645\u0627 \u064a\u0637\u0644\u0628\u0648\u0646 \u0627\u0644\u0645\u0633\u0627\u0639\u062f\u0629.',
        },
      ],
    },
    { kind: 'heading', level: 3, text: 'What the audit does not show', anchor: 'limits' },
    {
      kind: 'paragraph',
      tone: 'quiet',
      runs: [
        { text: 'It rests on what the organisation says of itself and on the files it sampled.' },
      ],
    },
    { kind: 'heading', level: 4, text: 'Words that do not break', anchor: 'long' },
    { kind: 'paragraph', runs: [{ text: `Folder: ${'safeguarding-evidence_'.repeat(9)}end.` }] },
  ];
}
