import type { ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Details } from '../../components/details.tsx';
import type { AuditReturn } from '../../domain/audit-return/audit-return.ts';
import { findDecision } from '../../domain/moderation/find-decision.ts';
import { listDistinct } from '../../domain/moderation/merge-moderations.ts';
import type { EarlierDecision } from '../../domain/moderation/meet-earlier.ts';
import type { Cell } from '../../domain/picture/count-in.ts';
import { countWords } from '../../domain/shared/count-words.ts';
import { formatMoment } from '../../domain/shared/format-moment.ts';
import { tallyCells } from '../../domain/picture/tally.ts';
import type { QueueItem } from './queue-items.ts';
import { nameModeration, nameRating, RatingWord } from './rating-words.tsx';

/** How all agencies on the same scale rate this question, and what was decided of it so far. */
export function Beside({
  item,
  items,
}: {
  readonly item: QueueItem;
  readonly items: readonly QueueItem[];
}): ReactElement {
  const same = items.filter(
    ({ question, cell }) => question.id === item.question.id && cell.scale === item.cell.scale,
  );
  const decided = same.filter((one) => one !== item && one.cell.decision.kind !== 'undecided');
  return (
    <section aria-label="Other agencies on this question">
      <Distribution cells={same.map(({ cell }) => cell)} />
      {decided.length > 0 && (
        <Details
          summary={`${countWords(decided.length, 'decision')} on this question so far`}
          small
        >
          <ul className="govuk-list">
            {decided.map(({ agency, cell }) => (
              <li key={agency.agency.token} className="s11-moderate__words">
                <strong>{agency.agency.name}</strong>: {nameRating(cell.self, cell.scale)}.{' '}
                {nameModeration(cell.moderation, cell.scale)}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </section>
  );
}

type Line = {
  readonly key: string;
  readonly word: ReactElement;
  readonly self: number;
  readonly agreed: number;
};

function Distribution({ cells }: { readonly cells: readonly Cell[] }): ReactElement {
  const [first] = cells;
  const [self, agreed] = [tallyCells(cells, 'self'), tallyCells(cells, 'agreed')];
  const scale = first?.scale ?? { id: '', labels: [] };
  const lines: readonly Line[] = [
    ...scale.labels.map((label, rating) => ({
      key: label,
      word: <RatingWord rating={{ kind: 'rated', rating }} scale={scale} />,
      self: self.byScale[0]?.byRating[rating] ?? 0,
      agreed: agreed.byScale[0]?.byRating[rating] ?? 0,
    })),
    {
      key: 'notApplicable',
      word: <RatingWord rating={{ kind: 'notApplicable' }} scale={scale} />,
      self: self.notApplicable,
      agreed: agreed.notApplicable,
    },
    {
      key: 'unanswered',
      word: <RatingWord rating={{ kind: 'unanswered' }} scale={scale} />,
      self: self.unanswered,
      agreed: agreed.unanswered,
    },
    {
      key: 'open',
      word: <>Not agreed yet</>,
      self: 0,
      agreed: agreed.open,
    },
  ];
  return (
    <DataTable
      caption={`How ${countWords(cells.length, 'agency', 'agencies')} ${cells.length === 1 ? 'rates' : 'rate'} this question`}
      captionSize="s"
      columns={[
        { key: 'word', heading: 'Rating', rowHeader: true, render: ({ word }) => word },
        { key: 'self', heading: 'Their own', numeric: true, render: ({ self: count }) => count },
        { key: 'agreed', heading: 'Agreed', numeric: true, render: ({ agreed: count }) => count },
      ]}
      rows={lines.filter((line) => line.self + line.agreed > 0)}
      rowKey={({ key }) => key}
    />
  );
}

/** What was decided before the agency returned a newer version: both are shown, none is taken over. */
export function OnEarlierReturn({
  item,
  documents,
  onUse,
}: {
  readonly item: QueueItem;
  readonly documents: ReadonlyMap<string, AuditReturn>;
  readonly onUse: (earlier: EarlierDecision) => void;
}): ReactElement | null {
  if (item.earlier.length === 0) return null;
  return (
    <section className="s11-moderate__earlier" aria-labelledby="earlier-heading">
      <h2 id="earlier-heading" className="govuk-heading-m">
        You decided on an earlier return
      </h2>
      {item.earlier.map((earlier) => (
        <Earlier
          key={earlier.received.contentHash}
          {...{ item, earlier, onUse }}
          document={documents.get(earlier.received.contentHash)}
        />
      ))}
    </section>
  );
}

function Earlier({
  item: { question, cell },
  earlier,
  document,
  onUse,
}: {
  readonly item: QueueItem;
  readonly earlier: EarlierDecision;
  readonly document: AuditReturn | undefined;
  readonly onUse: (earlier: EarlierDecision) => void;
}): ReactElement {
  const then = document?.content.answers.find(
    ({ questionId }) => questionId === question.id,
  )?.answer;
  const { received, moderation } = earlier;
  const comment = listDistinct(moderation.comment)[0]?.value ?? '';
  const note = listDistinct(moderation.privateNote)[0]?.value ?? '';
  const rating = then?.rating;
  return (
    <>
      <p className="govuk-body s11-moderate__words">
        Return of {formatMoment(received.changedAt)}:{' '}
        {rating === undefined ? 'no rating' : nameRating({ kind: 'rated', rating }, cell.scale)}.{' '}
        <strong>{nameModeration(moderation, cell.scale)}</strong>
      </p>
      {comment !== '' && (
        <p className="govuk-body s11-moderate__words">Comment to the agency: {comment}</p>
      )}
      {note !== '' && <p className="govuk-body s11-moderate__words">Private note: {note}</p>}
      {then !== undefined && (
        <Details summary="What they wrote then" small>
          <p className="s11-moderate__words">
            {then.narrative === '' ? 'Nothing written.' : then.narrative}
          </p>
        </Details>
      )}
      {findDecision(moderation).kind !== 'undecided' && (
        <Button
          variant="secondary"
          onClick={() => {
            onUse(earlier);
          }}
        >
          Use this decision for the newer return
        </Button>
      )}
    </>
  );
}
