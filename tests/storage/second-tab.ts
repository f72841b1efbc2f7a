import * as z from 'zod/mini';

type Modules = {
  readonly answers: typeof import('../../src/storage/answers.ts');
  readonly audits: typeof import('../../src/storage/audits.ts');
  readonly eraseAudit: typeof import('../../src/storage/erase-audit.ts');
  readonly evidence: typeof import('../../src/storage/evidence.ts');
  readonly connection: typeof import('../../src/storage/connection.ts');
  readonly openDatabase: typeof import('../../src/storage/open-database.ts');
  readonly pendingText: typeof import('../../src/storage/pending-text.ts');
  readonly readAudit: typeof import('../../src/storage/read-audit.ts');
};

export type Tab = Modules & { readonly close: () => void };

const MODULE_PATHS = {
  answers: 'answers.ts',
  audits: 'audits.ts',
  connection: 'connection.ts',
  openDatabase: 'open-database.ts',
  eraseAudit: 'erase-audit.ts',
  evidence: 'evidence.ts',
  pendingText: 'pending-text.ts',
  readAudit: 'read-audit.ts',
} as const;

const modulesSchema = z.custom<Modules>((value: unknown) => typeof value === 'object');

/**
 * Our storage code once more in a frame of its own: other modules, another Dexie, another
 * connection, the same origin's data. `prepare` changes the frame's window before the code loads,
 * as an unusual browser would.
 */
export async function openTab(prepare = ''): Promise<Tab> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const paths = JSON.stringify(MODULE_PATHS);
  const loading: unknown = runIn(
    frame,
    `(async () => {
      // Vitest sends every dynamic import through this, and only its own frame has it.
      window.__vitest_browser_runner__ ??= { wrapDynamicImport: (load) => load() };
      ${prepare};
      const modules = {};
      for (const [name, path] of Object.entries(${paths})) {
        modules[name] = await import('/src/storage/' + path);
      }
      return modules;
    })()`,
  );
  const modules = modulesSchema.parse(await loading);
  const close = () => {
    frame.remove();
  };
  return { ...modules, close };
}

function runIn(frame: HTMLIFrameElement, code: string): unknown {
  const evaluate: unknown = Reflect.get(frame.contentWindow ?? {}, 'eval');
  if (typeof evaluate !== 'function') throw new Error('The frame has no window');
  return Reflect.apply(evaluate, frame.contentWindow, [code]);
}
