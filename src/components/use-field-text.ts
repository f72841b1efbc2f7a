import { useSyncExternalStore, type RefObject } from 'react';

/**
 * What a field holds now, also when a form has set it from outside: the field is read again after
 * every rendering and every keystroke. Where React itself holds the `value` there is nothing to
 * listen to: it would render before it had heard of the keystroke, and put the old text back.
 */
export function useFieldText(field: RefObject<HTMLTextAreaElement | null>, value: unknown): string {
  return useSyncExternalStore(
    (changed) => {
      const element = value === undefined ? field.current : null;
      element?.addEventListener('input', changed);
      return () => {
        element?.removeEventListener('input', changed);
      };
    },
    () => field.current?.value ?? '',
    () => '',
  );
}
