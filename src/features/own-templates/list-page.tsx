import { useLiveQuery } from 'dexie-react-hooks';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { ButtonLink } from '../../components/button-link.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { LoadingPage } from '../../components/loading-page.tsx';
import { Page } from '../../components/page.tsx';
import type { TableColumn } from '../../components/table-column.ts';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { listFaults } from '../../domain/own-template/finish-template.ts';
import { listOwnQuestions } from '../../domain/own-template/own-template.ts';
import { countOf } from '../../domain/report/wording.ts';
import { formatShortDate, toPlainDate } from '../../domain/shared/plain-date.ts';
import {
  eraseOwnTemplate,
  listOwnTemplates,
  setOwnTemplateAside,
  type StoredOwnTemplate,
} from '../../storage/own-templates.ts';
import { explainOwnProblem } from './explain-own-problem.ts';

const TITLE = 'Your own templates';
const BACK = <Link to="/rounds">Rounds</Link>;

/** Every template of the partnership's own, the one worked on last first. */
export function ListPage(): ReactElement {
  const listed = useLiveQuery(listOwnTemplates, []);
  if (listed === undefined) return <LoadingPage />;
  if (!listed.ok) {
    return (
      <Page title={TITLE} back={BACK}>
        <p className="govuk-body">
          Your templates could not be read ({listed.problem.kind}). Nothing has been changed. Close
          other tabs of this app and reload this page.
        </p>
      </Page>
    );
  }
  const { templates, damaged } = listed.value;
  const open = templates.filter(({ removedAt }) => removedAt === undefined);
  return (
    <Page title={TITLE} back={BACK} wide>
      {damaged.length > 0 && (
        <Alert kind="error" title="Part of what is stored could not be read">
          <p className="govuk-body">
            {countOf(damaged.length, 'template')} cannot be shown. Nothing has been deleted: a
            backup file holds everything as it is.
          </p>
        </Alert>
      )}
      <p className="govuk-body">
        Copies of the bundled questions that you have made your own: other words, your own scale,
        local questions and themes. You choose them when you set up a round, and each agency gets
        them in its pack.
      </p>
      {open.length === 0 ? (
        <InsetText>
          None yet. Make one from the bundled questions or from a spreadsheet of your own, or open a
          template file that a colleague sent you.
        </InsetText>
      ) : (
        <DataTable
          caption={TITLE}
          captionHidden
          columns={COLUMNS}
          rows={open}
          rowKey={({ id }) => id}
        />
      )}
      <ButtonGroup>
        <ButtonLink>
          <Link to="/rounds/templates/new">Make a template</Link>
        </ButtonLink>
        <ButtonLink variant="secondary">
          <Link to="/rounds/templates/from-spreadsheet">Make one from a spreadsheet</Link>
        </ButtonLink>
        <ButtonLink variant="secondary">
          <Link to="/rounds/templates/open">Open a template file</Link>
        </ButtonLink>
      </ButtonGroup>
      <PutAway templates={templates.filter(({ removedAt }) => removedAt !== undefined)} />
    </Page>
  );
}

const COLUMNS: readonly TableColumn<StoredOwnTemplate>[] = [
  {
    key: 'name',
    heading: 'Template',
    rowHeader: true,
    render: ({ id, own }) => (
      <Link className="govuk-link" to={`/rounds/templates/${id}`}>
        {own.name.trim() === '' ? 'Without a name' : own.name}
      </Link>
    ),
  },
  { key: 'for', heading: 'Made for', render: ({ own }) => own.agencyName },
  {
    key: 'questions',
    heading: 'Questions',
    numeric: true,
    render: ({ own }) => listOwnQuestions(own).length,
  },
  {
    key: 'state',
    heading: 'State',
    render: ({ own }) => {
      const faults = listFaults(own).length;
      return faults === 0 ? 'Ready to use' : `${countOf(faults, 'thing')} to finish`;
    },
  },
  {
    key: 'changed',
    heading: 'Changed',
    render: ({ changedAt }) => formatShortDate(toPlainDate(new Date(changedAt))),
  },
];

/** Both ways from here: back among the others, or gone. */
function PutAway({
  templates,
}: {
  readonly templates: readonly StoredOwnTemplate[];
}): ReactElement | null {
  const [fault, setFault] = useState('');
  if (templates.length === 0) return null;
  const act = async (change: ReturnType<typeof setOwnTemplateAside>): Promise<void> => {
    const done = await change;
    setFault(done.ok ? '' : explainOwnProblem(done.problem));
  };
  return (
    <>
      <h2 className="govuk-heading-m">Templates put away</h2>
      {fault !== '' && <Alert kind="error" role="alert" title={fault} />}
      <ul className="govuk-list s11-own__list">
        {templates.map(({ id, own }) => (
          <li key={id}>
            {own.name}{' '}
            <Button
              variant="link"
              onClick={() => void act(setOwnTemplateAside(id, false, new Date()))}
            >
              Put back<VisuallyHidden> {own.name}</VisuallyHidden>
            </Button>{' '}
            <Button variant="link" onClick={() => void act(eraseOwnTemplate(id))}>
              Delete for good<VisuallyHidden> {own.name}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
