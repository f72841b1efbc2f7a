import { depthSchema, type Depth } from '../../domain/template/template-source.ts';

/** Which template a page of the library is about, as its address has it. */
export type TemplateAddress = {
  readonly agency: string;
  readonly edition: string;
  readonly depth: Depth;
  readonly parts: readonly string[];
};

type AddressParams = Readonly<Partial<Record<string, string>>>;

/** The template in the address; nothing when it names no depth there is. */
export function readAddress(
  { agency, edition, depth }: AddressParams,
  search: URLSearchParams,
): TemplateAddress | undefined {
  const parsed = depthSchema.safeParse(depth);
  if (agency === undefined || edition === undefined || !parsed.success) return undefined;
  return { agency, edition, depth: parsed.data, parts: search.getAll('part') };
}

/** The place in the app of a template, or of a page of it such as `compare/wt2018`. */
export function toPath(address: TemplateAddress, page = ''): string {
  const { agency, edition, depth, parts } = address;
  const search = parts.map((part) => `part=${part}`).join('&');
  return [
    `/templates/${agency}/${edition}/${depth}`,
    page === '' ? '' : `/${page}`,
    search === '' ? '' : `?${search}`,
  ].join('');
}

/** The form that starts an audit, with this template chosen. */
export function toStartPath({ agency, edition, depth, parts }: TemplateAddress): string {
  const search = new URLSearchParams({ agency, edition, depth });
  for (const part of parts) search.append('part', part);
  return `/audits/new?${search.toString()}`;
}
