import type { ReactElement } from 'react';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Page } from '../../components/page.tsx';
import { countWords, joinWords } from '../../domain/shared/count-words.ts';
import type { CellChange, CellProblem } from '../../domain/workbook/plan-read-back.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import { ChangeTable } from './change-table.tsx';
import { explainCell, nameField } from './explain-read-back.ts';
import { NewRowTable } from './new-row-table.tsx';
import { keyOf, type ReadBack, type ReadBackState } from './use-read-back.ts';

type LookPageProps = {
  readonly stored: StoredAudit;
  readonly readBack: ReadBack;
  readonly state: Extract<ReadBackState, { status: 'looking' }>;
};

/** What the file changes and adds, what of it cannot be taken, and the one button that stores it. */
export function LookPage({ stored, readBack, state }: LookPageProps): ReactElement {
  const { plan, chosen, fault, isBusy, choose, store, startOver } = readBack;
  const { changes, problems, items, missing } = plan;
  const keys = [...changes.map(keyOf), ...items.map(({ id }) => id)];
  const count = keys.filter((key) => chosen.has(key)).length;
  return (
    <Page
      title={keys.length === 0 ? 'The file changes nothing' : 'Look at the changes'}
      context={stored.audit.details.organisation}
      caption={state.name}
      wide
    >
      {fault !== undefined && (
        <Alert kind="error" role="alert" title="The changes could not be stored">
          <p className="govuk-body">{fault}</p>
        </Alert>
      )}
      {problems.length > 0 && <ProblemTable problems={problems} />}
      {missing.length > 0 && <Missing numbers={missing} />}
      {keys.length === 0 ? (
        <p className="govuk-body">
          Every cell that can be taken says what the audit says now. Nothing has been stored.
        </p>
      ) : (
        <>
          <Clashes changes={changes} />
          {changes.length > 0 && (
            <ChangeTable changes={changes} chosen={chosen} onChoose={choose} />
          )}
          <NewRowTable items={items} template={stored.template} chosen={chosen} onChoose={choose} />
          <p className="govuk-body" role="status">
            {count} of {countWords(keys.length, 'change')} chosen.
          </p>
          <Button
            aria-disabled={isBusy || count === 0}
            onClick={() => {
              if (!isBusy && count > 0) void store();
            }}
          >
            Store the chosen changes
          </Button>{' '}
        </>
      )}
      <Button variant="link" onClick={startOver}>
        Choose another file
      </Button>
    </Page>
  );
}

function Clashes({ changes }: { readonly changes: readonly CellChange[] }): ReactElement | null {
  const clashes = changes.filter(({ isClash }) => isClash).length;
  if (clashes === 0) return null;
  return (
    <p className="govuk-body">
      {countWords(clashes, 'cell was', 'cells were')} changed in the app as well since the file was
      made. {clashes === 1 ? 'It is' : 'They are'} left out unless you tick{' '}
      {clashes === 1 ? 'it' : 'them'}.
    </p>
  );
}

const NAMED = 12;

/** A row that was deleted, or added in the app since the file was made: which of the two is not known. */
function Missing({ numbers }: { readonly numbers: readonly string[] }): ReactElement {
  const named = numbers.slice(0, NAMED);
  const more = numbers.length - named.length;
  return (
    <InsetText>
      Not in the file, and left as they are in the app:{' '}
      {joinWords(more === 0 ? named : [...named, `${more} more`])}. To remove an action or evidence,
      remove it in the app.
    </InsetText>
  );
}

function ProblemTable({ problems }: { readonly problems: readonly CellProblem[] }): ReactElement {
  return (
    <>
      <p className="govuk-body">
        These cells cannot be taken and are left as they are in the app. Correct them in the
        spreadsheet and read it back again, or go on without them.
      </p>
      <DataTable
        caption={`${countWords(problems.length, 'cell')} that cannot be taken`}
        captionSize="m"
        rows={problems}
        rowKey={({ given }) => `${given.sheet} ${given.cell}`}
        columns={[
          {
            key: 'cell',
            heading: 'Cell',
            rowHeader: true,
            render: ({ given }) => `${given.sheet}, ${given.cell}`,
          },
          {
            key: 'of',
            heading: 'What it is',
            render: ({ of, given }) => `${of}: ${nameField(given)}`,
          },
          {
            key: 'text',
            heading: 'What it says',
            render: ({ given }) => (
              <div className="s11-read-back__words" dir="auto">
                {given.text.slice(0, 300)}
              </div>
            ),
          },
          { key: 'fault', heading: 'What to do', render: explainCell },
        ]}
      />
    </>
  );
}
