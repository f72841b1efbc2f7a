import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';

import json from '../../src/catalogue/sample/anyshire-constabulary.json';
import {
  buildSampleAudit,
  loadSampleAudit,
  sampleSchema,
  type Sample,
} from '../../src/catalogue/sample/sample-audit.ts';
import {
  actionSchema,
  answerSchema,
  auditDetailsSchema,
  auditIdSchema,
  evidenceSchema,
} from '../../src/domain/audit/audit.ts';
import { momentSchema } from '../../src/domain/shared/plain-date.ts';
import { questionIdSchema } from '../../src/domain/template/template.ts';
import { countingIds, uuidOf } from '../support/builders.ts';

/** The clocks go back between this day and the start of the sample. */
const OPENED = new Date(2026, 10, 2, 9, 30);

const sample = z.parse(sampleSchema, json);

const { audit, template } = await loadSampleAudit(OPENED, countingIds());

const IDS = { auditId: auditIdSchema.parse(uuidOf(1)), newId: countingIds() };

function buildChanged(change: Partial<Sample>): () => unknown {
  return () => buildSampleAudit({ ...sample, ...change }, template, IDS, OPENED);
}

describe('built against the composed template', () => {
  test('fits what storage and returns accept', () => {
    expect(momentSchema.safeParse(audit.startedAt).success).toBe(true);
    expect(momentSchema.safeParse(audit.changedAt).success).toBe(true);
    expect(z.parse(auditDetailsSchema, audit.details)).toEqual(audit.details);
    audit.answerByQuestion.forEach((answer) => {
      expect(z.parse(answerSchema, answer)).toEqual(answer);
    });
    audit.evidence.forEach((item) => {
      expect(z.parse(evidenceSchema, item)).toEqual(item);
    });
    audit.actions.forEach((action) => {
      expect(z.parse(actionSchema, action)).toEqual(action);
    });
  });

  test('is marked as the sample, on the template it was opened with', () => {
    expect(audit).toMatchObject({ isSample: true, templateHash: template.hash });
    expect(audit.details.organisation).toBe('Anyshire Constabulary (sample)');
    expect(template.id).toBe('police.wt2023.standard');
  });

  test('every answer written is in the audit', () => {
    expect(audit.answerByQuestion.size).toBe(sample.answers.length);
  });

  test('evidence and actions are numbered from 1 and have ids of their own', () => {
    expect(audit.evidence.map(({ number }) => number)).toEqual(
      sample.evidence.map((_, i) => i + 1),
    );
    expect(audit.actions.map(({ number }) => number)).toEqual(sample.actions.map((_, i) => i + 1));
    const ids = [
      audit.id,
      ...audit.evidence.map(({ id }) => id),
      ...audit.actions.map(({ id }) => id),
    ];
    expect(new Set<string>(ids).size).toBe(ids.length);
  });

  test('the same inputs give the same audit', async () => {
    expect((await loadSampleAudit(OPENED, countingIds())).audit).toEqual(audit);
  });

  test('a rating is chosen or the question does not apply, never both', () => {
    const both = [...audit.answerByQuestion.values()].filter(
      ({ rating, naReason }) => rating !== undefined && naReason !== undefined,
    );
    expect(both).toEqual([]);
  });
});

describe('a slip of the author throws', () => {
  const stranger = questionIdSchema.parse('core.no-such-question');
  const message = /core\.no-such-question/;

  test('an answer to a question the template does not have', () => {
    const answers = [{ questionId: stranger, rating: 'not-met', complete: true }];
    expect(buildChanged({ answers })).toThrow(message);
  });

  test('evidence for a question the template does not have', () => {
    const evidence = sample.evidence.map((item) => ({ ...item, questionIds: [stranger] }));
    expect(buildChanged({ evidence })).toThrow(message);
  });

  test('an action on a question the template does not have', () => {
    const actions = sample.actions.map((action) => ({ ...action, questionId: stranger }));
    expect(buildChanged({ actions })).toThrow(message);
  });

  test('a template that lost a question the sample answers', () => {
    const [first, ...others] = template.standards;
    const shorter = { ...template, standards: others };
    expect(() => buildSampleAudit(sample, shorter, IDS, OPENED)).toThrow(
      first?.questions[0]?.id ?? 'a first question',
    );
  });

  test('a rating the scale does not have', () => {
    const answers = sample.answers.map((answer) => ({ ...answer, rating: 'outstanding' }));
    expect(buildChanged({ answers })).toThrow(/outstanding/);
  });
});
