import { useMemo, type ReactElement } from 'react';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Page } from '../../components/page.tsx';
import type { TableColumn } from '../../components/table-column.ts';
import { makeKindLookup } from '../../domain/pulse/kind-lookup.ts';
import {
  readReplies,
  type PulseColumn,
  type PulseMapping,
  type ReadReplies,
  type ReplyFault,
} from '../../domain/pulse/read-replies.ts';
import { SMALLEST_GROUP } from '../../domain/picture/find-benchmark.ts';
import { countWords } from '../../domain/shared/count-words.ts';
import { shorten, type SheetFile } from '../../items/sheets/named-sheet.ts';
import { listAsked, listKinds, titlesOf, type OpenPulse } from './open-pulse.ts';
import { describeFound, describeRemedy, nameCell, nameScale } from './pulse-words.ts';
import { StoreSurvey } from './store-survey.tsx';
import { toMapping, type NamedSurvey } from './survey-sheet.ts';

type CheckRepliesProps = {
  readonly open: OpenPulse;
  readonly file: SheetFile;
  readonly named: NamedSurvey;
  readonly onBack: () => void;
};

/** Everything that was read of a survey, before it is stored. */
export function CheckReplies({ open, file, named, onBack }: CheckRepliesProps): ReactElement {
  const mapping = useMemo(() => toMapping(named), [named]);
  const read = useMemo(
    () => readReplies(named.rows, mapping, makeKindLookup(open.stored.agencies, listKinds(open))),
    [named, mapping, open],
  );
  const tooFew = read.replies.length < SMALLEST_GROUP;
  return (
    <Page
      title={tooFew ? 'Too few replies' : 'Look at what was read'}
      context="Read replies of practitioners"
      caption={file.name}
    >
      {tooFew ? (
        <Alert kind="error" title={`${countWords(read.replies.length, 'reply', 'replies')} read`}>
          <p className="govuk-body">
            Fewer than five are never shown, because a person could be recognised. Nothing has been
            stored. Wait for more replies, or choose another file.
          </p>
        </Alert>
      ) : (
        <p className="govuk-body-l">
          {countWords(read.replies.length, 'reply', 'replies')} to{' '}
          {countWords(mapping.columns.length, 'question')}. Nothing is stored yet.
        </p>
      )}
      <Faults read={read} />
      <DataTable
        caption="What is taken"
        columns={columnsOf(open, named, read, mapping)}
        rows={mapping.columns}
        rowKey={({ column }) => String(column)}
      />
      <KindsRead open={open} read={read} mapping={mapping} />
      {!tooFew && <StoreSurvey {...{ open, file, named, mapping, read }} />}
      <p className="govuk-body">
        <Button variant="link" onClick={onBack}>
          Back to the columns
        </Button>
      </p>
    </Page>
  );
}

function Faults({ read: { faults, alike } }: { readonly read: ReadReplies }): ReactElement | null {
  return (
    <>
      {faults.length > 0 && (
        <>
          <Alert kind="warning" title={`${countWords(faults.length, 'place')} to look at`}>
            <p className="govuk-body">
              Go on as the table says, or correct the file and choose it again.
            </p>
          </Alert>
          <DataTable
            caption="Places to look at"
            captionSize="s"
            columns={FAULT_COLUMNS}
            rows={faults}
            rowKey={(fault) => `${fault.kind} ${nameCell(fault)}`}
            startsShort
          />
        </>
      )}
      {alike > 0 && (
        <p className="govuk-body">
          {alike === 1 ? '1 row is' : `${alike} rows are`} the same as another. They are counted:
          nothing in the file, such as a number or a time, tells replies apart.
        </p>
      )}
    </>
  );
}

const FAULT_COLUMNS: readonly TableColumn<ReplyFault>[] = [
  { key: 'cell', heading: 'Cell', rowHeader: true, render: nameCell },
  { key: 'found', heading: 'What is there', render: describeFound },
  { key: 'remedy', heading: 'What is done with it', render: describeRemedy },
];

function columnsOf(
  open: OpenPulse,
  { rows, headingRow }: NamedSurvey,
  { replies }: ReadReplies,
  { columns }: PulseMapping,
): readonly TableColumn<PulseColumn>[] {
  const titleOf = titlesOf(listAsked(open));
  return [
    {
      key: 'asked',
      heading: 'The survey asks',
      rowHeader: true,
      render: ({ column }) => shorten(rows[headingRow]?.[column] ?? '', 160),
    },
    { key: 'question', heading: 'About', render: ({ questionId }) => titleOf(questionId) },
    {
      key: 'scale',
      heading: 'Answers',
      render: ({ scale, isReversed }) => `${nameScale(scale)}${isReversed ? ', turned round' : ''}`,
    },
    {
      key: 'replies',
      heading: 'Replies',
      numeric: true,
      render: (column) =>
        replies.filter(({ answers }) => answers[columns.indexOf(column)] !== undefined).length,
    },
  ];
}

type KindsReadProps = {
  readonly open: OpenPulse;
  readonly read: ReadReplies;
  readonly mapping: PulseMapping;
};

function KindsRead({ open, read, mapping }: KindsReadProps): ReactElement | null {
  if (mapping.agencyColumn === undefined) return null;
  const named = read.replies.filter(({ kind }) => kind !== undefined);
  const kinds = new Set(named.map(({ kind }) => kind));
  const names = listKinds(open)
    .filter(({ id }) => kinds.has(id))
    .map(({ name }) => name);
  return (
    <p className="govuk-body">
      {countWords(named.length, 'reply', 'replies')} of {read.replies.length} name an agency or a
      kind of agency of this round{names.length === 0 ? '.' : `: ${names.join(', ')}.`}
    </p>
  );
}
