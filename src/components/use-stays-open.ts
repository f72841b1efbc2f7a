import { useState } from 'react';

/**
 * Whether a form is offered: one that was open stays so until its page is left, whatever has closed
 * it meanwhile in another tab, since the words in it are nowhere else.
 */
export function useStaysOpen(isOpenNow: boolean): boolean {
  const [wasOpen, setWasOpen] = useState(isOpenNow);
  if (isOpenNow && !wasOpen) setWasOpen(true);
  return isOpenNow || wasOpen;
}
