import type { Ref, RefCallback } from 'react';

/** One ref that fills several: ours, to measure the field, and the form's, to read and focus it. */
export function joinRefs<Element>(
  ...refs: readonly (Ref<Element> | undefined)[]
): RefCallback<Element> {
  return (element) => {
    const undo = refs.map((ref) => fill(ref, element));
    return () => {
      for (const each of undo) each();
    };
  };
}

function fill<Element>(ref: Ref<Element> | undefined, element: Element | null): () => void {
  if (typeof ref === 'function') {
    const undo = ref(element);
    return typeof undo === 'function'
      ? undo
      : () => {
          ref(null);
        };
  }
  if (ref === undefined || ref === null) return () => undefined;
  ref.current = element;
  return () => {
    ref.current = null;
  };
}
