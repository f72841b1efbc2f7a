import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { ErrorSummary } from '../../components/error-summary.tsx';
import { Page } from '../../components/page.tsx';
import type { SheetFile } from '../../items/sheets/named-sheet.ts';
import { SheetFileField } from '../../items/sheets/sheet-file-field.tsx';
import { useChosenSheet } from '../../items/sheets/use-chosen-sheet.ts';
import { CheckReplies } from './check-replies.tsx';
import { NameColumns } from './name-columns.tsx';
import { listAsked, type OpenPulse } from './open-pulse.ts';
import type { NamedSurvey } from './survey-sheet.ts';

/**
 * Replies of practitioners from a file of any survey tool: the file, what its columns ask, what was
 * read. Nothing is stored before the last step; going a step back keeps what was said on it.
 */
export function ReadSurveyPage(open: OpenPulse): ReactElement {
  const [file, setFile] = useState<SheetFile>();
  const [named, setNamed] = useState<NamedSurvey>();
  const [isLooking, setIsLooking] = useState(false);
  if (listAsked(open).length === 0) return <NoReturns {...open} />;
  if (file === undefined) return <ChooseSurvey open={open} onRead={setFile} />;
  if (named === undefined || !isLooking) {
    return (
      <NameColumns
        open={open}
        file={file}
        named={named}
        onBack={() => {
          setFile(undefined);
          setNamed(undefined);
        }}
        onNamed={(given) => {
          setNamed(given);
          setIsLooking(true);
        }}
      />
    );
  }
  return (
    <CheckReplies
      open={open}
      file={file}
      named={named}
      onBack={() => {
        setIsLooking(false);
      }}
    />
  );
}

const TITLE = 'Read replies of practitioners';

function NoReturns({ stored: { round } }: OpenPulse): ReactElement {
  return (
    <Page
      title={TITLE}
      caption={round.name}
      back={<Link to={`/rounds/${round.id}/pulse`}>What practitioners say</Link>}
    >
      <p className="govuk-body">
        Replies are shown beside what agencies rate, and no return has come yet.{' '}
        <Link to={`/rounds/${round.id}/import`}>Import returns</Link> first.
      </p>
    </Page>
  );
}

type ChooseSurveyProps = {
  readonly open: OpenPulse;
  readonly onRead: (file: SheetFile) => void;
};

function ChooseSurvey({ open, onRead }: ChooseSurveyProps): ReactElement {
  const { round } = open.stored;
  const chosen = useChosenSheet(onRead, 'Select the file with the replies');
  const { error, tries } = chosen;
  return (
    <Page
      title={TITLE}
      caption={round.name}
      back={<Link to={`/rounds/${round.id}/pulse`}>What practitioners say</Link>}
      hasError={error !== undefined}
      before={
        <ErrorSummary
          errors={error === undefined ? [] : [{ fieldId: 'sheet-file', message: error }]}
          attempt={tries}
        />
      }
    >
      <p className="govuk-body-l">
        A survey of practitioners, as your survey tool saves it: one row for each reply, one column
        for each question.
      </p>
      <p className="govuk-body">
        You say what each column asks and see what was understood before anything is stored. Only
        ticked answers are taken, such as “Agree” or “4”. Columns in which people wrote in their own
        words are left out and never shown, because they could name a child or a member of staff.
      </p>
      <SheetFileField chosen={chosen} />
    </Page>
  );
}
