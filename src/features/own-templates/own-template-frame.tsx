import { useLiveQuery } from 'dexie-react-hooks';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';

import { loadTemplate } from '../../catalogue/catalogue.ts';
import { LoadingPage } from '../../components/loading-page.tsx';
import { Page, TabName } from '../../components/page.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import type { OwnTemplate } from '../../domain/own-template/own-template.ts';
import { must } from '../../domain/shared/must.ts';
import type { Template } from '../../domain/template/template.ts';
import { readOwnTemplate, type StoredOwnTemplate } from '../../storage/own-templates.ts';
import type { ReportSave } from '../../storage/save-state.ts';
import type { Editor } from './editor.ts';
import { useEditor } from './use-editor.ts';

type OwnTemplateFrameProps = {
  readonly reportSave: ReportSave;
  readonly children: (editor: Editor) => ReactElement;
};

/** Reads one template for its pages, and says so when it is not here or cannot be read. */
export function OwnTemplateFrame({ reportSave, children }: OwnTemplateFrameProps): ReactElement {
  const { template: param } = useParams();
  const id = must(param, 'the template in the address');
  const read = useLiveQuery(() => readOwnTemplate(id), [id]);
  if (read === undefined) return <LoadingPage />;
  if (!read.ok) {
    return read.problem.kind === 'missingOwnTemplate' ? (
      <Page title="This template is not on this device">
        <p className="govuk-body">
          It may have been deleted, or it was made in another browser or on another computer.{' '}
          <Link to="/rounds/templates">Go to your own templates</Link>.
        </p>
      </Page>
    ) : (
      <Page title="This template could not be read">
        <p className="govuk-body">
          Nothing has been changed or deleted. Close other tabs of this app and reload this page. If
          it happens again, save a backup file: it holds the template as it is. Tell whoever gave
          you this app this word: <code>{read.problem.kind}</code>
        </p>
      </Page>
    );
  }
  return <OpenFrame key={id} stored={read.value} reportSave={reportSave} draw={children} />;
}

type OpenFrameProps = {
  readonly stored: StoredOwnTemplate;
  readonly reportSave: ReportSave;
  readonly draw: (editor: Editor) => ReactElement;
};

function OpenFrame({ stored, reportSave, draw }: OpenFrameProps): ReactElement {
  const loaded = useLoaded(stored.own.basedOn?.id ?? '', () => loadBundled(stored.own));
  // Without the bundled words to compare with, everything can still be edited.
  const bundled = loaded.status === 'ready' ? loaded.value : undefined;
  const editor = useEditor(stored, bundled, reportSave);
  if (loaded.status === 'loading') return <LoadingPage />;
  return <TabName value={stored.own.name}>{draw(editor)}</TabName>;
}

/** The parts that were switched on stand at the end of the id of what it was made from. */
async function loadBundled({
  agency,
  edition,
  depth,
  basedOn,
}: OwnTemplate): Promise<Template | undefined> {
  const start = [agency, edition, depth].join('.');
  if (basedOn === undefined || !`${basedOn.id}.`.startsWith(`${start}.`)) return undefined;
  const options = basedOn.id
    .slice(start.length)
    .split('.')
    .filter((option) => option !== '');
  const loaded = await loadTemplate(agency, { edition, depth, options });
  return loaded.ok ? loaded.value : undefined;
}
