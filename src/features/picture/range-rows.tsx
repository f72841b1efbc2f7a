import type { ReactElement } from 'react';

import type { Benchmark } from '../../domain/picture/find-benchmark.ts';

/** One standard. */
export type BenchmarkRow = {
  readonly key: string;
  readonly title: string;
  readonly benchmark: Benchmark;
};

/** Where one agency stands on a line from none to all, with the band of the middle half behind it. */
export function RangeRows({
  rows,
  alt,
  own,
}: {
  readonly rows: readonly BenchmarkRow[];
  readonly alt: string;
  readonly own: string;
}): ReactElement {
  return (
    <div className="s11-range" role="img" aria-label={alt}>
      <ul className="s11-range__key">
        <li>
          <span className="s11-range__swatch s11-range__swatch--own" /> {own}
        </li>
        <li>
          <span className="s11-range__swatch s11-range__swatch--median" /> Middle of all
        </li>
        <li>
          <span className="s11-range__swatch s11-range__swatch--half" /> Middle half
        </li>
      </ul>
      {rows.map(({ key, title, benchmark }) => (
        <div key={key} className="s11-range__row">
          <span className="s11-range__name">{title}</span>
          {benchmark.kind === 'found' ? (
            <Line {...benchmark} />
          ) : (
            <span className="s11-range__none">Too few to compare</span>
          )}
        </div>
      ))}
      <div className="s11-range__row" aria-hidden="true">
        <span className="s11-range__name" />
        <span className="s11-range__ends">
          <span>0%</span>
          <span>50%</span>
          <span>100%</span>
        </span>
      </div>
    </div>
  );
}

type Found = Extract<Benchmark, { kind: 'found' }>;

function Line({ own, lower, upper, median }: Found): ReactElement {
  return (
    <svg className="s11-range__line" width="100%" height="28">
      <line x1="0" x2="100%" y1="14" y2="14" className="s11-range__axis" />
      <rect
        x={percent(lower)}
        width={percent(upper - lower)}
        y="5"
        height="18"
        className="s11-range__half"
      />
      <line
        x1={percent(median)}
        x2={percent(median)}
        y1="2"
        y2="26"
        className="s11-range__median"
      />
      <circle cx={percent(own.full / own.rated)} cy="14" r="7" className="s11-range__own" />
    </svg>
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
