import { useState } from 'react';

/**
 * What a box shows: what was chosen in it, at once, until the database has told of a newer state.
 * Without it the choice would jump back for as long as it takes to be stored.
 */
export function useShown<Value>(
  revision: number,
  stored: Value,
): readonly [Value, (value: Value) => void] {
  const [chosen, setChosen] = useState<{ readonly value: Value; readonly revision: number }>();
  const shown = chosen !== undefined && revision <= chosen.revision ? chosen.value : stored;
  return [
    shown,
    (value) => {
      setChosen({ value, revision });
    },
  ];
}
