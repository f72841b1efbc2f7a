import { checkAgencies } from './checks/check-agencies.ts';
import { checkComposed } from './checks/check-composed.ts';
import { checkCoverage } from './checks/check-coverage.ts';
import { checkCrosswalks } from './checks/check-crosswalks.ts';
import { checkDescriptors } from './checks/check-descriptors.ts';
import { checkQuestions } from './checks/check-questions.ts';
import { checkReferences } from './checks/check-references.ts';
import { checkScale } from './checks/check-scale.ts';
import { checkSharedIds } from './checks/check-shared-ids.ts';
import { checkStandards } from './checks/check-standards.ts';
import { checkWhys } from './checks/check-whys.ts';
import { parseSources, type ParsedSources } from './checks/parse-sources.ts';
import type { TemplateFault } from './checks/template-fault.ts';

/**
 * Checks every file of `audit-templates/` and every template composed from them. Takes the parsed
 * JSON by path relative to that folder; returns all faults it can see, none when the templates are
 * sound. What needs sound files waits for them: a broken file hides faults of the whole, and any
 * fault hides what the templates as a whole leave out.
 */
export function checkSources(jsonByFile: ReadonlyMap<string, unknown>): readonly TemplateFault[] {
  const parsed = parseSources(jsonByFile);
  if (!parsed.ok) return parsed.problem;
  const faults = checkTogether(parsed.value);
  return faults.length > 0
    ? faults
    : [...checkCoverage(parsed.value), ...checkCrosswalks(parsed.value)];
}

function checkTogether(sources: ParsedSources): readonly TemplateFault[] {
  const { agencies, editions, standards, scale } = sources;
  const modules = [...sources.moduleById.values()];
  const loose = checkReferences(sources);
  return [
    ...loose,
    ...checkStandards(standards),
    ...checkScale(scale),
    ...checkAgencies(agencies),
    ...checkQuestions(modules, editions),
    ...checkSharedIds(modules),
    ...checkDescriptors(modules, scale),
    ...(loose.length > 0 ? [] : [...checkWhys(sources), ...checkComposed(sources)]),
  ];
}
