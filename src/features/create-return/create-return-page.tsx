import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { LoadingPage } from '../../components/loading-page.tsx';
import { Page } from '../../components/page.tsx';
import { useReplies } from '../../items/use-replies.ts';
import type { CreateReturnProps } from './create-return-props.ts';
import type { ReturnFile } from './make-return.ts';
import { ReturnFormPage } from './return-form-page.tsx';
import { ReturnMadePage } from './return-made-page.tsx';

/** From an audit to a file for others, and what became of the file. */
export function CreateReturnPage(open: Omit<CreateReturnProps, 'elsewhere'>): ReactElement {
  const { stored, scorecard } = open;
  const [file, setFile] = useState<ReturnFile>();
  const answered = useReplies(stored, scorecard);
  if (stored.request !== undefined) return <OfAPart stored={stored} />;
  if (answered === undefined) return <LoadingPage />;
  const props = { ...open, ...answered };
  return file === undefined ? (
    <ReturnFormPage {...props} onMade={setFile} />
  ) : (
    <ReturnMadePage
      {...props}
      file={file}
      onAgain={() => {
        setFile(undefined);
      }}
    />
  );
}

function OfAPart({ stored }: Pick<CreateReturnProps, 'stored'>): ReactElement {
  const home = `/audits/${stored.audit.id}`;
  return (
    <Page title="Create your return" back={<Link to={home}>Your part</Link>}>
      <p className="govuk-body">
        This is a part of a colleague’s audit. They make the return of the whole.{' '}
        <Link className="govuk-link" to={`${home}/part`}>
          Save your part to send back
        </Link>
      </p>
    </Page>
  );
}
