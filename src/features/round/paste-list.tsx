import { useRef, useState, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Select } from '../../components/select.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { pasteAgencies, type Pasted } from '../../domain/collection/paste-agencies.ts';
import type { Round } from '../../domain/collection/round.ts';
import type { AddProps } from './add-one.tsx';
import { PastePreview } from './paste-preview.tsx';

/** Many agencies, copied from a spreadsheet. Nothing is added before it has been looked at. */
export function PasteList({ round, agencies, add }: AddProps): ReactElement {
  const [text, setText] = useState('');
  const [otherwise, setOtherwise] = useState(
    round.templates.length === 1 ? (round.templates[0]?.kind ?? '') : '',
  );
  const [looked, setLooked] = useState<{ readonly text: string; readonly otherwise: string }>();
  const [tries, setTries] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const pasted =
    looked === undefined
      ? undefined
      : pasteAgencies(looked.text, {
          kinds: round.templates,
          otherwise: looked.otherwise,
          agencies,
        });
  const isEmpty = tries > 0 && text.trim() === '' && pasted === undefined;
  const look = (): void => {
    setTries(tries + 1);
    setLooked(text.trim() === '' ? undefined : { text, otherwise });
    setTimeout(() => heading.current?.focus());
  };
  const addGood = async (good: Pasted['rows']): Promise<void> => {
    if (!(await add(good.map(({ agency }) => agency)))) return;
    setText('');
    setLooked(undefined);
    setTries(0);
  };
  return (
    <section aria-labelledby="paste">
      <h2 className="govuk-heading-m" id="paste">
        Paste a list from a spreadsheet
      </h2>
      <ErrorSummary attempt={tries} errors={isEmpty ? [EMPTY_FAULT] : []} />
      <PasteFields
        round={round}
        text={text}
        otherwise={otherwise}
        error={isEmpty ? EMPTY_FAULT.message : undefined}
        onText={setText}
        onOtherwise={setOtherwise}
      />
      <ButtonGroup>
        <Button variant="secondary" onClick={look}>
          Look at the list
        </Button>
      </ButtonGroup>
      {pasted !== undefined && (
        <PastePreview
          pasted={pasted}
          round={round}
          heading={heading}
          isOld={looked?.text !== text || looked.otherwise !== otherwise}
          onAdd={(good) => void addGood(good)}
        />
      )}
    </section>
  );
}

const EMPTY_FAULT = { fieldId: 'pasted', message: 'Paste a list of agencies' } as const;

type PasteFieldsProps = {
  readonly round: Round;
  readonly text: string;
  readonly otherwise: string;
  readonly error: string | undefined;
  readonly onText: (text: string) => void;
  readonly onOtherwise: (kind: string) => void;
};

function PasteFields(props: PasteFieldsProps): ReactElement {
  const { round, text, otherwise, error, onText, onOtherwise } = props;
  return (
    <>
      <p className="govuk-body">
        Copy the rows in your spreadsheet and paste them here. The first row may hold headings such
        as Name, Kind, Contact, Email, Telephone and Notes. Without headings the columns are taken
        in the order name, kind, contact, email, telephone.
      </p>
      <Textarea
        name="pasted"
        label="List of agencies"
        value={text}
        error={error}
        spellCheck={false}
        rows={6}
        onChange={({ target }) => {
          onText(target.value);
        }}
      />
      <Select
        name="otherwise"
        label="Kind of organisation for rows that name none (optional)"
        value={otherwise}
        onChange={({ target }) => {
          onOtherwise(target.value);
        }}
        options={[
          { value: '', label: 'Choose a kind' },
          ...round.templates.map(({ kind, kindName }) => ({ value: kind, label: kindName })),
        ]}
      />
    </>
  );
}
