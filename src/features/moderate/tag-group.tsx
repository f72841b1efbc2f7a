import { useState, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { Checkboxes } from '../../components/checkboxes.tsx';
import { Details } from '../../components/details.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { MAX_LINE_LENGTH } from '../../domain/shared/limits.ts';

type TagGroupProps = {
  /** Of its fields; unique on the page. */
  readonly name: string;
  readonly title: string;
  readonly legend: string;
  readonly hint?: string;
  readonly offered: readonly string[];
  readonly ticked: readonly string[];
  /** What is made anew is ticked as well. */
  readonly onTick: (tag: string, isTicked: boolean) => void;
  readonly fieldLabel: string;
  readonly buttonLabel: string;
};

/** Tags of one kind: ticked from those offered, or made anew. What is ticked is read without opening it. */
export function TagGroup({
  name,
  title,
  legend,
  hint,
  offered,
  ticked,
  onTick,
  fieldLabel,
  buttonLabel,
}: TagGroupProps): ReactElement {
  const [fresh, setFresh] = useState('');
  const add = (): void => {
    const tag = fresh.trim().slice(0, MAX_LINE_LENGTH).trim();
    if (tag !== '' && !ticked.includes(tag)) onTick(tag, true);
    setFresh('');
  };
  return (
    <Details summary={ticked.length === 0 ? title : `${title}: ${ticked.join(', ')}`} small>
      <Checkboxes
        name={name}
        legend={legend}
        legendSize="s"
        hint={hint}
        small
        options={offered.map((tag) => ({ value: tag, label: tag }))}
        values={ticked}
        onChange={({ target: { value, checked } }) => {
          onTick(value, checked);
        }}
      />
      <TextInput
        name={`new-${name}`}
        label={fieldLabel}
        value={fresh}
        width={20}
        onChange={(event) => {
          setFresh(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') add();
        }}
      />
      <Button variant="secondary" onClick={add}>
        {buttonLabel}
      </Button>
    </Details>
  );
}
