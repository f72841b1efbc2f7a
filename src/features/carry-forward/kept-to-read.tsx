import type { ReactElement } from 'react';

import { Details } from '../../components/details.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import type { CarriedAnswer } from '../../domain/audit/carried-answer.ts';

/** What is needed of an earlier answer to show its words. */
export type ReadableAnswer = Pick<
  CarriedAnswer,
  | 'id'
  | 'reference'
  | 'title'
  | 'question'
  | 'rating'
  | 'naReason'
  | 'narrative'
  | 'impact'
  | 'evidence'
  | 'action'
>;

type KeptToReadProps = {
  readonly carried: readonly ReadableAnswer[];
  readonly intro: string;
  /** Why each is not carried, by its id. */
  readonly reasonById?: ReadonlyMap<string, string>;
};

/** Earlier answers that no question of today takes, with all their words; nothing without any. */
export function KeptToRead({ carried, intro, reasonById }: KeptToReadProps): ReactElement | null {
  if (carried.length === 0) return null;
  return (
    <section className="s11-carry__kept">
      <h2 className="govuk-heading-m">
        Answers that cannot be carried, kept here to be read ({carried.length})
      </h2>
      <p className="govuk-body">{intro}</p>
      {carried.map((one) => (
        <Details key={one.id} summary={`${one.reference} ${one.title}`} small>
          {reasonById?.has(one.id) === true && (
            <p className="govuk-body">{reasonById.get(one.id)}</p>
          )}
          <EarlierFacts earlier={one} />
        </Details>
      ))}
    </section>
  );
}

/** All an earlier answer says. */
export function EarlierFacts({ earlier }: { readonly earlier: ReadableAnswer }): ReactElement {
  const facts = [
    ['As it was asked', earlier.question],
    ['Rating', earlier.rating],
    ['Arrangements', earlier.narrative],
    ['Difference for children', earlier.impact],
    ['Why it did not apply', earlier.naReason],
    ['Evidence', earlier.evidence],
    ['Actions', earlier.action],
  ] as const;
  const rows = facts
    .filter(([, value]) => value.trim() !== '')
    .map(([key, value]) => ({ key, value }));
  return <SummaryList stacked noBorder rows={rows} />;
}
