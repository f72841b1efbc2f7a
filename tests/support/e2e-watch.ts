import type { BrowserContext } from 'playwright-core';

export type Watch = {
  /** Everything a user would never see and a developer must: empty when all went well. */
  readonly faults: readonly string[];
};

/** Records what goes wrong out of sight in all pages of a context, from before their first script. */
export async function watchFaults(context: BrowserContext): Promise<Watch> {
  const faults: string[] = [];
  await context.exposeBinding('noteViolation', (_source, violation: unknown) => {
    faults.push(`policy: ${String(violation)}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const note: unknown = Reflect.get(window, 'noteViolation');
      const words = `${event.effectiveDirective} ${event.blockedURI} ${event.sample}`;
      if (typeof note === 'function') Reflect.apply(note, window, [words]);
    });
  });
  context.on('weberror', (error) => {
    faults.push(`error: ${error.error().message}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      faults.push(`console ${message.type()}: ${message.text()}`);
    }
  });
  return { faults };
}
