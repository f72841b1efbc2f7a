/** Lets the page answer first. In milliseconds; 0 for its next turn. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
