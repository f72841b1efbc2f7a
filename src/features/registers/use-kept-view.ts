import { useState } from 'react';
import { useSearchParams } from 'react-router';

type View = Readonly<Record<string, string>>;

/**
 * What a list shows and in which order. It stands in the address too, so that coming back from a
 * question finds the list as it was left; what is as `empty` has it is left out there.
 */
export function useKeptView<Kept extends View>(
  empty: Kept,
  parse: (read: (name: string) => string) => Kept,
): readonly [Kept, (change: Partial<Kept>) => void] {
  const [params, setParams] = useSearchParams();
  const [view, setView] = useState(() => parse((name) => params.get(name) ?? empty[name] ?? ''));
  const change = (part: Partial<Kept>): void => {
    const next = { ...view, ...part };
    setView(next);
    const told = Object.entries(next).filter(([name, value]) => value !== empty[name]);
    // What else the address says, such as the way back, stays.
    const others = [...params].filter(([name]) => !(name in empty));
    setParams([...told, ...others], { replace: true });
  };
  return [view, change];
}

/** The choice that is named, or the first. */
export function findChoice<Choice extends string>(
  choices: readonly [Choice, ...Choice[]],
  name: string,
): Choice {
  return choices.find((choice) => choice === name) ?? choices[0];
}
