import { loadTemplate, type CatalogueProblem } from '../catalogue/catalogue.ts';
import { depthSchema, type Depth } from '../domain/template/template-source.ts';

const USAGE = 'Usage: npm run --silent template -- <agency-id> <edition-id> [lite|standard|full]';

/**
 * Prints the composed template as JSON. Without a depth it is the standard one, or the first the
 * agency offers. Returns the exit code: 0 printed, 1 no such template, 2 wrong arguments.
 */
export async function run(args: readonly string[]): Promise<number> {
  const [agency, edition, depthName] = args;
  const depth = depthName === undefined ? undefined : depthSchema.safeParse(depthName);
  if (
    agency === undefined ||
    edition === undefined ||
    args.length > 3 ||
    depth?.success === false
  ) {
    return complain(USAGE, 2);
  }
  const loaded = await loadDepth(agency, edition, depth?.data);
  if (!loaded.ok) return complain(explain(loaded.problem), 1);
  process.stdout.write(`${JSON.stringify(loaded.value, null, 2)}\n`);
  return 0;
}

async function loadDepth(
  agency: string,
  edition: string,
  depth: Depth | undefined,
): ReturnType<typeof loadTemplate> {
  const wanted = await loadTemplate(agency, { edition, depth: depth ?? 'standard', options: [] });
  if (wanted.ok || depth !== undefined || wanted.problem.kind !== 'noSuchDepth') return wanted;
  const [first] = wanted.problem.depths;
  const offered = depthSchema.safeParse(first);
  return offered.success
    ? loadTemplate(agency, { edition, depth: offered.data, options: [] })
    : wanted;
}

function explain(problem: CatalogueProblem): string {
  switch (problem.kind) {
    case 'noSuchAgency':
      return `There is no such kind of agency. There are: ${problem.agencies.join(', ')}`;
    case 'noSuchEdition':
      return `This agency has no template in that edition. It has: ${problem.editions.join(', ')}`;
    case 'noSuchDepth':
      return `This agency has no template of that depth. It has: ${problem.depths.join(', ')}`;
    case 'noSuchOption':
      return `There is no part ${problem.option}. There are: ${problem.options.join(', ')}`;
  }
}

function complain(message: string, exitCode: number): number {
  process.stderr.write(`${message}\n`);
  return exitCode;
}
