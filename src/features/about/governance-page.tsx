import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { DataTable } from '../../components/data-table.tsx';
import { Page } from '../../components/page.tsx';
import type { TableColumn } from '../../components/table-column.ts';

type Fact = { readonly asked: string; readonly answer: string };

const IN_SHORT: readonly Fact[] = [
  {
    asked: 'Who is the controller?',
    answer:
      'Your organisation, for what is typed. Nobody receives it by making or hosting the app. The log of who fetched files is the host’s.',
  },
  {
    asked: 'Is there a server or an account?',
    answer:
      'No. A host hands out the app’s files. It sees which address fetched which file and when, and nothing that is typed.',
  },
  {
    asked: 'Does it send anything?',
    answer: 'No. There is no tracking, no cookie, and no font, script or error report of others.',
  },
  {
    asked: 'Does data leave the UK?',
    answer: 'Not by the app. It goes where people send or save files.',
  },
  {
    asked: 'Does it decide about anyone?',
    answer: 'No. It adds up ratings that people gave. There is no profiling in it.',
  },
  {
    asked: 'Does it need case material?',
    answer: 'No. It asks people not to name children, families or members of staff.',
  },
  {
    asked: 'Is it encrypted on the device?',
    answer:
      'By choice: Settings has a lock with a passphrase. Without it, not by the app. Use the encryption of the disk, and accounts with a password. A backup file can have a passphrase.',
  },
];

const PERSONAL: readonly Fact[] = [
  {
    asked: 'Who prepared and signed off an audit',
    answer: 'A role will do. It is in reports, returns and backups.',
  },
  {
    asked: 'Owners of actions and evidence',
    answer:
      'A role will do. They are in reports, returns and backups. Names can be left out of a report.',
  },
  {
    asked: 'Contacts of agencies in a round',
    answer: 'For reminders. They are in backups.',
  },
  {
    asked: 'Free text',
    answer: 'Whatever is typed. It is in reports, returns and backups.',
  },
  {
    asked: 'Attached files',
    answer: 'In backups alone. Reports and returns give their names.',
  },
  { asked: 'Private notes', answer: 'In backups alone.' },
];

const KEPT: readonly Fact[] = [
  { asked: 'Audits', answer: 'Until somebody removes and then deletes them.' },
  {
    asked: 'Earlier answers',
    answer: 'Those of the last 30 days, and the 20 newest of each question.',
  },
  { asked: 'Safety copies', answer: 'Up to 30 days.' },
  {
    asked: 'The second copy in the browser',
    answer: 'As long as the work it is a copy of. What is deleted for good is deleted there too.',
  },
  {
    asked: 'A round and its returns',
    answer: 'Until it is deleted. You can set a day for it, and are reminded.',
  },
  {
    asked: 'Files that were saved or sent',
    answer: 'As you decide. The app cannot reach them.',
  },
];

/** Facts for whoever asks whether the app may be used, such as for a data protection impact assessment. */
export function GovernancePage(): ReactElement {
  return (
    <Page title="Information governance" back={<Link to="/privacy">Privacy</Link>}>
      <p className="govuk-body-l">
        Facts for a data protection impact assessment. What you enter, why, and how long you keep it
        is for your organisation to decide.
      </p>
      <Facts caption="In short" heading="Question" facts={IN_SHORT} />
      <Facts caption="What personal data there may be" heading="Data" facts={PERSONAL} />
      <Facts caption="How long it is kept" heading="What" facts={KEPT} />
      <h2 className="govuk-heading-m">How this is checked</h2>
      <p className="govuk-body">
        With every change of the app a test records each request of a whole audit, from the first
        visit to the report: none goes to another host. Another tries 27 ways in which harmful code
        could call out. Going to another page, here or in a new window, and WebRTC are open, as
        browsers close them to no page. Every built file is searched for addresses of others and for
        WebRTC.
      </p>
      <h2 className="govuk-heading-m">Risks that are left</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>A lost or shared device: encrypt its disk, and give backup files a passphrase.</li>
        <li>A browser that clears its storage: save a backup file at each milestone.</li>
        <li>Case details in free text: read the audit through before sign-off.</li>
        <li>A return sent to the wrong address: seal it to your partnership’s key.</li>
      </ul>
    </Page>
  );
}

type FactsProps = {
  readonly caption: string;
  readonly heading: string;
  readonly facts: readonly Fact[];
};

function Facts({ caption, heading, facts }: FactsProps): ReactElement {
  const columns: readonly TableColumn<Fact>[] = [
    { key: 'asked', heading, rowHeader: true, render: ({ asked }) => asked },
    { key: 'answer', heading: 'Fact', render: ({ answer }) => answer },
  ];
  return (
    <DataTable caption={caption} columns={columns} rows={facts} rowKey={({ asked }) => asked} />
  );
}
