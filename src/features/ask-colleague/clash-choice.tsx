import type { ReactElement } from 'react';

import { Radios, type RadioOption } from '../../components/radios.tsx';
import {
  isTextField,
  joinTexts,
  readField,
  type FieldMerge,
  type Took,
} from '../../domain/audit/merge-answer.ts';
import { MAX_TEXT_LENGTH } from '../../domain/shared/limits.ts';
import type { Scale } from '../../domain/template/template.ts';
import { describeField, FIELD_WORDS } from './field-words.ts';
import { clashFieldId, sayUndecided } from './name-clashes.ts';

type ClashChoiceProps = {
  readonly name: string;
  readonly merge: FieldMerge;
  /** Its number and title. */
  readonly question: string;
  readonly who: string;
  readonly scale: Scale;
  readonly took: Took | undefined;
  readonly isMissed: boolean;
  readonly onChoose: (name: string, took: Took) => void;
};

/** One field in which both have written: the texts side by side, and what shall stand. */
export function ClashChoice(props: ClashChoiceProps): ReactElement {
  const { name, merge, question, who, scale, took, isMissed, onChoose } = props;
  const { field, sent, ours, theirs } = merge;
  const title = `${question}: ${FIELD_WORDS[field]}`;
  const sides = [
    ['Yours', ours],
    [`From ${who}`, theirs],
    ['As it was sent to them', sent],
  ] as const;
  return (
    <div className="s11-clash">
      <h4 className="govuk-heading-s s11-clash__title">{title}</h4>
      <div className="s11-clash__sides">
        {sides.map(([heading, answer]) => (
          <div key={heading} className="s11-clash__side">
            <h5 className="s11-clash__heading">{heading}</h5>
            <div className="s11-colleagues__words">
              {describeField(answer, field, scale) || 'Nothing'}
            </div>
          </div>
        ))}
      </div>
      <Radios
        id={clashFieldId(name)}
        name={`clash ${name}`}
        legend={`What shall stand for ${title}?`}
        legendHidden
        error={isMissed ? sayUndecided(title) : undefined}
        small
        inline
        value={took ?? ''}
        options={listOptions(merge, who)}
        onChange={({ target }) => {
          const chosen = TOOK.find((each) => each === target.value);
          if (chosen !== undefined) onChoose(name, chosen);
        }}
      />
    </div>
  );
}

const TOOK = ['ours', 'theirs', 'both'] as const;

function listOptions({ field, ours, theirs }: FieldMerge, who: string): readonly RadioOption[] {
  const both = joinTexts(readField(ours, field), readField(theirs, field));
  const canHaveBoth =
    isTextField(field) && readField(theirs, field) !== '' && both.length <= MAX_TEXT_LENGTH;
  return [
    { value: 'ours', label: 'Keep yours' },
    { value: 'theirs', label: `Take what ${who} wrote` },
    ...(canHaveBoth ? [{ value: 'both', label: 'Keep both, yours first' }] : []),
  ];
}
