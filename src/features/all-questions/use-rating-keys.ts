import { useEffect, useEffectEvent } from 'react';

/** The point of the scale at place 0 has key 1; scales longer than nine points have no more keys. */
export const MOST_KEYS = 9;
export const LATER_KEY = 'N';
export const UNDO_KEY = 'U';

type RatingKeys = {
  readonly isOn: boolean;
  readonly points: number;
  readonly onRate: (rating: number) => void;
  readonly onLater: () => void;
  readonly onUndo: () => void;
};

/**
 * Single keys for the whole page. They do nothing while a field is typed in, with a modifier, or
 * while a key is held down: nobody has read the questions that would fly by.
 */
export function useRatingKeys(keys: RatingKeys): void {
  const { isOn } = keys;
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isCombined = event.ctrlKey || event.altKey || event.metaKey;
    if (isCombined || event.repeat || event.isComposing || event.defaultPrevented) return;
    if (isTypedIn(event.target)) return;
    const act = findAct(event.key.toUpperCase(), keys);
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    if (!isOn) return;
    const listen = (event: KeyboardEvent): void => {
      onKey(event);
    };
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
    };
  }, [isOn]);
}

function findAct(
  key: string,
  { points, onRate, onLater, onUndo }: RatingKeys,
): (() => void) | undefined {
  if (key === LATER_KEY) return onLater;
  if (key === UNDO_KEY) return onUndo;
  const rating = /^[1-9]$/u.test(key) ? Number(key) - 1 : points;
  if (rating >= points) return undefined;
  return () => {
    onRate(rating);
  };
}

/** Radios and ticks take no letters; every other field does, and a list jumps by them. */
function isTypedIn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  return target.matches('textarea, select, input:not([type="radio"], [type="checkbox"])');
}
