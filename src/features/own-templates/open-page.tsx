import { useRef, useState, type ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';

import { Button } from '../../components/button.tsx';
import { ErrorSummary, type ErrorSummaryItem } from '../../components/error-summary.tsx';
import { FileInput } from '../../components/file-input.tsx';
import { Page } from '../../components/page.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { listQuestions } from '../../domain/template/template.ts';
import { readTemplateFile } from '../../files/template/read-template-file.ts';
import { TEMPLATE_EXTENSION, type TemplateFile } from '../../files/template/template-file.ts';
import { explainTemplateProblem } from '../../items/explain-template-problem.ts';
import { createOwnTemplate } from '../../storage/own-templates.ts';
import { explainOwnProblem } from './explain-own-problem.ts';

const ABOUT = (
  <p className="govuk-body">
    It is read on this device and sent to no one. You see what is in it before anything is stored,
    and you work on a copy of your own.
  </p>
);

/** A template file from a colleague, an earlier round or another partnership, to be worked on. */
export function OpenPage(): ReactElement {
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [tries, setTries] = useState(0);
  const [fault, setFault] = useState<string>();
  const [opened, setOpened] = useState<{ readonly file: TemplateFile; readonly name: string }>();
  const read = async (): Promise<void> => {
    setTries((count) => count + 1);
    setOpened(undefined);
    const file = input.current?.files?.[0];
    if (file === undefined) {
      setFault('Select a template file');
      return;
    }
    const found = await readTemplateFile(file);
    setFault(found.ok ? undefined : explainTemplateProblem(found.problem, 'whoever sent it'));
    if (found.ok) setOpened({ file: found.value, name: toName(file.name, found.value) });
  };
  const keep = async (): Promise<void> => {
    if (opened === undefined) return;
    const name = opened.name.trim() === '' ? opened.file.template.title : opened.name.trim();
    const made = await createOwnTemplate(opened.file.template, name, new Date());
    setTries((count) => count + 1);
    if (made.ok) await navigate(`/rounds/templates/${made.value}`);
    else setFault(explainOwnProblem(made.problem));
  };
  const rename = (name: string): void => {
    if (opened !== undefined) setOpened({ ...opened, name });
  };
  return (
    <Page
      title="Open a template file"
      back={<Link to="/rounds/templates">Your own templates</Link>}
      hasError={fault !== undefined}
      before={<ErrorSummary attempt={tries} errors={toErrors(fault)} />}
    >
      {ABOUT}
      <FileInput
        ref={input}
        name="template-file"
        label="Template file"
        hint={`Its name ends in “${TEMPLATE_EXTENSION}”. Choose it, or drop it on the box.`}
        error={fault}
      />
      <Button variant={opened === undefined ? 'primary' : 'secondary'} onClick={() => void read()}>
        {opened === undefined ? 'Continue' : 'Read another file'}
      </Button>
      {opened !== undefined && <Found opened={opened} onName={rename} onKeep={() => void keep()} />}
    </Page>
  );
}

function toErrors(fault: string | undefined): readonly ErrorSummaryItem[] {
  return fault === undefined ? [] : [{ fieldId: 'template-file', message: fault }];
}

/** A file name says more than the title, which is the same on all; without its ending. */
function toName(fileName: string, { template }: TemplateFile): string {
  const name = fileName
    .replace(/(\.s11template)?\.json$/i, '')
    .replace(/^template_/, '')
    .replace(/[-_]+/g, ' ')
    .trim()
    .slice(0, 200);
  return name === '' ? template.title : name;
}

type FoundProps = {
  readonly opened: { readonly file: TemplateFile; readonly name: string };
  readonly onName: (name: string) => void;
  readonly onKeep: () => void;
};

function Found({ opened, onName, onKeep }: FoundProps): ReactElement {
  const { template, ticket } = opened.file;
  return (
    <>
      <h2 className="govuk-heading-m">What is in the file</h2>
      <SummaryList
        rows={[
          { key: 'Audit', value: template.title },
          { key: 'Made for', value: `${template.agencyName}, ${template.editionTitle}` },
          {
            key: 'Questions',
            value: `${listQuestions(template).length} in ${template.standards.length} standards`,
          },
          { key: 'Scale', value: template.scale.points.map(({ label }) => label).join(', ') },
          ...(ticket === undefined
            ? []
            : [
                {
                  key: 'Round',
                  value: `${ticket.roundName}, to ${ticket.agencyName}: only its questions are taken`,
                },
              ]),
        ]}
      />
      <TextInput
        name="name"
        label="What do you call it?"
        labelSize="s"
        hint="Only you see this name."
        maxLength={200}
        value={opened.name}
        onChange={({ target }) => {
          onName(target.value);
        }}
      />
      <Button onClick={onKeep}>Keep it among your own</Button>
    </>
  );
}
