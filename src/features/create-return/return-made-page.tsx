import { useEffect, useRef, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { BackLink } from '../../components/back-link.tsx';
import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { ButtonLink } from '../../components/button-link.tsx';
import { ConfirmationPanel } from '../../components/confirmation-panel.tsx';
import { CopyWords } from '../../components/copy-words.tsx';
import { PageBody } from '../../components/page-body.tsx';
import { SummaryList, type SummaryListRow } from '../../components/summary-list.tsx';
import { receiptCode } from '../../domain/audit-return/receipt-code.ts';
import { describeMarking } from '../../domain/report/report-choices.ts';
import { formatSize } from '../../domain/shared/format-size.ts';
import { downloadFile } from '../../files/download-file.ts';
import { KeyName } from '../../items/key-name.tsx';
import type { CreateReturnProps } from './create-return-props.ts';
import { listMailAddresses, writeReturnMail } from './mail-words.ts';
import type { ReturnFile } from './make-return.ts';
import { SentSection } from './sent-section.tsx';
import { toMediaType } from './use-saving-return.ts';

type ReturnMadePageProps = CreateReturnProps & {
  readonly file: ReturnFile;
  readonly onAgain: () => void;
};

/** The file is made and not sent: its name, its code, words to send it with, and that it was sent. */
export function ReturnMadePage(props: ReturnMadePageProps): ReactElement {
  const { stored, scorecard, reportSave, file, onAgain } = props;
  const { made, bytes } = file;
  const { details, id } = stored.audit;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `Return file created – ${details.organisation}`;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [details.organisation]);
  return (
    <PageBody
      before={
        <BackLink>
          <Link to={`/audits/${id}`}>{details.organisation}</Link>
        </BackLink>
      }
    >
      <ConfirmationPanel title="Return file created" ref={heading}>
        It has not been sent
      </ConfirmationPanel>
      <SummaryList
        rows={[
          { key: 'File', value: <span className="s11-return__name">{made.fileName}</span> },
          { key: 'Size', value: formatSize(bytes.length) },
          {
            key: 'Status',
            value: made.version === undefined ? 'Draft' : `Version ${made.version}`,
          },
          ...(file.auditReturn.marking === undefined
            ? []
            : [{ key: 'Marking', value: describeMarking(file.auditReturn.marking) }]),
          {
            key: 'Receipt code',
            value: <strong className="s11-return__code">{receiptCode(made.contentHash)}</strong>,
          },
          ...listProtection(file),
        ]}
      />
      <p className="govuk-body">
        Look for the file in your downloads, and attach it to an email. Whoever opens it can read
        you the receipt code: when it is the same as here, the file is the one you made.
      </p>
      {file.sealedTo !== undefined && <SealedNotice />}
      <Mail {...props} />
      <SentSection made={made} stored={stored} today={scorecard.today} reportSave={reportSave} />
      <Next file={file} onAgain={onAgain} />
    </PageBody>
  );
}

function listProtection({ auditReturn, sealedTo }: ReturnFile): readonly SummaryListRow[] {
  const { signature } = auditReturn;
  return [
    ...(signature === undefined
      ? []
      : [
          {
            key: 'Signed with key',
            value: <KeyName kind="signing" publicKey={signature.publicKey} />,
          },
        ]),
    ...(sealedTo === undefined
      ? []
      : [{ key: 'Sealed with key', value: <KeyName kind="sealing" publicKey={sealedTo} /> }]),
  ];
}

/** Said of every sealed file, with what it means for whoever made it. */
function SealedNotice(): ReactElement {
  return (
    <Alert kind="info" title="Only your partnership can open this file">
      <p className="govuk-body">
        It holds the same return as an unsealed file. You cannot open it yourself, but your own
        audit stays on this device as it is. The name of the file is not sealed: it names your
        organisation.
      </p>
    </Alert>
  );
}

function Next({ file, onAgain }: Pick<ReturnMadePageProps, 'file' | 'onAgain'>): ReactElement {
  const { made, bytes } = file;
  return (
    <>
      <h2 className="govuk-heading-m">Next</h2>
      <ButtonGroup>
        <ButtonLink variant="secondary">
          <Link to="/data">Save a backup</Link>
        </ButtonLink>
        <Button
          variant="secondary"
          onClick={() => {
            downloadFile({ name: made.fileName, type: toMediaType(file), bytes });
          }}
        >
          Save the same file again
        </Button>
        <Button variant="link" onClick={onAgain}>
          Make another return
        </Button>
      </ButtonGroup>
    </>
  );
}

function Mail({ stored, file }: ReturnMadePageProps): ReactElement {
  const { title } = stored.template;
  const { marking, signature } = file.auditReturn;
  const words = writeReturnMail(title, stored.audit.details, file.made, {
    isSigned: signature !== undefined,
    isSealed: file.sealedTo !== undefined,
    marking,
  });
  const addresses = listMailAddresses(file.made);
  return (
    <>
      <h2 className="govuk-heading-m">Words for an email</h2>
      {addresses !== '' && (
        <p className="govuk-body">
          To: {addresses} <CopyWords label="Copy the address" boxLabel="Address" text={addresses} />
        </p>
      )}
      <p className="govuk-body s11-return__mail">{words}</p>
      <p className="govuk-body">
        <CopyWords label="Copy the words for an email" boxLabel="Words for an email" text={words} />
      </p>
    </>
  );
}
