import type { ReactElement } from 'react';

import { findRatingLook } from '../rating-look.ts';
import type { ChartSeries } from './chart-data.ts';

/** Which look stands for which word, right above the bars and in their order. */
export function ChartKey({ series }: { readonly series: readonly ChartSeries[] }): ReactElement {
  return (
    <ul className="s11-chart-key">
      {series.map((each) => (
        <li key={each.label} className="s11-chart-key__item">
          <span className={`s11-chart-key__swatch s11-rating--${findRatingLook(each)}`} />
          {each.label}
        </li>
      ))}
    </ul>
  );
}
