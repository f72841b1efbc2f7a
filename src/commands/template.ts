import { loadTemplate, type CatalogueProblem } from '../catalogue/catalogue.ts';
import { loadChoices } from '../catalogue/choices.ts';
import { listOptions } from '../domain/template/compose-template.ts';
import { depthSchema, type Depth } from '../domain/template/template-source.ts';

const USAGE =
  'Usage: npm run --silent template -- <agency-id> <edition-id> [lite|standard|full] [all|<part>,<part>...]';

/**
 * Prints the composed template as JSON. Without a depth it is the standard one, or the first the
 * agency offers; without parts it has no conditional part. Returns the exit code: 0 printed, 1 no
 * such template, 2 wrong arguments.
 */
export async function run(args: readonly string[]): Promise<number> {
  const [agency, edition, depthName, parts = ''] = args;
  const depth = depthName === undefined ? undefined : depthSchema.safeParse(depthName);
  if (
    agency === undefined ||
    edition === undefined ||
    args.length > 4 ||
    depth?.success === false
  ) {
    return complain(USAGE, 2);
  }
  const options = await listParts(agency, edition, parts);
  const loaded = await loadDepth(agency, { edition, options }, depth?.data);
  if (!loaded.ok) return complain(explain(loaded.problem), 1);
  process.stdout.write(`${JSON.stringify(loaded.value, null, 2)}\n`);
  return 0;
}

async function listParts(
  agencyId: string,
  edition: string,
  parts: string,
): Promise<readonly string[]> {
  if (parts !== 'all') return parts.split(',').filter((part) => part !== '');
  const { agencies, optionById } = await loadChoices();
  const agency = agencies.find(({ id }) => id === agencyId);
  return agency === undefined
    ? []
    : listOptions({ agency, optionById }, edition).map(({ id }) => id);
}

type Chosen = { readonly edition: string; readonly options: readonly string[] };

async function loadDepth(
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

function explain(problem: CatalogueProblem): string {
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

function complain(message: string, exitCode: number): number {
  process.stderr.write(`${message}\n`);
  return exitCode;
}
