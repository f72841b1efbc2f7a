import { useDeferredValue, useEffect, useMemo, type ReactElement } from 'react';
import { Link } from 'react-router';

import { LazyStackedBars } from '../../components/charts/lazy-stacked-bars.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Page } from '../../components/page.tsx';
import { SECTION_TITLES, type OverviewSection } from '../../domain/overview/overview-section.ts';
import { narrowCounted } from '../../domain/picture/narrow-counted.ts';
import { listHeatColumns } from '../../domain/picture/draw-heatmap.ts';
import { partGroups } from '../../domain/picture/part-groups.ts';
import { countWords } from '../../domain/shared/count-words.ts';
import type { StandardId } from '../../domain/template/standard.ts';
import { BENCHMARK_TITLE, BenchmarkSection } from './benchmark-section.tsx';
import { ChangeSection } from './change-section.tsx';
import { drawOnce, listSectionsOnce } from './draw-once.ts';
import { JumpLink } from './jump-link.tsx';
import { BackToRound } from '../../items/back-to-round.tsx';
import type { OpenPicture } from './picture-frame.tsx';
import { nameGroup, PictureFilters } from './picture-filters.tsx';
import { PictureNav } from './picture-nav.tsx';
import { PictureNumbers } from './picture-numbers.tsx';
import { SectionView } from './section-view.tsx';
import { useEarlierRounds } from './use-earlier-rounds.ts';
import { usePictureChoices, type PictureChoices } from './use-picture-choices.ts';

/** How the whole round stands: what a board asks about, each with its table and what is left out. */
export function PicturePage(open: OpenPicture): ReactElement {
  const { stored, counted } = open;
  return (
    <Page
      title="The picture"
      caption={stored.round.name}
      back={<BackToRound round={stored.round} />}
      wide
    >
      <PictureNav roundId={stored.round.id} now="" />
      {counted.counted.length === 0 ? <NothingYet {...open} /> : <Dashboard {...open} />}
    </Page>
  );
}

export function NothingYet({ stored }: OpenPicture): ReactElement {
  return (
    <InsetText>
      No return is counted yet.{' '}
      <Link className="govuk-link" to={`/rounds/${stored.round.id}/import`}>
        Import returns
      </Link>{' '}
      and the picture is drawn here.
    </InsetText>
  );
}

/** Whom the round counts, and how ratings are spread. */
const ON_FIRST_SCREEN = 2;

function Dashboard(open: OpenPicture): ReactElement {
  const { stored, counted, titles, today } = open;
  const [choices, choose] = usePictureChoices();
  const { side } = choices;
  const earlier = useEarlierRounds(stored);
  const groups = useMemo(() => partGroups(counted.counted), [counted]);
  const standards = useMemo(() => listStandards(open), [open]);
  const part = usePart(choices, groups, standards);
  const narrowed = useMemo(() => narrowCounted(counted, part), [counted, part]);
  const picture = drawOnce(narrowed, today);
  const sections = listSectionsOnce(narrowed, today, titles, side);
  const compared =
    choices.earlier === '' ? earlier[0] : earlier.find(({ round }) => round.id === choices.earlier);
  const shown = sections.filter(({ id }) => isAsked(id, part.standard));
  const place = shown.findIndex(({ id }) => id === 'movement');
  // What is further down than any screen follows as soon as the first screen is there.
  const isWhole = useDeferredValue(true, false);
  useEffect(() => {
    // Whoever prints gets every chart, scrolled to or not. What is wrong is said where one is drawn.
    LazyStackedBars.preload().catch(() => undefined);
  }, []);
  return (
    <>
      <PictureNumbers picture={picture} side={side} />
      <PictureFilters
        {...{ choices, choose, standards, titles, groups, earlier }}
        onClear={() => {
          choose({ side: '', standard: '', group: '' });
        }}
        earlierId={compared?.round.id ?? 'none'}
        status={describeShown(open, narrowed.counted.length, picture.all.self.asked)}
      />
      <OnThisPage sections={shown} hasChange={compared !== undefined} />
      <Sections sections={shown.slice(0, ON_FIRST_SCREEN)} />
      {isWhole && (
        <>
          <Sections sections={shown.slice(ON_FIRST_SCREEN, place)} />
          {compared !== undefined && (
            <ChangeSection
              key={compared.round.id}
              {...{ counted: narrowed, part, titles, side }}
              earlier={compared}
            />
          )}
          <Sections sections={shown.slice(place)} />
          <BenchmarkSection {...open} choices={choices} choose={choose} standards={standards} />
        </>
      )}
    </>
  );
}

function OnThisPage({
  sections,
  hasChange,
}: {
  readonly sections: readonly OverviewSection[];
  readonly hasChange: boolean;
}): ReactElement {
  const links = sections.flatMap(({ id, title }) => [
    ...(id === 'movement' && hasChange ? [{ id: 'change', title: SECTION_TITLES.change }] : []),
    { id, title },
  ]);
  return (
    <nav aria-labelledby="on-this-page" className="s11-picture__contents s11-screen-only">
      <h2 className="govuk-heading-s" id="on-this-page">
        On this page
      </h2>
      <ul>
        {[...links, { id: 'benchmark', title: BENCHMARK_TITLE }].map(({ id, title }) => (
          <li key={id}>
            <JumpLink to={`section-${id}`}>{title}</JumpLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Sections({ sections }: { readonly sections: readonly OverviewSection[] }): ReactElement {
  return (
    <>
      {sections.map((section) => (
        <SectionView key={section.id} section={section} />
      ))}
    </>
  );
}

/** A summary does not say which standard an action belongs to. */
function isAsked(id: OverviewSection['id'], standard: StandardId | undefined): boolean {
  return !(id === 'actions' && standard !== undefined);
}

function listStandards({ counted }: OpenPicture): readonly StandardId[] {
  return listHeatColumns(counted.counted).flatMap((one) => (one.of === 'standard' ? [one.id] : []));
}

/** What the address asks for, as far as this round has it. */
function usePart(
  { group, standard }: PictureChoices,
  groups: ReturnType<typeof partGroups>,
  standards: readonly StandardId[],
) {
  return useMemo(() => {
    const found = groups.find((one) => nameGroup(one) === group);
    const asked = standards.find((id) => id === standard);
    return {
      ...(found === undefined ? {} : { kinds: found.kinds }),
      ...(asked === undefined ? {} : { standard: asked }),
    };
  }, [group, standard, groups, standards]);
}

function describeShown({ counted }: OpenPicture, agencies: number, answers: number): string {
  const all = counted.counted.length;
  const part =
    agencies === all ? countWords(all, 'return') : `${agencies} of ${countWords(all, 'return')}`;
  return `${part}, ${countWords(answers, 'answer')}.`;
}
