import { loadTemplate, type CatalogueProblem } from '../catalogue/catalogue.ts';
import { depthSchema, type Depth } from '../domain/template/template-source.ts';

type Chosen = { readonly edition: string; readonly options: readonly string[] };

/** The template of a depth; without one the standard one, or the first the agency offers. */
export async function loadDepth(
  agency: string,
  chosen: Chosen,
  depth: Depth | undefined,
): ReturnType<typeof loadTemplate> {
  const wanted = await loadTemplate(agency, { ...chosen, depth: depth ?? 'standard' });
  if (wanted.ok || depth !== undefined || wanted.problem.kind !== 'noSuchDepth') return wanted;
  const [first] = wanted.problem.depths;
  const offered = depthSchema.safeParse(first);
  return offered.success ? loadTemplate(agency, { ...chosen, depth: offered.data }) : wanted;
}

export function explainProblem(problem: CatalogueProblem): string {
  switch (problem.kind) {
    case 'noSuchAgency':
      return `There is no such kind of agency. There are: ${problem.agencies.join(', ')}`;
    case 'noSuchEdition':
      return `This agency has no template in that edition. It has: ${problem.editions.join(', ')}`;
    case 'noSuchDepth':
      return `This agency has no template of that depth. It has: ${problem.depths.join(', ')}`;
    case 'noSuchOption':
      return problem.options.length === 0
        ? 'This agency has no parts in that edition'
        : `There is no part ${problem.option}. There are: ${problem.options.join(', ')}`;
  }
}

export function complain(message: string, exitCode: number): number {
  process.stderr.write(`${message}\n`);
  return exitCode;
}
