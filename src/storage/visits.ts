const KEY = 's11-been-here';

/**
 * Whether there was ever an audit here, as far as this browser knows: cleared, it is a first visit.
 * Where it cannot be kept every empty first page is a first visit, which is no loss.
 */
export function hasBeenHere(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

/** Notes that there is an audit here: who has seen one needs no welcome. To look writes no row. */
export function noteBeenHere(): void {
  try {
    localStorage.setItem(KEY, 'yes');
  } catch {
    // Refused: see above.
  }
}
