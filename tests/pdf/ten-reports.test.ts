import { describe, expect, test } from 'vitest';

import { loadTemplate } from '../../src/catalogue/catalogue.ts';
import { loadChoices } from '../../src/catalogue/choices.ts';
import { listSelections } from '../../src/catalogue/files.ts';
import type { Audit } from '../../src/domain/audit/audit.ts';
import { buildReport } from '../../src/domain/report/build-report.ts';
import { FULL_REPORT, type ReportChoices } from '../../src/domain/report/report-choices.ts';
import { scoreAudit } from '../../src/domain/scoring/score-audit.ts';
import { listQuestions, type Template } from '../../src/domain/template/template.ts';
import { renderReport } from '../../src/pdf/render-report.ts';
import { readTypefaces } from '../../src/pdf/text/typefaces.ts';
import { aLink, anAnswer, anAudit, aPlannedAction, aTemplate } from '../support/builders.ts';
import { readReportFonts } from '../support/pdf-fonts.ts';
import { lintPdf } from '../support/pdf-lint.ts';
import { PAYLOADS } from '../support/pdf-payloads.ts';
import { findActiveContent } from '../support/pdf-safety.ts';
import { asExtracted } from '../support/pdf-texts.ts';
import { listActualTexts, readPdfText, readTreeText, runPdfTool } from '../support/pdf-tools.ts';

const fonts = readReportFonts();
const typefaces = readTypefaces(fonts);
const SLOW = 120_000;
const RETURN = {
  name: 'audit.s11.json',
  bytes: new TextEncoder().encode('{}'),
  description: 'What this report was made of',
  mediaType: 'application/json',
};

function render(template: Template, audit: Audit, change: Partial<ReportChoices> = {}): Uint8Array {
  const card = scoreAudit(template, audit, '2026-11-22');
  const facts = { madeAt: '2026-11-22T10:00:00.000Z', damaged: 0, app: '0.1.0' };
  const report = buildReport(card, facts, { ...FULL_REPORT, ...change });
  return renderReport(report, fonts, RETURN).bytes;
}

/** Everything that has to hold of any report, and that each of these texts is found in it. */
async function expectSound(bytes: Uint8Array, texts: readonly string[]): Promise<void> {
  expect(await lintPdf(bytes)).toEqual([]);
  expect(runPdfTool('qpdf', bytes, ['--check'])).toContain('No syntax or stream encoding errors');
  expect(findActiveContent(bytes, 1)).toEqual([]);
  const tree = runPdfTool('pdfinfo', bytes, ['-struct']);
  for (const role of ['Document', 'H1', 'H2', 'P', 'TOC', 'Link', 'Table', 'TH', 'TD', 'Figure']) {
    expect(tree).toMatch(new RegExp(`^ *${role}\\b`, 'm'));
  }
  const found = readTreeText(bytes).replace(/\s+/g, '');
  for (const text of texts) expect(found).toContain(asExtracted(text, typefaces));
  const pages = readPdfText(bytes).split('\f').slice(0, -1);
  pages.forEach((page, index) => {
    // The running lines alone would be a page with nothing on it.
    expect(page.trim().split('\n').length, `page ${index + 1}`).toBeGreaterThan(4);
  });
}

const typedIn = ({ answerByQuestion, evidence, actions }: Audit): readonly string[] => [
  ...[...answerByQuestion.values()].flatMap(({ narrative, impact, naReason = '' }) => [
    narrative,
    impact,
    naReason,
  ]),
  ...evidence.map(({ title }) => title),
  ...actions.map((action) => (action.kind === 'planned' ? action.what : action.reason)),
];

async function loadWhole(): Promise<readonly Template[]> {
  const { agencies, optionById } = await loadChoices();
  const loaded = await Promise.all(
    agencies.flatMap((agency) =>
      listSelections({ agency, optionById }).map((selection) => loadTemplate(agency.id, selection)),
    ),
  );
  return loaded.flatMap((result) => (result.ok ? [result.value] : []));
}

const templates = await loadWhole();
const bySize = templates.toSorted((a, b) => listQuestions(a).length - listQuestions(b).length);
const smallest = bySize[0] ?? aTemplate();
const largest = bySize.at(-1) ?? aTemplate();

/** Every question answered at length, with evidence and an action. */
function answerAll(template: Template, words: number): Audit {
  const questions = listQuestions(template);
  const top = template.scale.points.length;
  const answers = questions.map(({ id }, place) =>
    anAnswer({
      rating: place % top,
      narrative: `Arrangements for ${id}. ${'We looked at what was done and asked. '.repeat(words / 8)}`,
      impact: `Difference of ${id}.`,
      evidenceStrength: 'documented',
      complete: true,
    }),
  );
  const some = questions.filter((_, place) => place % 3 === 0);
  return anAudit(template, answers, {
    evidence: some.map(({ id }, place) =>
      aLink(place + 1, { questionIds: [id], title: `Minutes about ${id}` }),
    ),
    actions: some.map(({ id }, place) =>
      aPlannedAction(place + 1, id, { what: `Put ${id} right`, dueDate: '2027-01-31' }),
    ),
  });
}

test(
  'empty: nothing answered',
  async () => {
    await expectSound(render(largest, anAudit(largest, [])), [
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
    await expectSound(render(template, audit), typedIn(audit));
  },
  SLOW,
);

test(
  'the longest there is, answered at length',
  async () => {
    const audit = answerAll(largest, 240);
    await expectSound(render(largest, audit), typedIn(audit));
  },
  SLOW,
);

describe.each([2, 3, 4, 5, 7])('a scale of %i points', (count) => {
  test(
    'has every point in words',
    async () => {
      const plain = aTemplate(3, 4);
      const points = Array.from({ length: count }, (_, place) => ({
        id: `point-${place}`,
        label: `Level ${place + 1} of ${count}`,
        short: `L${place + 1}`,
      }));
      const template = { ...plain, scale: { ...plain.scale, points } };
      const audit = answerAll(template, 40);
      await expectSound(render(template, audit), [
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
    await expectSound(render(template, audit), [
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
    const bytes = render(template, audit, {
      marking: { kind: 'own', words: ') /S /JavaScript (' },
      boardSummary: PAYLOADS.join('\n\n'),
    });
    await expectSound(bytes, PAYLOADS);
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
    const bytes = render(template, audit);
    await expectSound(bytes, ['Latin and']);
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
    const template = aTemplate(8, 5, (place) => ({
      strength: place % 2 === 0 ? 'must' : 'should',
    }));
    const audit = answerAll(template, 120);
    const bytes = render(template, audit, {
      largePrint: true,
      marking: { kind: 'officialSensitive' },
    });
    await expectSound(bytes, typedIn(audit));
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
    await expectSound(render(smallest, audit), typedIn(audit));
  },
  SLOW,
);
