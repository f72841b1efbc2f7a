import { loadChoices } from '../catalogue/choices.ts';
import { listOptions } from '../domain/template/compose-template.ts';
import { depthSchema } from '../domain/template/template-source.ts';
import { complain, explainProblem, loadDepth } from './load-depth.ts';

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
  if (!loaded.ok) return complain(explainProblem(loaded.problem), 1);
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
