import { useMemo, type ReactElement } from 'react';

import { toNamedChange } from '../../domain/overview/change-numbers.ts';
import { SECTION_TITLES } from '../../domain/overview/overview-section.ts';
import { tellChange } from '../../domain/overview/tell-change.ts';
import { listTitles, type Titles } from '../../domain/overview/titles.ts';
import { compareRounds } from '../../domain/picture/compare-rounds.ts';
import { countIn, type Counted } from '../../domain/picture/count-in.ts';
import { narrowCounted, type Part } from '../../domain/picture/narrow-counted.ts';
import type { Side } from '../../domain/picture/tally.ts';
import { useRoundData } from '../../items/use-round-data.ts';
import type { StoredRound } from '../../storage/rounds.ts';
import { SectionView } from './section-view.tsx';

type ChangeSectionProps = {
  readonly earlier: StoredRound;
  /** This round, narrowed already. */
  readonly counted: Counted;
  readonly part: Part;
  readonly titles: Titles;
  readonly side: Side;
};

/** What moved since another round, which is read only where it is looked at. */
export function ChangeSection(props: ChangeSectionProps): ReactElement {
  const { earlier, counted, part, titles, side } = props;
  const state = useRoundData(earlier);
  const parts = state.status === 'ready' ? state.parts : undefined;
  const section = useMemo(() => {
    if (parts === undefined) return undefined;
    const { moderation, summaryByHash, templateByHash } = parts;
    const before = countIn({ ...earlier, moderations: moderation.moderations, summaryByHash });
    const change = compareRounds(narrowCounted(before, part), counted, side);
    // What is retired has its name from the earlier round alone.
    const then = listTitles([...templateByHash.values()]);
    const both = {
      standards: new Map([...then.standards, ...titles.standards]),
      questions: new Map([...then.questions, ...titles.questions]),
    };
    return tellChange({ change: toNamedChange(change), side, earlier: earlier.round.name }, both);
  }, [parts, earlier, counted, part, titles, side]);
  if (section !== undefined) return <SectionView section={section} />;
  return (
    <section className="s11-picture__section">
      <h2 className="govuk-heading-l" id="section-change" tabIndex={-1}>
        {SECTION_TITLES.change}
      </h2>
      <p className="govuk-body" role="status">
        {state.status === 'failed'
          ? 'The earlier round could not be read. Nothing has been changed or deleted. Reload this page to try again.'
          : 'Reading the earlier round…'}
      </p>
    </section>
  );
}
