import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

import type { HeatView } from '../../domain/picture/draw-heatmap.ts';
import type { StandardId } from '../../domain/template/standard.ts';
import { toStandard } from './use-picture-choices.ts';

export type HeatChoices = {
  readonly view: HeatView;
  /** Its questions are the columns; all standards where none is chosen. */
  readonly standard: StandardId | undefined;
  readonly kind: string;
  readonly order: 'name' | 'kind';
  readonly find: string;
};

export type ChooseHeat = (key: keyof HeatChoices, value: string) => void;

/** In the address, so that the way back from an answer leads to the same cells. */
export function useHeatChoices(): readonly [HeatChoices, ChooseHeat, () => void] {
  const [search, setSearch] = useSearchParams();
  const choose = useCallback<ChooseHeat>(
    (key, value) => {
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          if (value === '') next.delete(key);
          else next.set(key, value);
          return next;
        },
        { replace: true },
      );
    },
    [setSearch],
  );
  const clear = useCallback(() => {
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        for (const key of ['kind', 'find']) next.delete(key);
        return next;
      },
      { replace: true },
    );
  }, [setSearch]);
  const view = search.get('view');
  const choices: HeatChoices = {
    view: view === 'agreed' || view === 'difference' ? view : 'self',
    standard: toStandard(search.get('standard')),
    kind: search.get('kind') ?? '',
    order: search.get('order') === 'kind' ? 'kind' : 'name',
    find: search.get('find') ?? '',
  };
  return [choices, choose, clear];
}
