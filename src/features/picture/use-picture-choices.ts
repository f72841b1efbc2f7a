import type { Side } from '../../domain/picture/tally.ts';
import { standardIdSchema, type StandardId } from '../../domain/template/standard.ts';
import { useAddress } from './use-address.ts';

/** Which part of the picture is looked at, as it stands in the address. */
export type PictureChoices = {
  readonly side: Side;
  readonly standard: StandardId | undefined;
  /** Kinds of agency told together, by their ids; empty for all. */
  readonly group: string;
  /** A round's id, `none`, or empty for the latest before this one. */
  readonly earlier: string;
  /** An agency among its kind; empty for none. */
  readonly agency: string;
};

/** An empty choice is not in the address. */
export type Choose = (changes: Partial<Record<keyof PictureChoices, string>>) => void;

/** Kept in the address, so that going back, reloading and a link all show the same. */
export function usePictureChoices(): readonly [PictureChoices, Choose] {
  const [search, change] = useAddress();
  const choices: PictureChoices = {
    side: search.get('side') === 'agreed' ? 'agreed' : 'self',
    standard: toStandard(search.get('standard')),
    group: search.get('group') ?? '',
    earlier: search.get('earlier') ?? '',
    agency: search.get('agency') ?? '',
  };
  return [choices, change];
}

export function toStandard(text: string | null): StandardId | undefined {
  const parsed = standardIdSchema.safeParse(text);
  return parsed.success ? parsed.data : undefined;
}
