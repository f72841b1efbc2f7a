import { useLoaded, type Loaded } from '../../components/use-loaded.ts';
import type { Round } from '../../domain/collection/round.ts';
import type { Template } from '../../domain/template/template.ts';
import { readRoundTemplates } from '../../storage/rounds.ts';

/** The questions of each kind of a round, whole, or of one kind alone. */
export function useTemplates(round: Round, only?: string): Loaded<ReadonlyMap<string, Template>> {
  const templates = round.templates.filter(({ kind }) => only === undefined || kind === only);
  const key = templates.map(({ templateHash }) => templateHash).join(' ');
  return useLoaded(`templates ${key}`, async () => {
    const read = await readRoundTemplates(templates.map(({ templateHash }) => templateHash));
    if (!read.ok) throw new Error(`The questions could not be read: ${read.problem.kind}`);
    return new Map(
      templates.flatMap(({ kind, templateHash }) => {
        const template = read.value.get(templateHash);
        return template === undefined ? [] : [[kind, template] as const];
      }),
    );
  });
}
