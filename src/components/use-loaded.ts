import { useEffect, useEffectEvent, useState } from 'react';

export type Loaded<Value> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly retry: () => void }
  | { readonly status: 'ready'; readonly value: Value };

/** Loads what a page stands on, anew whenever the key changes or it is tried again. */
export function useLoaded<Value>(key: string, load: () => Promise<Value>): Loaded<Value> {
  const [attempt, setAttempt] = useState(1);
  const [settled, setSettled] = useState<{ readonly of: string; readonly loaded: Loaded<Value> }>();
  const now = `${key} ${attempt}`;
  const start = useEffectEvent(load);
  useEffect(() => {
    let isGone = false;
    const settle = (loaded: Loaded<Value>): void => {
      if (!isGone) setSettled({ of: now, loaded });
    };
    start().then(
      (value) => {
        settle({ status: 'ready', value });
      },
      () => {
        settle({
          status: 'failed',
          retry: () => {
            setAttempt((before) => before + 1);
          },
        });
      },
    );
    return () => {
      isGone = true;
    };
  }, [now]);
  return settled?.of === now ? settled.loaded : { status: 'loading' };
}
