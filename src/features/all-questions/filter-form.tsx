import { useState, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { Checkboxes } from '../../components/checkboxes.tsx';
import { Details } from '../../components/details.tsx';
import { Select, type SelectOption } from '../../components/select.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { NOBODY, type QuestionFilter } from '../../domain/scoring/filter-questions.ts';
import type { Template } from '../../domain/template/template.ts';
import { describeRatingChoice, type AssigneeChoice } from './filter-words.ts';
import { formatView, FIRST_SORT, parseView } from './table-address.ts';

type FilterFormProps = {
  readonly filter: QuestionFilter;
  readonly template: Template;
  readonly assignees: readonly AssigneeChoice[];
  readonly onApply: (filter: QuestionFilter) => void;
};

/** What to look for. Nothing is looked for while typing and choosing, only when it is asked for. */
export function FilterForm(props: FilterFormProps): ReactElement {
  const { filter, template, assignees, onApply } = props;
  const [draft, setDraft] = useState(() => toDraft(filter));
  const [shown, setShown] = useState(filter);
  if (shown !== filter) {
    setShown(filter);
    setDraft(toDraft(filter));
  }
  const change = (part: Partial<FilterDraft>): void => {
    setDraft({ ...draft, ...part });
  };
  return (
    <form
      role="search"
      className="s11-filter s11-screen-only"
      onSubmit={(event) => {
        event.preventDefault();
        onApply(toFilter(draft));
      }}
    >
      <div className="s11-filter__words">
        <TextInput
          name="words"
          label="Search within these questions"
          type="search"
          autoComplete="off"
          width={30}
          value={draft.words}
          onChange={({ target }) => {
            change({ words: target.value });
          }}
        />
        <Button type="submit" variant="secondary">
          Search
        </Button>
      </div>
      <Details summary="Filter by standard, rating and more" small>
        <FilterFields draft={draft} template={template} assignees={assignees} onChange={change} />
        <Button type="submit" variant="secondary">
          Apply filters
        </Button>
      </Details>
    </form>
  );
}

/** The filter as its fields hold it: the words of its address. */
type FilterDraft = {
  readonly words: string;
  readonly standard: string;
  readonly ratings: readonly string[];
  readonly completed: string;
  readonly evidence: string;
  readonly actions: string;
  readonly assigned: string;
  readonly carried: string;
  readonly isMust: boolean;
};

function toDraft(filter: QuestionFilter): FilterDraft {
  const search = formatView({ filter, sort: FIRST_SORT });
  const read = (name: string): string => search.get(name) ?? '';
  return {
    words: read('words'),
    standard: read('standard'),
    ratings: search.getAll('rating'),
    completed: read('completed'),
    evidence: read('evidence'),
    actions: read('actions'),
    assigned: read('assigned'),
    carried: read('carried'),
    isMust: filter.isMust,
  };
}

function toFilter({ ratings, isMust, ...texts }: FilterDraft): QuestionFilter {
  const search = new URLSearchParams({ ...texts, must: isMust ? 'yes' : '' });
  for (const rating of ratings) search.append('rating', rating);
  return parseView(search).filter;
}

type FilterFieldsProps = {
  readonly draft: FilterDraft;
  readonly template: Template;
  readonly assignees: readonly AssigneeChoice[];
  readonly onChange: (part: Partial<FilterDraft>) => void;
};

function FilterFields(props: FilterFieldsProps): ReactElement {
  const { draft, template, assignees, onChange } = props;
  const { scale } = template;
  const ratings = ['unanswered', ...scale.points.keys(), 'notApplicable'] as const;
  const choices = listChoices(template, assignees);
  return (
    <>
      <div className="s11-filter__fields">
        {choices.map(([name, label, any, options]) => (
          <Select
            key={name}
            name={name}
            id={`filter-${name}`}
            label={label}
            value={draft[name]}
            options={[{ value: '', label: any }, ...options]}
            onChange={({ target }) => {
              onChange({ [name]: target.value });
            }}
          />
        ))}
      </div>
      <Checkboxes
        name="rating"
        legend="Rating"
        hint="Any of those ticked; none for all"
        small
        values={draft.ratings}
        options={ratings.map((rating) => ({
          value: String(rating),
          label: describeRatingChoice(rating, scale),
        }))}
        onChange={({ target }) => {
          const others = draft.ratings.filter((rating) => rating !== target.value);
          onChange({ ratings: target.checked ? [...others, target.value] : others });
        }}
      />
      <Checkbox
        name="must"
        label="Musts only"
        small
        checked={draft.isMust}
        onChange={({ target }) => {
          onChange({ isMust: target.checked });
        }}
      />
    </>
  );
}

type ChoiceName = 'standard' | 'completed' | 'evidence' | 'actions' | 'carried' | 'assigned';

/** The fields that are one choice of a few: name, label, what asks for nothing, and the rest. */
function listChoices(
  { standards }: Template,
  assignees: readonly AssigneeChoice[],
): readonly (readonly [ChoiceName, string, string, readonly SelectOption[]])[] {
  const standardOptions = standards.map(({ id, title }, place) => ({
    value: id,
    label: `${place + 1} ${title}`,
  }));
  return [
    ['standard', 'Standard', 'All standards', standardOptions],
    ['completed', 'Status', 'Completed or not', toClaims('Completed', 'To do')],
    ['evidence', 'Evidence', 'With or without', toClaims('Has evidence', 'No evidence')],
    ['actions', 'Actions', 'With or without', toClaims('Has an action', 'No action')],
    ['carried', 'Carried forward', 'Any', toClaims('To confirm', 'Nothing to confirm')],
    ...(assignees.length === 0
      ? []
      : [['assigned', 'Assigned to', 'Anyone or nobody', toNames(assignees)] as const]),
  ];
}

function toNames(assignees: readonly AssigneeChoice[]): readonly SelectOption[] {
  return assignees.map(({ mark, name }) => ({
    value: mark,
    label: mark === NOBODY ? 'Nobody' : name,
  }));
}

function toClaims(yes: string, no: string): readonly SelectOption[] {
  return [
    { value: 'yes', label: yes },
    { value: 'no', label: no },
  ];
}
