import { useCallback, useState, type ReactElement, type ReactNode, type RefCallback } from 'react';
import { flushSync } from 'react-dom';

type WhenNearProps = {
  /** In pixels, kept free until then, so that the page does not jump. */
  readonly height: number;
  readonly children: ReactNode;
};

/** A picture far below the window is drawn once it comes near, and on paper in any case. */
export function WhenNear({ height, children }: WhenNearProps): ReactElement {
  const [ref, isNear] = useNear();
  return (
    <div ref={ref} style={isNear ? undefined : { minHeight: height }}>
      {isNear && children}
    </div>
  );
}

function useNear(): readonly [RefCallback<HTMLElement>, boolean] {
  const [isNear, setIsNear] = useState(false);
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setIsNear(true);
      },
      { rootMargin: '600px' },
    );
    observer.observe(element);
    // The browser takes its picture of the page right after this, and does not wait.
    const show = (): void => {
      flushSync(() => {
        setIsNear(true);
      });
    };
    window.addEventListener('beforeprint', show);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', show);
    };
  }, []);
  return [ref, isNear];
}
