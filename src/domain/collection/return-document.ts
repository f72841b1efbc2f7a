import { auditReturnSchema, type AuditReturn } from '../audit-return/audit-return.ts';
import { hashContent, toCanonicalJson } from '../shared/content-hash.ts';
import type { Template } from '../template/template.ts';
import type { ReceivedReturn } from './received-return.ts';

/** A return in two parts: three quarters of it are its template, which many returns share. */
export type SplitReturn = {
  readonly templateHash: string;
  readonly template: Template;
  /** The return without its template, as canonical JSON. */
  readonly text: string;
};

/**
 * Takes the template out of a return that was read; `joinReturn` puts it back, to the same values.
 * `written`: the text, for whoever has it already.
 */
export function splitReturn(
  auditReturn: AuditReturn,
  standing: ReceivedReturn['standing'],
  written?: string,
): SplitReturn {
  const { template, ...rest } = auditReturn.content;
  return {
    // Where the content is not as it was made, the template may say a hash that another has.
    templateHash: standing === 'contentChanged' ? hashContent(template) : template.hash,
    template,
    text: written ?? toCanonicalJson({ ...auditReturn, content: rest }),
  };
}

/** The return as it came; nothing when what is stored is none. */
export function joinReturn(text: string, template: Template): AuditReturn | undefined {
  const json = parseJson(text);
  if (!isRecord(json) || !isRecord(json['content'])) return undefined;
  const whole = { ...json, content: { ...json['content'], template } };
  return auditReturnSchema.safeParse(whole).data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
