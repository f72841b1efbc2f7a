import type { Page } from 'playwright-core';
import * as z from 'zod/mini';

/** More stops than any page has: a search that passes this has been trapped or has missed. */
const MOST_STOPS = 150;

const stopSchema = z.object({
  role: z.string(),
  /** The words of its label, or its own. */
  name: z.string(),
  isInView: z.boolean(),
});

/** One place the Tab key has come to. */
export type Stop = z.infer<typeof stopSchema>;

/** A stop, and the one before it in words where its focus could not be seen. */
const seenSchema = z.object({ stop: stopSchema, before: z.optional(z.string()) });

export type Keyboard = {
  /** Presses Tab until it stands at what has this role and a name that begins so. */
  readonly tabTo: (role: string, name: string) => Promise<void>;
  readonly press: (key: string) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** What has the focus now. */
  readonly readStop: () => Promise<Stop>;
  /** Stops at which focus could not be seen, in words. */
  readonly listUnseen: () => Promise<readonly string[]>;
  readonly countStops: () => number;
};

/** Drives a page by keys alone, and looks at every stop whether the focus can be seen there. */
export async function driveKeyboard(page: Page): Promise<Keyboard> {
  await page.addInitScript(installWatch);
  await page.reload();
  // Before its content comes a page has nothing but its menu and its foot to step through.
  await page.getByRole('heading', { level: 1 }).waitFor();
  const unseen: string[] = [];
  let stops = 0;

  const noteStop = async (): Promise<Stop> => {
    stops += 1;
    const { stop, before } = await readSeen(page);
    if (before !== undefined) unseen.push(before);
    // The page may still be scrolling to it; what is truly out of view stays so.
    const isInView = stop.isInView || (await comesIntoView());
    if (!isInView) unseen.push(`out of view: ${stop.role} ${stop.name}`);
    return stop;
  };
  const comesIntoView = async (): Promise<boolean> => {
    const deadline = Date.now() + 5_000;
    while (Date.now() < deadline) {
      if ((await readSeen(page)).stop.isInView) return true;
    }
    return false;
  };
  const readStop = async (): Promise<Stop> => (await readSeen(page)).stop;
  return {
    tabTo: async (role, name) => {
      const passed: string[] = [];
      while (passed.length < MOST_STOPS) {
        await page.keyboard.press('Tab');
        const stop = await noteStop();
        if (stop.role === role && stop.name.startsWith(name)) return;
        passed.push(`${stop.role} ${stop.name}`);
      }
      throw new Error(`Tab never came to ${role} ${name}; it passed ${passed.join(' | ')}`);
    },
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    readStop,
    listUnseen: async () => {
      await page.keyboard.press('Tab');
      await noteStop();
      return unseen;
    },
    countStops: () => stops,
  };
}

async function readSeen(page: Page): Promise<z.infer<typeof seenSchema>> {
  const seen: unknown = await page.evaluate((): unknown => {
    const read: unknown = Reflect.get(window, 'readStop');
    if (typeof read !== 'function') throw new Error('The watch is not installed');
    return Reflect.apply(read, window, []);
  });
  return z.parse(seenSchema, seen);
}

/** Runs in the page: compares how a stop looks with focus and, one stop later, without it. */
function installWatch(): void {
  let last: { readonly element: Element; readonly look: string; readonly name: string } | undefined;

  const lookOf = (element: Element): string => {
    const parts: (readonly [Element, string | undefined])[] = [[element, undefined]];
    const label = element.nextElementSibling;
    // The box of a radio or checkbox is drawn by its label.
    if (element.matches('input[type=radio], input[type=checkbox]') && label !== null) {
      parts.push([label, '::before'], [label, undefined]);
    }
    for (const child of element.children) parts.push([child, undefined]);
    return parts
      .map(([part, pseudo]) => {
        const style = getComputedStyle(part, pseudo);
        const outline =
          style.outlineStyle === 'none' || parseFloat(style.outlineWidth) === 0
            ? 'none'
            : `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`;
        return `${outline}; ${style.boxShadow}`;
      })
      .join(' | ');
  };
  const nameOf = (element: Element): string => {
    const labels =
      element instanceof HTMLInputElement ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement
        ? [...(element.labels ?? [])].map((label) => label.textContent).join(' ')
        : element.textContent;
    return labels.trim().replace(/\s+/g, ' ');
  };
  const roleOf = (element: Element): string => {
    if (element instanceof HTMLInputElement) return element.type;
    return element.localName;
  };
  const isInView = (element: Element): boolean => {
    const shown =
      element.matches('input[type=radio], input[type=checkbox]') &&
      element.nextElementSibling !== null
        ? element.nextElementSibling
        : element;
    const { top, bottom, left, right } = shown.getBoundingClientRect();
    return bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  };
  Reflect.set(window, 'readStop', () => {
    const element = document.activeElement ?? document.body;
    const isSame = last?.element === element;
    // Headings and regions that code moves the focus to are no stops of the Tab key.
    const wasStop =
      last !== undefined && last.element instanceof HTMLElement && last.element.tabIndex >= 0;
    const isUnchanged =
      wasStop &&
      last !== undefined &&
      !isSame &&
      last.element.isConnected &&
      lookOf(last.element) === last.look;
    const before = isUnchanged ? `not seen: ${last?.name ?? ''}` : undefined;
    const stop = { role: roleOf(element), name: nameOf(element), isInView: isInView(element) };
    last = { element, look: lookOf(element), name: `${stop.role} ${stop.name}` };
    return { stop, before };
  });
}

/** Moves through a group of radios by the arrow key until this one is chosen. */
export async function choose(keys: Keyboard, name: string): Promise<void> {
  await keys.press('Space');
  for (let turns = 0; turns < 40; turns += 1) {
    if ((await keys.readStop()).name === name) return;
    await keys.press('ArrowDown');
  }
  throw new Error(`The arrow key never came to ${name}`);
}

/** Presses Shift and Tab until it stands at what has this role and a name that begins so. */
export async function tabBackTo(keys: Keyboard, role: string, name: string): Promise<void> {
  const passed: string[] = [];
  while (passed.length < 60) {
    const stop = await keys.readStop();
    if (stop.role === role && stop.name.startsWith(name)) return;
    passed.push(`${stop.role} ${stop.name}`);
    await keys.press('Shift+Tab');
  }
  throw new Error(`Shift and Tab never came to ${role} ${name}; it passed ${passed.join(' | ')}`);
}
