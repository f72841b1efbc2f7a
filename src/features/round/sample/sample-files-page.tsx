import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { Button } from '../../../components/button.tsx';
import { ButtonGroup } from '../../../components/button-group.tsx';
import { LoadingPage } from '../../../components/loading-page.tsx';
import { Page } from '../../../components/page.tsx';
import { useLoaded } from '../../../components/use-loaded.ts';
import { VisuallyHidden } from '../../../components/visually-hidden.tsx';
import { formatSize } from '../../../domain/shared/format-size.ts';
import { downloadFile } from '../../../files/download-file.ts';
import { zipPacks } from '../../../files/template/zip-packs.ts';
import type { OpenRound } from '../use-round.ts';
import { askSampleWorker } from './ask-sample-worker.ts';
import type { SampleFile } from './build-sample-files.ts';

const TITLE = 'Files to practise importing on';

/** Good files and bad ones to save and then import into the sample round, each with what it shows. */
export function SampleFilesPage({ stored: { round }, today }: OpenRound): ReactElement {
  const loaded = useLoaded(`sample files ${round.id}`, async () => {
    const reply = await askSampleWorker({ kind: 'files', roundId: round.id, today });
    if (reply.kind !== 'files') throw new Error('The files could not be made');
    return reply.files;
  });
  const back = <Link to={`/rounds/${round.id}`}>{round.name}</Link>;
  if (loaded.status === 'loading') return <LoadingPage />;
  if (loaded.status === 'failed') {
    return (
      <Page title={TITLE} back={back}>
        <p className="govuk-body">
          The files could not be made. Nothing has been changed. If you have taken agencies or
          questions out of the sample round, remove the sample and open it anew.
        </p>
        <Button onClick={loaded.retry}>Try again</Button>
      </Page>
    );
  }
  return (
    <Page title={TITLE} caption={round.name} back={back}>
      <p className="govuk-body">
        Save some of these, then choose them under{' '}
        <Link className="govuk-link" to={`/rounds/${round.id}/import`}>
          Import returns
        </Link>
        : it shows what is in each file before anything is stored. Nothing in them is real, and a
        real round refuses them.
      </p>
      <ButtonGroup>
        <Button onClick={() => void saveAll(loaded.value)}>Save them all as a zip file</Button>
      </ButtonGroup>
      <ul className="govuk-list">
        {loaded.value.map((file) => (
          <FileItem key={file.name} file={file} />
        ))}
      </ul>
    </Page>
  );
}

function FileItem({ file }: { readonly file: SampleFile }): ReactElement {
  const { name, shows, bytes } = file;
  return (
    <li className="s11-round__moment">
      <h2 className="govuk-heading-s s11-round__name">{name}</h2>
      <p className="govuk-body">
        {shows} <span className="s11-quiet">{formatSize(bytes.length)}</span>
      </p>
      <Button
        variant="link"
        onClick={() => {
          downloadFile({ name, type: 'application/octet-stream', bytes });
        }}
      >
        Save<VisuallyHidden> {name}</VisuallyHidden>
      </Button>
    </li>
  );
}

async function saveAll(files: readonly SampleFile[]): Promise<void> {
  const bytes = await zipPacks(
    files.map((file) => ({ path: file.name, bytes: file.bytes })),
    () => undefined,
  );
  downloadFile({ name: 'sample-files.zip', type: 'application/zip', bytes });
}
