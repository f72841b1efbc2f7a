import { composeAll } from '../../catalogue/checks/compose-all.ts';
import type { ParsedSources } from '../../catalogue/checks/parse-sources.ts';
import {
  coverDuties,
  type Coverage,
  type CoveredDuty,
} from '../../domain/template/cover-duties.ts';
import type { Agency } from '../../domain/template/template-source.ts';
import { listQuestions, type Template } from '../../domain/template/template.ts';

const INTRODUCTION = `# What the templates cover

Made by \`npm run coverage\`, and kept true by a test. A *duty* is one expectation of the catalogue in
\`audit-templates/duties.json\`. In the templates of the agency and edition, all depths and conditional parts
together, it is *asked* as a question of its own, *merged* into another question, put as *guidance* beside
one, or *left out* with a reason.
`;

/** The coverage of every agency, edition and depth, as Markdown. */
export function writeCoverage(sources: ParsedSources): string {
  const agencies = [...sources.agencies].sort((a, b) => a.id.localeCompare(b.id));
  const all = agencies.flatMap((agency) => {
    const templates = composeAll(sources, agency);
    return Object.keys(agency.editions).map((edition) =>
      coverEdition(sources, agency, edition, templates),
    );
  });
  return [
    INTRODUCTION,
    ...writeTable(
      'Questions',
      [
        'Agency',
        'Edition',
        'Depth',
        'Conditional parts',
        'Questions',
        'Must',
        'Should',
        'Standards',
      ],
      all.flatMap(({ templates }) => templates.map(countTemplate)),
    ),
    ...writeTable(
      'Duties',
      ['Agency', 'Edition', 'Expected', 'Asked', 'Merged', 'Guidance', 'Left out'],
      all.map(({ agency, edition, duties }) => [
        agency.id,
        edition,
        String(duties.length),
        ...(['asked', 'merged', 'guidance', 'leftOut'] as const).map((kind) =>
          String(duties.filter(({ coverage }) => coverage.kind === kind).length),
        ),
      ]),
    ),
    ...writeTable(
      'Merged, guidance and left out',
      ['Agency', 'Edition', 'Duty', 'What became of it'],
      all.flatMap(({ agency, edition, duties }) =>
        duties
          .filter(({ coverage }) => coverage.kind !== 'asked')
          .map(({ duty, coverage }) => [agency.id, edition, duty.id, sayCoverage(coverage)]),
      ),
    ),
  ].join('\n');
}

type CoveredEdition = {
  readonly agency: Agency;
  readonly edition: string;
  readonly templates: readonly Template[];
  readonly duties: readonly CoveredDuty[];
};

function coverEdition(
  sources: ParsedSources,
  agency: Agency,
  edition: string,
  composed: readonly Template[],
): CoveredEdition {
  const templates = composed.filter((template) => template.edition === edition);
  return {
    agency,
    edition,
    templates,
    duties: coverDuties(sources.duties, agency, edition, templates),
  };
}

function countTemplate(template: Template): readonly string[] {
  const questions = listQuestions(template);
  const count = (strength: 'must' | 'should'): string =>
    String(questions.filter((question) => question.strength === strength).length);
  return [
    template.agency,
    template.edition,
    template.depth,
    template.options.length === 0 ? 'none' : 'all',
    String(questions.length),
    count('must'),
    count('should'),
    `${template.standards.length} of 12`,
  ];
}

function sayCoverage(coverage: Coverage): string {
  switch (coverage.kind) {
    case 'asked':
      return 'asked';
    case 'merged':
      return `merged into ${coverage.into}`;
    case 'guidance':
      return `guidance beside ${coverage.beside}`;
    case 'leftOut':
      return `left out: ${coverage.reason}`;
    case 'missing':
      return 'missing';
  }
}

function writeTable(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const write = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [`## ${title}`, '', write(head), write(head.map(() => '---')), ...rows.map(write), ''];
}
