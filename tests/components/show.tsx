import '../../src/app/styles.scss';

import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { onTestFinished } from 'vitest';

/** Draws in the page with the app's own style sheet, and clears up after the test. */
export function show(content: ReactNode): HTMLElement {
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  flushSync(() => {
    root.render(content);
  });
  onTestFinished(() => {
    root.unmount();
    place.remove();
  });
  return place;
}
