import { momentSchema, type Moment } from '../domain/shared/plain-date.ts';
import { readCareFacts } from '../storage/care-facts.ts';
import { askForProtection, readProtection } from '../storage/persistence.ts';
import { PERSISTENCE_ASKED_AT, readSetting, saveSetting } from '../storage/settings.ts';

/** How long a browser that did not agree is left alone, in milliseconds. */
const LEAVE_ALONE_MS = 7 * 24 * 3_600_000;

let isUnderWay = false;

/**
 * Asks the browser to keep the work, once something worth keeping is stored: in answer to a click or
 * a key, since some browsers ask the user in turn, and at most once a week. To be called after each
 * save; does nothing where the browser has agreed.
 */
export async function askToKeep(): Promise<void> {
  if (isUnderWay) return;
  isUnderWay = true;
  try {
    if (!(await isWorthAsking())) return;
    await waitForGesture();
    await askForProtection();
    await saveSetting(PERSISTENCE_ASKED_AT, new Date().toISOString());
  } finally {
    isUnderWay = false;
  }
}

async function isWorthAsking(): Promise<boolean> {
  if ((await readProtection()) === 'protected') return false;
  const askedAt = await readSetting(PERSISTENCE_ASKED_AT, momentSchema);
  if (askedAt.ok && askedAt.value !== undefined && isRecent(askedAt.value)) return false;
  // The sample alone is not worth a question: it can be had again.
  const facts = await readCareFacts();
  return facts.ok && facts.value.changes > 0;
}

function isRecent(askedAt: Moment): boolean {
  const passed = Date.now() - Date.parse(askedAt);
  return passed >= 0 && passed < LEAVE_ALONE_MS;
}

/** Resolves within the user's own act: the one that led to the save, or the next. */
function waitForGesture(): Promise<void> {
  if (isActive(false)) return Promise.resolve();
  return new Promise((resolve) => {
    const onAct = (): void => {
      // Keys such as Escape are no act in the eyes of the browser.
      if (!isActive(true)) return;
      document.removeEventListener('click', onAct, true);
      document.removeEventListener('keydown', onAct, true);
      resolve();
    };
    document.addEventListener('click', onAct, true);
    document.addEventListener('keydown', onAct, true);
  });
}

/** Whether the user is acting now; older browsers do not say. */
function isActive(otherwise: boolean): boolean {
  return 'userActivation' in navigator ? navigator.userActivation.isActive : otherwise;
}
