import { useEffect, useState, type ComponentType, type ReactElement } from 'react';

/** A part of a page, or all of it, that is loaded when it is first drawn. */
export type LazyPart<Props> = ComponentType<Props> & {
  /** Loads it ahead. Rejects when it cannot be loaded. */
  readonly preload: () => Promise<unknown>;
};

export type Loading<Props> = {
  /** Nothing until it is here. */
  readonly known: () => ComponentType<Props> | undefined;
  /** Loads it once; where that fails, again the next time. */
  readonly load: () => Promise<ComponentType<Props>>;
};

export function startLoading<Props>(load: () => Promise<ComponentType<Props>>): Loading<Props> {
  let known: ComponentType<Props> | undefined;
  return {
    known: () => known,
    load: async () => {
      known ??= await load();
      return known;
    },
  };
}

/** Hands it on once it is here. Throws why it cannot be, to be told of where faults are. */
export function useLoading<Props>(
  { load }: Loading<Props>,
  handOn: (hand: () => ComponentType<Props>) => void,
): void {
  const [failure, setFailure] = useState<{ readonly why: unknown }>();
  useEffect(() => {
    load().then(
      (part) => {
        // As a function that gives it: it is one itself, and would be called.
        handOn(() => part);
      },
      (why: unknown) => {
        setFailure({ why });
      },
    );
  }, [load, handOn]);
  if (failure !== undefined) throw failure.why;
}

/**
 * A part that stands on the page as soon as it is here; `lazy` of React would keep it from it for up
 * to 300 ms. One that was loaded ahead is drawn at once, and so on paper too.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  fallback: ReactElement,
): LazyPart<Props> {
  const loading = startLoading(load);

  function Waiting(props: Props): ReactElement {
    const [Loaded, setLoaded] = useState<ComponentType<Props>>();
    useLoading(loading, setLoaded);
    return Loaded === undefined ? fallback : <Loaded {...props} />;
  }

  function Chosen(props: Props): ReactElement {
    // Chosen once: another kind of component in its place would begin anew.
    const [Kind] = useState(() => loading.known() ?? Waiting);
    return <Kind {...props} />;
  }
  return Object.assign(Chosen, { preload: loading.load });
}
