/** Set while a file is linked: the rest of it is loaded only then, and the first load is no heavier. */
export const LINKED_KEY = 's11-linked-file';

/** Whether the user has chosen a file on the computer to be kept up to date. */
export function hasLinkedFile(): boolean {
  try {
    return localStorage.getItem(LINKED_KEY) !== null;
  } catch {
    return false;
  }
}
