import type { Choices } from '../../catalogue/choices.ts';
import { listOptions } from '../../domain/template/compose-template.ts';
import { listDepths } from '../../domain/template/depth-words.ts';
import { readDraft } from '../../storage/kept-drafts.ts';
import { EMPTY_START, startDraftSchema, type StartForm } from './start-form.ts';

/** What the form is kept under until an audit is started. */
export const START_DRAFT = 'start';

/**
 * The form as it was left, or a new one that says who prepares it, as far as the settings do; the
 * address may choose the questions.
 */
export function findStart(choices: Choices, params: URLSearchParams, preparedBy = ''): StartForm {
  const draft = readDraft(START_DRAFT, startDraftSchema);
  const left = {
    ...EMPTY_START,
    preparedBy,
    ...draft,
    agency: draft?.agency ?? '',
    edition: draft?.edition ?? '',
    parts: draft?.parts ?? [],
  };
  const agency = params.get('agency');
  if (agency === null) return fitToChoices(left, choices);
  return fitToChoices(
    {
      ...left,
      agency,
      edition: params.get('edition') ?? left.edition,
      depth: params.get('depth'),
      parts: params.getAll('part'),
    },
    choices,
  );
}

/**
 * Without what there is not, for an address may be mistyped and a form older than the templates.
 * The newest edition is chosen where none is, and a depth that is the only one.
 */
function fitToChoices(form: StartForm, { agencies, editions, optionById }: Choices): StartForm {
  const agency = agencies.find(({ id }) => id === form.agency);
  const offered = editions.filter(({ id }) => agency === undefined || id in agency.editions);
  const edition = (offered.find(({ id }) => id === form.edition) ?? offered[0])?.id ?? '';
  if (agency === undefined) return { ...form, agency: '', edition, depth: '', parts: [] };
  const depths = listDepths(agency);
  const only = depths.length === 1 ? depths[0] : undefined;
  const parts = listOptions({ agency, optionById }, edition).map(({ id }) => id);
  return {
    ...form,
    edition,
    depth: depths.find((depth) => depth === form.depth) ?? only ?? '',
    parts: parts.filter((id) => form.parts.includes(id)),
  };
}

/** Whether the address has chosen the questions, and there is nothing left of them to choose. */
export function isChosenBy(
  params: URLSearchParams,
  { agency, edition, depth }: StartForm,
): boolean {
  return params.get('agency') === agency && edition !== '' && depth !== '' && depth !== null;
}
