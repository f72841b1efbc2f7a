import fc from 'fast-check';
import { expect, test } from 'vitest';

import { returnToAudit } from '../../../src/domain/audit-return/return-to-audit.ts';
import { buildReturn } from '../../../src/domain/audit-return/build-return.ts';
import { summariseReturn } from '../../../src/domain/collection/summarise-return.ts';
import {
  addLocalQuestion,
  changeQuestion,
} from '../../../src/domain/own-template/edit-questions.ts';
import { changeScale } from '../../../src/domain/own-template/edit-scale.ts';
import { addLocalStandard } from '../../../src/domain/own-template/edit-standards.ts';
import { finishTemplate } from '../../../src/domain/own-template/finish-template.ts';
import {
  startOwnTemplate,
  toLocalQuestionId,
  toLocalStandardId,
  type OwnTemplate,
} from '../../../src/domain/own-template/own-template.ts';
import { SCALE_PRESETS, toOwnScale } from '../../../src/domain/own-template/scale-presets.ts';
import { scoreAudit } from '../../../src/domain/scoring/score-audit.ts';
import { must } from '../../../src/domain/shared/must.ts';
import { listQuestions, type Template } from '../../../src/domain/template/template.ts';
import { readReturn } from '../../../src/files/audit-return/read-return.ts';
import { writeReturn } from '../../../src/files/audit-return/write-return.ts';
import { readTemplate } from '../../../src/files/template/read-template-file.ts';
import { writeTemplateFile } from '../../../src/files/template/write-template-file.ts';
import { pastedText } from '../../support/arbitraries.ts';
import { anAudit, aTemplate } from '../../support/builders.ts';

const bundled = aTemplate(2, 2);
const LOCAL = toLocalQuestionId('a');

/** A copy on another scale, with a theme of its own and a question that weighs three times. */
function makeOwn(words: string, scale: string): OwnTemplate {
  const theme = toLocalStandardId('a');
  const preset = must(
    SCALE_PRESETS.find(({ id }) => id === scale),
    scale,
  );
  let own = changeScale(startOwnTemplate(bundled, 'Ours'), toOwnScale(preset), bundled);
  own = addLocalQuestion(addLocalStandard(own, 'a'), theme, 'a');
  own = changeQuestion(own, LOCAL, (question) => ({
    ...question,
    title: `Ours ${words}`.slice(0, 500),
    question: `Do we ${words}`.slice(0, 500),
    expectation: `We do ${words}`,
    weight: 3,
  }));
  const standards = own.standards.map((standard) =>
    standard.id === theme ? { ...standard, title: 'Theme', about: `About ${words}` } : standard,
  );
  const logo = { mediaType: 'image/png' as const, data: 'AAAA', alt: 'Anyshire' };
  return {
    ...own,
    standards,
    declaration: words,
    logo,
    issuer: { ...own.issuer, name: 'Anyshire' },
  };
}

function finish(own: OwnTemplate): Template {
  const finished = finishTemplate(own, { id: 'own.1', version: '2' });
  if (!finished.ok) throw new Error(JSON.stringify(finished.problem));
  return finished.value;
}

test('whatever a partnership writes, its file is read as it was written, with or without a round', () => {
  fc.assert(
    fc.property(pastedText, fc.constantFrom(...SCALE_PRESETS), (words, { id }) => {
      const template = finish(makeOwn(words, id));
      const read = readTemplate(writeTemplateFile({ isSample: false, template }));
      expect(read).toMatchObject({ ok: true, value: { template } });
      expect(read).not.toHaveProperty('value.ticket');
    }),
    { numRuns: 30 },
  );
});

test('a copy of what came out of a file is the same questions again', () => {
  const template = finish(makeOwn('words', 'rag'));
  expect(finish(startOwnTemplate(template, 'Theirs'))).toEqual(template);
});

test.each(SCALE_PRESETS.map(({ id }) => id))(
  'a return on the scale %s comes back with the score it was sent with',
  (scale) => {
    const template = finish(makeOwn('words', scale));
    const top = template.scale.points.length - 1;
    // Five questions: the last, of weight 3, in a standard of its own.
    const audit = anAudit(template, [top, 0, top, top, 0]);
    const built = buildReturn(audit, template, {
      madeAt: '2026-11-27T08:00:00.000Z',
      recipients: [],
      damaged: 0,
    });
    const written = writeReturn(built);
    if (!written.ok) throw new Error(written.problem.kind);
    const read = readReturn(written.value);
    if (!read.ok) throw new Error(read.problem.kind);
    const { auditReturn } = read.value;
    expect(read.value.standing).toBe('unchanged');
    expect(auditReturn.content.template).toEqual(template);
    expect(summariseReturn(auditReturn).overall).toBeCloseTo((0.5 + 1 + 0) / 3, 12);
    const card = scoreAudit(template, returnToAudit(auditReturn), '2026-11-27');
    expect(card.standards.at(-1)).toMatchObject({
      id: toLocalStandardId('a'),
      score: { kind: 'scored', points: 0, outOf: 3 * top },
    });
    expect(listQuestions(template).at(-1)?.id).toBe(LOCAL);
  },
);
