import { useSyncExternalStore, type RefObject } from 'react';

/**
 * What a field holds now, also when a form has set it from outside: the field is read again after
 * every rendering and every keystroke.
 */
export function useFieldText(field: RefObject<HTMLTextAreaElement | null>): string {
  return useSyncExternalStore(
    (changed) => {
      const element = field.current;
      element?.addEventListener('input', changed);
      return () => {
        element?.removeEventListener('input', changed);
      };
    },
    () => field.current?.value ?? '',
    () => '',
  );
}
