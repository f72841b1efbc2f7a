import { useState, type ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { Page } from '../../components/page.tsx';
import { SummaryList, type SummaryListRow } from '../../components/summary-list.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { finishTemplate } from '../../domain/own-template/finish-template.ts';
import { listOwnQuestions } from '../../domain/own-template/own-template.ts';
import { countOf, toFileWords } from '../../domain/report/wording.ts';
import { downloadFile } from '../../files/download-file.ts';
import { TEMPLATE_EXTENSION } from '../../files/template/template-file.ts';
import { writeTemplateFile } from '../../files/template/write-template-file.ts';
import { setOwnTemplateAside } from '../../storage/own-templates.ts';
import type { Editor } from './editor.ts';
import { explainOwnProblem } from './explain-own-problem.ts';
import { toFinish } from './fault-words.ts';
import { saveQuestionSheet } from './save-question-sheet.ts';
import { StandardList } from './standard-list.tsx';
import { UndoBar } from './undo-bar.tsx';

/** One template of the partnership's own: what it is, what is missing, and its standards. */
export function EditorPage({ editor }: { readonly editor: Editor }): ReactElement {
  const { own, home } = editor;
  return (
    <Page
      title={own.name.trim() === '' ? 'Template without a name' : own.name}
      context="Your own templates"
      caption={`${own.agencyName}, ${own.editionTitle}`}
      back={<Link to="/rounds/templates">Your own templates</Link>}
    >
      <UndoBar editor={editor} />
      <Missing editor={editor} />
      <SummaryList rows={listRows(editor)} />
      <ul className="govuk-list s11-own__ways">
        <li>
          <Link className="govuk-link" to={`${home}/preview`}>
            See it as an agency does
          </Link>
        </li>
        <li>
          <Link className="govuk-link" to={`${home}/differences`}>
            See what differs from the bundled questions
          </Link>
        </li>
        <li>
          <Link className="govuk-link" to={`${home}/history`}>
            See its history
          </Link>
        </li>
      </ul>
      <StandardList editor={editor} />
      <LastButtons editor={editor} />
    </Page>
  );
}

/** Finished, or what is still missing, each with the way there. */
function Missing({ editor: { own, home } }: { readonly editor: Editor }): ReactElement | null {
  const finished = finishTemplate(own, { id: 'own', version: '1' });
  if (finished.ok) return null;
  const missing = finished.problem.map((fault) => toFinish(fault, own, home));
  return (
    <Alert
      kind="warning"
      title={`${countOf(missing.length, 'thing')} to finish before you can send it out`}
    >
      <ul className="govuk-list">
        {missing.slice(0, 10).map(({ words, to }) => (
          <li key={words}>
            <Link className="govuk-link" to={to}>
              {words}
            </Link>
          </li>
        ))}
        {missing.length > 10 && <li>and {missing.length - 10} more</li>}
      </ul>
    </Alert>
  );
}

function listRows({ own, home }: Editor): readonly SummaryListRow[] {
  const change = (to: string, what: string): ReactElement => (
    <Link key={to} className="govuk-link" to={`${home}/${to}`}>
      Change<VisuallyHidden> {what}</VisuallyHidden>
    </Link>
  );
  const asked = listOwnQuestions(own);
  const declaration = own.declaration.trim() === '' ? 'The one of this app' : 'Your own';
  const { name } = own.issuer;
  return [
    {
      key: 'Title, declaration, contact',
      value: [own.title, `Declaration: ${declaration}`, ...(name === '' ? [] : [name])].map(
        (line) => <div key={line}>{line}</div>,
      ),
      actions: [change('about', 'title, declaration and contact')],
    },
    {
      key: 'Scale',
      value: sayScale(own.scale.points.map(({ label }) => label)),
      actions: [change('scale', 'the scale')],
    },
    {
      key: 'Questions',
      value: `${countOf(asked.length, 'question')} asked${own.setAside.length === 0 ? '' : `, ${own.setAside.length} left out`}`,
      actions: [change('parts', 'which parts are asked')],
    },
  ];
}

/** Five points are read; of twenty-one the ends say it. */
function sayScale(labels: readonly string[]): string {
  if (labels.length <= 6) return labels.join(', ');
  return `${labels[0] ?? ''} to ${labels.at(-1) ?? ''}, ${labels.length} points`;
}

function LastButtons({ editor }: { readonly editor: Editor }): ReactElement {
  const navigate = useNavigate();
  const [said, setSaid] = useState('');
  const { stored, own } = editor;
  const saveFile = (): void => {
    const finished = finishTemplate(own, {
      id: `own.${stored.id}`,
      version: String(stored.revision),
    });
    if (!finished.ok) {
      setSaid('It cannot be saved as a file yet. What is missing stands at the top of this page.');
      return;
    }
    const bytes = writeTemplateFile({ isSample: false, template: finished.value });
    const name = `template_${toFileWords(own.name) || 'own'}${TEMPLATE_EXTENSION}`;
    downloadFile({ name, type: 'application/json', bytes });
    setSaid(`Saved as “${name}”. Look for it in your downloads.`);
  };
  const saveList = async (): Promise<void> => {
    const name = await saveQuestionSheet(own, new Date()).catch(() => undefined);
    setSaid(
      name === undefined
        ? 'The spreadsheet could not be made. Nothing has been changed. Reload this page, then try again.'
        : `Saved as “${name}”. Change it in a spreadsheet program if you like, and make another template of it.`,
    );
  };
  const putAway = async (): Promise<void> => {
    const done = await setOwnTemplateAside(stored.id, true, new Date());
    if (done.ok) await navigate('/rounds/templates');
    else setSaid(explainOwnProblem(done.problem));
  };
  return (
    <>
      <ButtonGroup>
        <Button variant="secondary" onClick={saveFile}>
          Save as a template file
        </Button>
        <Button variant="secondary" onClick={() => void saveList()}>
          Save the questions as a spreadsheet
        </Button>
        <Button variant="link" onClick={() => void putAway()}>
          Put this template away
        </Button>
      </ButtonGroup>
      <p className="govuk-body" role="status">
        {said}
      </p>
    </>
  );
}
