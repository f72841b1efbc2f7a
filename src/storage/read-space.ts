/** What the browser itself estimates, in bytes. It rounds, and counts the app's own files too. */
export type Space = { readonly used: number; readonly allowed: number };

/** `undefined` where the browser does not say. */
export async function readSpace(): Promise<Space | undefined> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    return usage === undefined || quota === undefined ? undefined : { used: usage, allowed: quota };
  } catch {
    // Absent on hosts without https, and refused in some private windows.
    return undefined;
  }
}
