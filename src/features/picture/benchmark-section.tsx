import { useMemo, type ReactElement } from 'react';

import { DataTable } from '../../components/data-table.tsx';
import { Figure } from '../../components/figure.tsx';
import { Select } from '../../components/select.tsx';
import { formatOf } from '../../domain/overview/answer-view.ts';
import { titleOfStandard } from '../../domain/overview/titles.ts';
import type { CountedAgency } from '../../domain/picture/count-in.ts';
import {
  findBenchmark,
  SMALLEST_GROUP,
  type Benchmark,
} from '../../domain/picture/find-benchmark.ts';
import { formatShare } from '../../domain/scoring/format-score.ts';
import type { StandardId } from '../../domain/template/standard.ts';
import type { OpenPicture } from './picture-frame.tsx';
import { RangeRows, type BenchmarkRow } from './range-rows.tsx';
import type { Choose, PictureChoices } from './use-picture-choices.ts';

type BenchmarkSectionProps = OpenPicture & {
  readonly choices: PictureChoices;
  readonly choose: Choose;
  readonly standards: readonly StandardId[];
};

export const BENCHMARK_TITLE = 'One agency among the others';

/** One agency between the others, who are not named: no table of who is first. */
export function BenchmarkSection(props: BenchmarkSectionProps): ReactElement {
  const { counted, choices, choose } = props;
  const chosen = counted.counted.find(({ agency }) => agency.token === choices.agency);
  return (
    <section aria-labelledby="section-benchmark" className="s11-picture__section">
      <h2 className="govuk-heading-l" id="section-benchmark" tabIndex={-1}>
        {BENCHMARK_TITLE}
      </h2>
      <Select
        name="agency"
        label="Agency"
        labelSize="s"
        hint={`Shown from ${SMALLEST_GROUP} returns up. The others are never named.`}
        value={chosen?.agency.token ?? ''}
        options={[
          { value: '', label: 'Choose an agency' },
          ...counted.counted.map(({ agency }) => ({ value: agency.token, label: agency.name })),
        ]}
        onChange={({ target }) => {
          choose({ agency: target.value });
        }}
      />
      {chosen !== undefined && <Standing {...props} chosen={chosen} />}
    </section>
  );
}

function Standing({
  chosen,
  counted,
  titles,
  standards,
}: BenchmarkSectionProps & { readonly chosen: CountedAgency }): ReactElement {
  const { rows, among } = useMemo(() => {
    const alike = counted.counted.filter(({ received }) => received.kind === chosen.received.kind);
    const isEnough = alike.length >= SMALLEST_GROUP;
    const others = isEnough ? alike : counted.counted;
    const kind = chosen.received.kindName;
    return {
      rows: standards.map((id) => ({
        key: id,
        title: titleOfStandard(titles, id),
        benchmark: findBenchmark(chosen, others, id),
      })),
      among: isEnough
        ? `${others.length} agencies of its kind (${kind})`
        : `all ${others.length} agencies counted, since fewer than ${SMALLEST_GROUP} of its kind (${kind}) have returned`,
    };
  }, [counted, chosen, titles, standards]);
  const found = rows.filter(({ benchmark }) => benchmark.kind === 'found');
  if (found.length === 0) {
    return (
      <p className="govuk-body">
        Fewer than {SMALLEST_GROUP} returns can be compared, so no place among others is shown.
      </p>
    );
  }
  const summary = summarise(chosen, found);
  return (
    <Figure
      headline={summary}
      subtitle={`Share of rated answers at the top of the scale, by standard: ${chosen.agency.name} among ${among}`}
      chart={<RangeRows rows={rows} alt={summary} own={chosen.agency.name} />}
      table={<BenchmarkTable rows={rows} name={chosen.agency.name} />}
      source="Own ratings. The middle half leaves out the lowest and the highest quarter."
    />
  );
}

function summarise({ agency }: CountedAgency, rows: readonly BenchmarkRow[]): string {
  const counts = { below: 0, within: 0, above: 0 };
  for (const { benchmark } of rows) {
    if (benchmark.kind === 'found') counts[placeOf(benchmark)] += 1;
  }
  return `${agency.name} is below the middle half in ${counts.below} of ${rows.length} standards, within it in ${counts.within} and above it in ${counts.above}.`;
}

type Found = Extract<Benchmark, { kind: 'found' }>;

function placeOf({ own, lower, upper }: Found): 'below' | 'within' | 'above' {
  const share = own.full / own.rated;
  if (share < lower) return 'below';
  return share > upper ? 'above' : 'within';
}

const PLACE_WORDS = {
  below: 'Below the middle half',
  within: 'Within the middle half',
  above: 'Above the middle half',
} as const;

function BenchmarkTable({
  rows,
  name,
}: {
  readonly rows: readonly BenchmarkRow[];
  readonly name: string;
}): ReactElement {
  const cell = (write: (found: Found) => string) => ({
    numeric: true,
    render: ({ benchmark }: BenchmarkRow) =>
      benchmark.kind === 'found' ? write(benchmark) : 'Too few',
  });
  return (
    <DataTable
      caption={`Rated answers at the top of the scale: ${name} and the others`}
      captionSize="s"
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'title', heading: 'Standard', rowHeader: true, render: ({ title }) => title },
        { key: 'own', heading: name, ...cell(({ own }) => formatOf(own.full, own.rated)) },
        { key: 'median', heading: 'Middle of all', ...cell(({ median }) => formatShare(median)) },
        {
          key: 'half',
          heading: 'Middle half',
          ...cell(({ lower, upper }) => `${formatShare(lower)} to ${formatShare(upper)}`),
        },
        { key: 'count', heading: 'Agencies', ...cell(({ agencies }) => String(agencies)) },
        {
          key: 'place',
          heading: 'Where it stands',
          render: ({ benchmark }) =>
            benchmark.kind === 'found' ? PLACE_WORDS[placeOf(benchmark)] : 'Too few',
        },
      ]}
    />
  );
}
