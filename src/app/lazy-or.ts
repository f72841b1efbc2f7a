import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/**
 * A part that only some need, and so no part of the first load. Where it cannot be loaded `Instead`
 * stands in its place until the page is reloaded: what must be known is never left unsaid.
 */
export function lazyOr<Props>(
  load: () => Promise<ComponentType<Props>>,
  Instead: ComponentType<Props>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    try {
      return { default: await load() };
    } catch {
      return { default: Instead };
    }
  });
}
