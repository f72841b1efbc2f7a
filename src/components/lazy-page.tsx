import {
  createContext,
  lazy,
  Suspense,
  use,
  useEffect,
  useState,
  type ComponentType,
  type ReactElement,
  type ReactNode,
} from 'react';

import { startLoading, useLoading, type LazyPart } from './lazy-part.tsx';
import { LoadingPage } from './loading-page.tsx';

/** What is known of a place in which one page follows another. */
type Place = {
  /** Whether a page stands there, and can stay until the next one is here. */
  readonly hasPage: () => boolean;
  /** Notes that what stands there is no page yet, until the answer is called. */
  readonly wait: () => () => void;
  readonly open: () => void;
};

function makePlace(): Place {
  let isOpen = false;
  let waiting = 0;
  return {
    hasPage: () => isOpen && waiting === 0,
    wait: () => {
      waiting += 1;
      return () => {
        waiting -= 1;
      };
    },
    open: () => {
      isOpen = true;
    },
  };
}

const PlaceContext = createContext<Place>(makePlace());

/** A place for pages that are loaded when they are first gone to. The page before stays until then. */
export function LazyPages({ children }: { readonly children: ReactNode }): ReactElement {
  const [place] = useState(makePlace);
  useEffect(() => {
    place.open();
  }, [place]);
  return (
    <PlaceContext value={place}>
      <Suspense fallback={<LoadingPage />}>{children}</Suspense>
    </PlaceContext>
  );
}

/**
 * A page that is loaded when it is first gone to. Where no page stands yet it waits by itself, since
 * React keeps what once took a fallback's place from the screen for 300 ms, however fast it came.
 */
export function lazyPage<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyPart<Props> {
  const loading = startLoading(load);
  const Held = lazy(async () => ({ default: await loading.load() }));

  function Waiting(props: Props): ReactElement {
    const place = use(PlaceContext);
    const [Loaded, setLoaded] = useState<ComponentType<Props>>();
    useLoading(loading, setLoaded);
    useEffect(() => (Loaded === undefined ? place.wait() : undefined), [place, Loaded]);
    return Loaded === undefined ? <LoadingPage /> : <Loaded {...props} />;
  }

  function Chosen(props: Props): ReactElement {
    const place = use(PlaceContext);
    // Chosen once: another kind of component in its place would begin anew.
    const [Kind] = useState(() => loading.known() ?? (place.hasPage() ? Held : Waiting));
    return <Kind {...props} />;
  }
  return Object.assign(Chosen, { preload: loading.load });
}
