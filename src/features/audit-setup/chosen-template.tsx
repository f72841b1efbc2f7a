import { useEffect, useState, type ReactElement } from 'react';
import type { UseFormReturn } from 'react-hook-form';

import type { Choices } from '../../catalogue/choices.ts';
import { Button } from '../../components/button.tsx';
import { focusField } from '../../components/focus-field.ts';
import { SummaryList, type SummaryListRow } from '../../components/summary-list.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { listOptions } from '../../domain/template/compose-template.ts';
import { DEPTH_WORDS } from '../../domain/template/depth-words.ts';
import { depthSchema } from '../../domain/template/template-source.ts';
import type { StartForm } from './start-form.ts';
import { TemplateFields } from './template-fields.tsx';

type ChosenTemplateProps = {
  readonly form: UseFormReturn<StartForm>;
  readonly choices: Choices;
  /** The questions were chosen on another page: said in a few lines, which open to be changed. */
  readonly isChosen: boolean;
};

/** Which questions: what was chosen elsewhere, or all there is to choose from. */
export function ChosenTemplate({ form, choices, isChosen }: ChosenTemplateProps): ReactElement {
  const [isOpened, setIsOpened] = useState(false);
  useEffect(() => {
    if (isOpened) focusField('agency');
  }, [isOpened]);
  if (isOpened || !isChosen) return <TemplateFields form={form} choices={choices} />;
  return (
    <SummaryList
      title="The questions"
      actions={[
        <Button
          key="change"
          variant="link"
          onClick={() => {
            setIsOpened(true);
          }}
        >
          Change<VisuallyHidden> the questions</VisuallyHidden>
        </Button>,
      ]}
      rows={listChosen(form.getValues(), choices)}
    />
  );
}

function listChosen(form: StartForm, choices: Choices): readonly SummaryListRow[] {
  const { agencies, editions, optionById } = choices;
  const agency = agencies.find(({ id }) => id === form.agency);
  const edition = editions.find(({ id }) => id === form.edition);
  const depth = depthSchema.safeParse(form.depth);
  const parts = agency === undefined ? [] : listOptions({ agency, optionById }, form.edition);
  const chosen = parts.filter(({ id }) => form.parts.includes(id));
  return [
    { key: 'Kind of organisation', value: agency?.name },
    { key: 'Edition of the guidance', value: edition?.title },
    ...(depth.success
      ? [
          {
            key: 'How much to answer',
            value: `${DEPTH_WORDS[depth.data].label}. ${DEPTH_WORDS[depth.data].hint}`,
          },
        ]
      : []),
    ...(parts.length === 0
      ? []
      : [
          {
            key: 'What else applies to you',
            value:
              chosen.length === 0
                ? `Nothing chosen. There are questions for: ${parts.map(({ title }) => title).join('; ')}.`
                : chosen.map(({ title }) => title).join('; '),
          },
        ]),
  ];
}
