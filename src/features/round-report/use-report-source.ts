import { useMemo } from 'react';

import type { RoundPicture } from '../../domain/collection/track-round.ts';
import { listTitles } from '../../domain/overview/titles.ts';
import { countIn, type CountedAgency, type RoundData } from '../../domain/picture/count-in.ts';
import type { Survey } from '../../domain/moderation/survey.ts';
import { drawPicture } from '../../domain/picture/draw-picture.ts';
import { countPulse } from '../../domain/pulse/count-pulse.ts';
import { readSurvey } from '../../domain/pulse/stored-pulse.ts';
import type { RoundReportSource } from '../../domain/round-report/round-report-source.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import type { RoundParts } from '../../items/use-round-data.ts';
import type { StoredCommentaries } from '../../storage/commentaries.ts';
import type { StoredSurvey } from '../../storage/surveys.ts';

type Given = {
  readonly parts: RoundParts;
  readonly returned: RoundPicture['counts'];
  readonly today: PlainDate;
  readonly words: StoredCommentaries | undefined;
  readonly surveys: readonly StoredSurvey[];
};

export function toRoundData({ stored, moderation, summaryByHash }: RoundParts): RoundData {
  const { round, agencies, returns } = stored;
  return { round, agencies, returns, summaryByHash, moderations: moderation.moderations };
}

/** All that the reports are made of, drawn once for all choices. */
export function useReportSource(
  { parts, returned, today, words, surveys }: Given,
  earlier: RoundParts | undefined,
): RoundReportSource {
  const { round } = parts.stored;
  const picture = useMemo(() => drawPicture(toRoundData(parts), today), [parts, today]);
  const pulses = useMemo(
    () => surveys.flatMap(({ survey }) => countSurvey(survey, picture.counted)),
    [surveys, picture.counted],
  );
  const titles = useMemo(
    () =>
      listTitles([...parts.templateByHash.values(), ...(earlier?.templateByHash.values() ?? [])]),
    [parts.templateByHash, earlier?.templateByHash],
  );
  const before = useMemo(
    () =>
      earlier === undefined
        ? undefined
        : { name: earlier.stored.round.name, counted: countIn(toRoundData(earlier)) },
    [earlier],
  );
  return useMemo(
    () => ({
      round,
      picture,
      titles,
      returned,
      ...(before === undefined ? {} : { earlier: before }),
      pulses,
      words: new Map([...(words?.bySection ?? [])].map(([id, { text }]) => [id, text])),
      today,
      madeAt: new Date().toISOString(),
    }),
    [round, picture, titles, returned, before, pulses, words, today],
  );
}

/** Nothing of a survey that this version cannot read; its own page says why. */
function countSurvey(
  survey: Survey,
  counted: readonly CountedAgency[],
): RoundReportSource['pulses'] {
  const read = readSurvey(survey);
  return read.ok ? [{ name: survey.name, pulse: countPulse(read.value, counted) }] : [];
}
