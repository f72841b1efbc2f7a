import type { ReactElement } from 'react';
import { Link, useNavigate, useParams } from 'react-router';

import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { Select } from '../../components/select.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { addLocalQuestion, putQuestionBack } from '../../domain/own-template/edit-questions.ts';
import { changeStandard } from '../../domain/own-template/edit-standards.ts';
import {
  toLocalQuestionId,
  type OwnStandard,
  type OwnTemplate,
} from '../../domain/own-template/own-template.ts';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { newId } from '../../storage/new-id.ts';
import { ClashNotice } from './clash-notice.tsx';
import type { Editor } from './editor.ts';
import { QuestionRow, titleOfQuestion } from './question-row.tsx';
import { titleOf } from './standard-list.tsx';
import { UndoBar } from './undo-bar.tsx';
import { useOwnFields, type FieldsPlace } from './use-own-fields.ts';
import { nameWeight, readWeight, writeWeight, WEIGHT_OPTIONS } from './weight.ts';

/** One standard: its title, what it is about, how much it counts, and its questions in order. */
export function StandardPage({ editor }: { readonly editor: Editor }): ReactElement {
  const { standard: id } = useParams();
  const standard = editor.own.standards.find((one) => one.id === id);
  if (standard === undefined) {
    return (
      <Page
        title="This standard is not in the template"
        back={<Link to={editor.home}>{editor.own.name}</Link>}
      >
        <UndoBar editor={editor} />
        <p className="govuk-body">It may have been removed, perhaps in another tab.</p>
      </Page>
    );
  }
  return <OpenStandard key={standard.id} editor={editor} standard={standard} />;
}

type StandardProps = { readonly editor: Editor; readonly standard: OwnStandard };

function OpenStandard({ editor, standard }: StandardProps): ReactElement {
  const { own, home, run } = editor;
  const navigate = useNavigate();
  const place = own.standards.indexOf(standard);
  const add = async (): Promise<void> => {
    const unique = newId();
    const isAdded = await run('Question added', (now) =>
      addLocalQuestion(now, standard.id, unique),
    );
    if (isAdded) await navigate(`${home}/questions/${toLocalQuestionId(unique)}`);
  };
  return (
    <Page
      title={titleOf(standard)}
      context={own.name}
      caption={`Standard ${place + 1} of ${own.standards.length}`}
      back={<Link to={home}>{own.name}</Link>}
    >
      <UndoBar editor={editor} />
      <h2 className="govuk-heading-m">Questions</h2>
      {standard.questions.length === 0 && (
        <p className="govuk-body">Nothing is asked in this standard, so agencies do not see it.</p>
      )}
      <ol className="govuk-list s11-own__list">
        {standard.questions.map((question, index) => (
          <QuestionRow
            key={question.id}
            editor={editor}
            standard={standard}
            question={question}
            place={`${place + 1}.${index + 1}`}
            index={index}
          />
        ))}
      </ol>
      <Button variant="secondary" onClick={() => void add()}>
        Add a question of your own
      </Button>
      <LeftOut editor={editor} standard={standard} />
      <StandardFields editor={editor} standard={standard} />
    </Page>
  );
}

function LeftOut({ editor, standard }: StandardProps): ReactElement | null {
  const { own, run } = editor;
  const aside = own.setAside.filter(({ standardId }) => standardId === standard.id);
  if (aside.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Left out</h2>
      <ul className="govuk-list s11-own__list">
        {aside.map(({ question }) => (
          <li key={question.id}>
            {titleOfQuestion(question)}{' '}
            <Button
              variant="link"
              onClick={() =>
                void run(`“${titleOfQuestion(question)}” put back`, (now) =>
                  putQuestionBack(now, question.id),
                )
              }
            >
              Put back<VisuallyHidden>: {titleOfQuestion(question)}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

const LABELS = {
  title: 'Title of the standard',
  about: 'What it is about',
  weight: 'How much it counts in the overall score',
} as const;

type StandardField = keyof typeof LABELS;

function StandardFields({ editor, standard }: StandardProps): ReactElement {
  const { bind, other } = useOwnFields(editor, toPlace(standard));
  return (
    <>
      <h2 className="govuk-heading-m">The standard itself</h2>
      <ClashNotice other={other} home={editor.home} />
      <TextInput {...bind('title')} label={LABELS.title} maxLength={500} />
      <Textarea {...bind('about')} label={LABELS.about} rows={3} />
      <Select {...bind('weight')} label={LABELS.weight} options={WEIGHT_OPTIONS} />
    </>
  );
}

function toPlace({ id, title }: OwnStandard): FieldsPlace<StandardField> {
  const find = (own: OwnTemplate): OwnStandard | undefined =>
    own.standards.find((standard) => standard.id === id);
  return {
    key: `standard ${id}`,
    what: title.trim() === '' ? 'New standard' : `Standard “${title}”`,
    names: ['title', 'about', 'weight'],
    read: (own) => {
      const standard = find(own);
      return {
        title: standard?.title ?? '',
        about: standard?.about ?? '',
        weight: readWeight(standard?.weight),
      };
    },
    write: (own, { weight, ...texts }) =>
      changeStandard(own, id, (standard) => writeWeight({ ...standard, ...texts }, weight)),
    describe: (_, name, text) => ({
      label: LABELS[name],
      text: name === 'weight' ? nameWeight(text) : text,
    }),
  };
}
