import type { ReactElement } from 'react';

import type { GroupedBar, GroupedRow } from '../../components/charts/grouped-data.ts';
import { LazyGroupedBars } from '../../components/charts/lazy-grouped-bars.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Figure } from '../../components/figure.tsx';
import type { TableColumn } from '../../components/table-column.ts';
import { countOpinions, type PulseQuestion } from '../../domain/pulse/count-pulse.ts';
import {
  sayAgreed,
  sayGap,
  sayPulse,
  sayReplies,
  saySelf,
} from '../../domain/pulse/pulse-words.ts';
import { countWords } from '../../domain/shared/count-words.ts';
import type { ShownPulse } from './open-pulse.ts';

type PulseFigureProps = ShownPulse & { readonly name: string };

/** Agencies and practitioners side by side, as bars and as a table. */
export function PulseFigure({ pulse, titleOf, name }: PulseFigureProps): ReactElement | null {
  if (pulse.questions.length === 0) return null;
  return (
    <Figure
      headingLevel={2}
      headline="Agencies that rate themselves at the top, and practitioners who answer well"
      subtitle={`Share of each, question by question. ${countWords(pulse.people, 'reply', 'replies')}, ${countWords(pulse.agencies, 'agency', 'agencies')}.`}
      chart={
        <LazyGroupedBars
          alt={sayPulse(pulse, titleOf)}
          series={SERIES}
          rows={pulse.questions.map((question) => toRow(question, titleOf))}
        />
      }
      table={
        <DataTable
          caption={`What agencies rate and what practitioners say: ${name}`}
          captionHidden
          columns={columnsOf(titleOf)}
          rows={pulse.questions}
          rowKey={({ id }) => id}
        />
      }
    />
  );
}

const SERIES = [
  { label: 'Agencies, self-rated', look: 'dark' },
  { label: 'Agencies, agreed', look: 'light' },
  { label: 'Practitioners', look: 'striped' },
] as const;

function toRow(question: PulseQuestion, titleOf: ShownPulse['titleOf']): GroupedRow {
  const { ratings, replies } = question;
  const opinions = countOpinions(replies);
  const none = { full: 0, rated: 0 };
  const { self, agreed } = ratings.kind === 'said' ? ratings : { self: none, agreed: none };
  return {
    label: titleOf(question.id),
    bars: [
      toBar(self.full, self.rated, saySelf(question)),
      toBar(agreed.full, agreed.rated, sayAgreed(question)),
      toBar(replies.favourable, opinions, sayReplies(question)),
    ],
  };
}

function toBar(count: number, of: number, words: string): GroupedBar {
  return of === 0 ? { words } : { share: count / of, words };
}

function columnsOf(titleOf: ShownPulse['titleOf']): readonly TableColumn<PulseQuestion>[] {
  return [
    {
      key: 'question',
      heading: 'Question',
      rowHeader: true,
      render: ({ id, heading }) => (
        <>
          {titleOf(id)}
          <span className="s11-pulse__asked">Survey: {heading}</span>
        </>
      ),
    },
    { key: 'self', heading: 'Agencies at the top, self-rated', render: saySelf },
    { key: 'agreed', heading: 'Agencies at the top, agreed', render: sayAgreed },
    { key: 'replies', heading: 'Practitioners', render: sayReplies },
    {
      key: 'middle',
      heading: 'In between',
      numeric: true,
      render: ({ replies }) => replies.middle,
    },
    {
      key: 'badly',
      heading: 'Answer badly',
      numeric: true,
      render: ({ replies }) => replies.unfavourable,
    },
    {
      key: 'unsure',
      heading: 'Do not know',
      numeric: true,
      render: ({ replies }) => replies.noOpinion,
    },
    {
      key: 'gap',
      heading: 'Practitioners answer',
      render: ({ gap }) => sayGap(gap),
      sortBy: ({ gap = -1_000 }) => gap,
    },
  ];
}
