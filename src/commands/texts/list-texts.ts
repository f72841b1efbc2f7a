export type Located = { readonly path: string; readonly text: string };

/** Every text of a template file with its place, but the citations: laws are named as they are. */
export function listTexts(json: unknown, path: string): readonly Located[] {
  if (typeof json === 'string') return [{ path, text: json }];
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) =>
    key === 'citations' ? [] : listTexts(value, `${path}.${key}`),
  );
}
