import { useEffect } from 'react';
import { useSearchParams } from 'react-router';

import { focusField } from '../../components/focus-field.ts';

/** Takes the focus to the place of the page that the address asks for, when the page opens. */
export function useAskedPlace(): void {
  const [params] = useSearchParams();
  const place = params.get('at');
  useEffect(() => {
    if (place === null) return;
    // After all that a new page does by itself: its heading takes the focus, the window its top.
    const timer = setTimeout(() => {
      [place, ...listInstead(place)].some(focusField);
    });
    return () => {
      clearTimeout(timer);
    };
  }, [place]);
}

/**
 * Where to go when the place is not there: a form left open stands where the buttons that add are,
 * an item may be gone by now, and the reason hides while a rating is chosen.
 */
function listInstead(place: string): readonly string[] {
  if (place === 'naReason') return ['choice'];
  if (place === 'carried') return ['carried-heading'];
  const section = /^(?:add-)?(action|evidence)(?:-|$)/.exec(place)?.[1];
  if (section === undefined) return [];
  return [
    ...(place.startsWith('add-') ? [`${section}-form-heading`] : []),
    section === 'action' ? 'actions-heading' : 'evidence-heading',
  ];
}
