import { describe, expect, test } from 'vitest';

import { anAnswer, anAudit, aLink, aPlannedAction, aTemplate } from '../support/builders.ts';
import { PAYLOADS } from '../support/pdf-payloads.ts';
import { listActualTexts, readPdfText, runPdfTool } from '../support/pdf-tools.ts';
import {
  answerAll,
  expectSoundReport,
  loadExtremes,
  renderReturnReport,
  typedIn,
} from '../support/sound-report.ts';

/*
 * The ten reports of the closing check: the longest real one, and that of six hundred pages, are in
 * the long suite, since they take longer than all the others.
 */

const SLOW = 120_000;
const { smallest } = await loadExtremes();

test(
  'empty: nothing answered',
  async () => {
    await expectSoundReport(renderReturnReport(smallest, anAudit(smallest, [])), [
      'No gaps known yet: no question has been answered.',
    ]);
  },
  SLOW,
);

test(
  'one question',
  async () => {
    const template = aTemplate(1, 1);
    const audit = anAudit(template, [anAnswer({ rating: 1, narrative: 'The one answer.' })]);
    await expectSoundReport(renderReturnReport(template, audit), typedIn(audit));
  },
  SLOW,
);

describe.each([2, 3, 4, 5, 7])('a scale of %i points', (count) => {
  test(
    'has every point in words',
    async () => {
      const plain = aTemplate(2, 4);
      const points = Array.from({ length: count }, (_, place) => ({
        id: `point-${place}`,
        label: `Level ${place + 1} of ${count}`,
        short: `L${place + 1}`,
      }));
      const template = { ...plain, scale: { ...plain.scale, points } };
      const audit = answerAll(template, 40);
      await expectSoundReport(renderReturnReport(template, audit), [
        ...typedIn(audit),
        ...points.map(({ label }) => label),
      ]);
    },
    SLOW,
  );
});

test(
  'not applicable everywhere',
  async () => {
    const template = aTemplate(6, 5);
    const audit = anAudit(
      template,
      Array.from({ length: 30 }, (_, place) => anAnswer({ naReason: `Reason ${place + 1}` })),
    );
    await expectSoundReport(renderReturnReport(template, audit), [
      ...typedIn(audit),
      'There is no overall score: no question applies to this organisation.',
    ]);
  },
  SLOW,
);

test(
  'hostile text in every place that takes text: it is text, and no more',
  async () => {
    const template = aTemplate(4, 10);
    const audit = anAudit(
      template,
      PAYLOADS.map((payload) => anAnswer({ rating: 0, narrative: payload, impact: payload })),
      {
        details: {
          organisation: PAYLOADS.slice(0, 12).join(' '),
          period: PAYLOADS[12] ?? '',
          preparedBy: PAYLOADS[13] ?? '',
          preparedFor: PAYLOADS[14] ?? '',
          people: PAYLOADS.map((payload) => ({ part: payload, name: payload, contact: payload })),
        },
        evidence: PAYLOADS.map((payload, place) =>
          aLink(place + 1, { title: payload, address: payload, questionIds: [] }),
        ),
        actions: PAYLOADS.map((payload, place) =>
          aPlannedAction(place + 1, 'core.question-1', { what: payload, ownerRole: payload }),
        ),
      },
    );
    const bytes = renderReturnReport(template, audit, {
      marking: { kind: 'own', words: ') /S /JavaScript (' },
      boardSummary: PAYLOADS.join('\n\n'),
    });
    await expectSoundReport(bytes, PAYLOADS);
    expect(runPdfTool('qpdf', bytes, ['--list-attachments']).trim().split('\n')).toHaveLength(1);
  },
  SLOW,
);

test(
  'names that are written from right to left are read as they are written',
  async () => {
    const organisation = 'مدرسة النور (لندن) 2026';
    const owner = 'רות כהן';
    const template = aTemplate(2, 2);
    const audit = anAudit(template, [anAnswer({ rating: 1, narrative: 'Latin and ' + owner })], {
      details: { organisation, period: '', preparedBy: owner, preparedFor: '' },
      actions: [aPlannedAction(1, 'core.question-1', { ownerRole: owner })],
    });
    const bytes = renderReturnReport(template, audit);
    await expectSoundReport(bytes, ['Latin and']);
    const read = listActualTexts(bytes).join(' ');
    for (const word of ['مدرسة', 'النور', 'רות', 'כהן']) {
      expect(read).toContain(word);
    }
  },
  SLOW,
);

test(
  'large print, with a marking',
  async () => {
    const template = aTemplate(4, 4, (place) => ({
      strength: place % 2 === 0 ? 'must' : 'should',
    }));
    const audit = answerAll(template, 120);
    const bytes = renderReturnReport(template, audit, {
      largePrint: true,
      marking: { kind: 'officialSensitive' },
    });
    await expectSoundReport(bytes, typedIn(audit));
    // Above and below, on every page.
    const pages = readPdfText(bytes).split('\f').slice(0, -1);
    for (const page of pages) expect(page.match(/OFFICIAL-SENSITIVE · DRAFT/g)).toHaveLength(2);
  },
  SLOW,
);

test(
  'lite: the shortest set of questions there is',
  async () => {
    const audit = answerAll(smallest, 40);
    await expectSoundReport(renderReturnReport(smallest, audit), typedIn(audit));
  },
  SLOW,
);
