import type { HeatView } from '../../domain/picture/draw-heatmap.ts';
import type { StandardId } from '../../domain/template/standard.ts';
import { useAddress } from './use-address.ts';
import { toStandard } from './use-picture-choices.ts';

export type HeatChoices = {
  readonly view: HeatView;
  /** Its questions are the columns; all standards where none is chosen. */
  readonly standard: StandardId | undefined;
  readonly kind: string;
  readonly order: 'name' | 'kind';
  readonly find: string;
};

/** An empty choice is not in the address. */
export type ChooseHeat = (changes: Partial<Record<keyof HeatChoices, string>>) => void;

/** In the address, so that the way back from an answer leads to the same cells. */
export function useHeatChoices(): readonly [HeatChoices, ChooseHeat] {
  const [search, change] = useAddress();
  const view = search.get('view');
  const choices: HeatChoices = {
    view: view === 'agreed' || view === 'difference' ? view : 'self',
    standard: toStandard(search.get('standard')),
    kind: search.get('kind') ?? '',
    order: search.get('order') === 'kind' ? 'kind' : 'name',
    find: search.get('find') ?? '',
  };
  return [choices, change];
}
