/*
 * Imported before the first schema: zod then builds no code from strings, which the security
 * policy forbids. Measured not to be slower. Written where zod looks for it, because its own
 * `config` would bring zod into the first load, which reads nothing that has a schema.
 */
Reflect.set(globalThis, '__zod_globalConfig', { jitless: true });

export {};
