import * as z from 'zod/mini';

import { splitCells } from '../collection/split-cells.ts';
import type { Survey } from '../moderation/survey.ts';
import { fail, succeed, type Result } from '../shared/result.ts';
import { typedLineSchema } from '../shared/text.ts';
import { questionIdSchema } from '../template/template.ts';
import { joinCsvRows } from '../workbook/build-csv.ts';
import { ANSWER_SCALE_IDS, readAnswer, turnRound, type Standing } from './answer-scales.ts';
import type { PulseMapping, ReadReplies } from './read-replies.ts';

const countSchema = z.int().check(z.minimum(0));

const mappingSchema = z.strictObject({
  version: z.literal(1),
  columns: z.array(
    z.strictObject({
      heading: z.string(),
      questionId: questionIdSchema,
      scale: z.enum(ANSWER_SCALE_IDS),
      isReversed: z.boolean(),
    }),
  ),
  hasKinds: z.boolean(),
  /** Of the file's bytes: tells the same file brought again. */
  fileHash: typedLineSchema,
  leftOut: z.strictObject({
    duplicates: countSchema,
    noAnswers: countSchema,
    unread: countSchema,
    unknownAgency: countSchema,
    alike: countSchema,
  }),
});
export type StoredMapping = z.infer<typeof mappingSchema>;

export type PulseToStore = {
  readonly name: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly headings: readonly string[];
  readonly mapping: PulseMapping;
  readonly read: ReadReplies;
  readonly now: string;
};

const KIND = 'kind';

/**
 * A survey as it is kept: the plain words of the answers alone, and the kind of agency. Nothing
 * anybody wrote in their own words is in it, no name, no time and no number of a reply.
 */
export function toSurvey(given: PulseToStore): Survey {
  const { name, fileName, fileHash, headings, mapping, read, now } = given;
  const hasKinds = mapping.agencyColumn !== undefined;
  const count = (kind: string): number => read.faults.filter((one) => one.kind === kind).length;
  const stored: StoredMapping = {
    version: 1,
    columns: mapping.columns.map(({ column, questionId, scale, isReversed }) => ({
      heading: headings[column] ?? '',
      questionId,
      scale,
      isReversed,
    })),
    hasKinds,
    fileHash,
    leftOut: {
      duplicates: count('duplicate'),
      noAnswers: count('noAnswers'),
      unread: count('unread'),
      unknownAgency: count('unknownAgency'),
      alike: read.alike,
    },
  };
  const rows = [
    [...mapping.columns.map(({ questionId }) => questionId), ...(hasKinds ? [KIND] : [])],
    ...read.replies.map(({ answers, kind }) => [
      ...answers.map((word) => word ?? ''),
      ...(hasKinds ? [kind ?? ''] : []),
    ]),
  ];
  return {
    name,
    fileName,
    importedAt: now,
    replies: joinCsvRows(rows),
    mapping: JSON.stringify(stored),
  };
}

/** One person's reply: how it stands to each question, in the order of the columns. */
export type PulseReply = {
  readonly standings: readonly (Standing | undefined)[];
  readonly kind?: string;
};

export type ReadPulse = {
  readonly mapping: StoredMapping;
  readonly replies: readonly PulseReply[];
};

/** Why a survey that is stored says nothing: a newer version of this app made it, or it is damaged. */
export type PulseProblem = 'newer' | 'damaged';

export function readSurvey(survey: Survey): Result<ReadPulse, PulseProblem> {
  let json: unknown;
  try {
    json = JSON.parse(survey.mapping);
  } catch {
    return fail('damaged');
  }
  const parsed = mappingSchema.safeParse(json);
  if (!parsed.success) {
    const version = z.looseObject({ version: z.int() }).safeParse(json);
    return fail(version.success && version.data.version > 1 ? 'newer' : 'damaged');
  }
  const { columns, hasKinds } = parsed.data;
  const [headings = [], ...rows] = splitCells(survey.replies.replace(/^\ufeff/u, ''));
  const wanted = [
    ...columns.map(({ questionId }): string => questionId),
    ...(hasKinds ? [KIND] : []),
  ];
  if (wanted.join('\n') !== headings.join('\n')) return fail('damaged');
  return succeed({
    mapping: parsed.data,
    replies: rows
      .filter((cells) => cells.some((cell) => cell !== ''))
      .map((cells) => toReply(cells, parsed.data)),
  });
}

function toReply(cells: readonly string[], { columns, hasKinds }: StoredMapping): PulseReply {
  const kind = hasKinds ? (cells[columns.length] ?? '') : '';
  return {
    standings: columns.map(({ scale, isReversed }, place) => {
      const standing = readAnswer(scale, cells[place] ?? '')?.standing;
      return standing === undefined || !isReversed ? standing : turnRound(standing);
    }),
    ...(kind === '' ? {} : { kind }),
  };
}
