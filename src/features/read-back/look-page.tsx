import type { ReactElement } from 'react';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Page } from '../../components/page.tsx';
import { joinWords } from '../../domain/report/wording.ts';
import { countWords } from '../../domain/shared/count-words.ts';
import type { CellProblem } from '../../domain/workbook/plan-read-back.ts';
import type { StoredAudit } from '../../storage/read-audit.ts';
import { ChangeTable } from './change-table.tsx';
import { explainCell, nameField } from './explain-read-back.ts';
import { keyOf, type ReadBack, type ReadBackState } from './use-read-back.ts';

type LookPageProps = {
  readonly stored: StoredAudit;
  readonly readBack: ReadBack;
  readonly state: Extract<ReadBackState, { status: 'looking' }>;
};

/** What the file changes, what of it cannot be taken, and the one button that stores it. */
export function LookPage({ stored, readBack, state }: LookPageProps): ReactElement {
  const { plan, chosen, fault, isBusy, choose, store, startOver } = readBack;
  const { changes, problems } = plan;
  const count = changes.filter((change) => chosen.has(keyOf(change))).length;
  const clashes = changes.filter(({ isClash }) => isClash).length;
  return (
    <Page
      title={changes.length === 0 ? 'The file changes nothing' : 'Look at the changes'}
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
      {state.given.newRows.length > 0 && (
        <InsetText>
          New rows are not taken over: {joinWords(state.given.newRows)}. Add these actions or this
          evidence in the app.
        </InsetText>
      )}
      {changes.length === 0 ? (
        <p className="govuk-body">
          Every cell that can be taken says what the audit says now. Nothing has been stored.
        </p>
      ) : (
        <>
          {clashes > 0 && (
            <p className="govuk-body">
              {countWords(clashes, 'cell was', 'cells were')} changed in the app as well since the
              file was made. {clashes === 1 ? 'It is' : 'They are'} left out unless you tick{' '}
              {clashes === 1 ? 'it' : 'them'}.
            </p>
          )}
          <ChangeTable changes={changes} chosen={chosen} onChoose={choose} />
          <p className="govuk-body" role="status">
            {count} of {countWords(changes.length, 'change')} chosen.
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
