import { useCallback, useState, type RefCallback } from 'react';

/**
 * An element's width in pixels, 0 until it is first seen. Hidden or on its way to the printer it
 * keeps the width it had, since a drawing made anew in the middle of printing comes out empty.
 */
export function useWidth(): readonly [RefCallback<HTMLElement>, number] {
  const [width, setWidth] = useState(0);
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    const measure = () => {
      const found = Math.floor(element.clientWidth);
      if (found > 0 && !window.matchMedia('print').matches) setWidth(found);
    };
    // At once: a drawing that is made right before printing has no later moment.
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return [ref, width];
}
