import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';

import { Page } from '../../components/page.tsx';
import { Select } from '../../components/select.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Details } from '../../components/details.tsx';
import { moveQuestionTo } from '../../domain/own-template/edit-questions.ts';
import {
  findOwnQuestion,
  listOwnQuestions,
  type OwnPlace,
} from '../../domain/own-template/own-template.ts';
import { standardIdSchema } from '../../domain/template/standard.ts';
import { ClashNotice } from './clash-notice.tsx';
import type { Editor } from './editor.ts';
import { QuestionFields } from './question-fields.tsx';
import { toQuestionPlace } from './question-form.ts';
import { titleOfQuestion } from './question-row.tsx';
import { titleOf } from './standard-list.tsx';
import { UndoBar } from './undo-bar.tsx';
import { useOwnFields } from './use-own-fields.ts';
import { useShown } from './use-shown.ts';
import { findBundled, WordingTag } from './wording-tag.tsx';

/** One question, with everything about it that can be changed. */
export function QuestionPage({ editor }: { readonly editor: Editor }): ReactElement {
  const { question: id } = useParams();
  const found = findOwnQuestion(editor.own, id ?? '');
  if (found === undefined) {
    return (
      <Page
        title="This question is not asked"
        back={<Link to={editor.home}>{editor.own.name}</Link>}
      >
        <UndoBar editor={editor} />
        <p className="govuk-body">
          It was left out, perhaps in another tab. Its words are kept: put it back on the page of
          its standard.
        </p>
      </Page>
    );
  }
  return <OpenQuestion key={found.question.id} editor={editor} found={found} />;
}

type OpenQuestionProps = { readonly editor: Editor; readonly found: OwnPlace };

function OpenQuestion({ editor, found }: OpenQuestionProps): ReactElement {
  const { own, home, bundled } = editor;
  const { standard, question, standardPlace, questionPlace } = found;
  const fields = useOwnFields(editor, toQuestionPlace(found));
  return (
    <Page
      title={titleOfQuestion(question)}
      context={own.name}
      caption={`Question ${standardPlace + 1}.${questionPlace + 1}, ${titleOf(standard)}`}
      back={<Link to={`${home}/standards/${standard.id}`}>{titleOf(standard)}</Link>}
    >
      <UndoBar editor={editor} />
      <ClashNotice other={fields.other} home={home} />
      <p className="govuk-body">
        <WordingTag question={question} bundled={bundled} />
      </p>
      <QuestionFields fields={fields} scale={own.scale} />
      <Place editor={editor} found={found} />
      <BundledWords editor={editor} found={found} />
      <Neighbours editor={editor} found={found} />
    </Page>
  );
}

/** Which standard it stands in. */
function Place({ editor, found }: OpenQuestionProps): ReactElement {
  const { stored, own, run } = editor;
  const { standard, question } = found;
  const [shown, show] = useShown<string>(stored.revision, standard.id);
  return (
    <Select
      name="standard"
      label="Which standard does it belong to?"
      hint="It goes to the end of the standard you choose."
      value={shown}
      onChange={({ target }) => {
        const to = standardIdSchema.safeParse(target.value);
        if (!to.success) return;
        show(to.data);
        void run(`“${titleOfQuestion(question)}” moved`, (now) =>
          moveQuestionTo(now, question.id, to.data),
        );
      }}
      options={own.standards.map((one, place) => ({
        value: one.id,
        label: `${place + 1} ${titleOf(one)}`,
      }))}
    />
  );
}

/** The words it came with, beside those it has. */
function BundledWords({ editor, found }: OpenQuestionProps): ReactElement | null {
  const bundled = findBundled(found.question, editor.bundled);
  if (bundled === undefined) return null;
  const labels = editor.bundled?.scale.points.map(({ label }) => label) ?? [];
  return (
    <Details summary="See the bundled wording">
      <SummaryList
        stacked
        rows={[
          { key: 'Title', value: bundled.title },
          { key: 'Question', value: bundled.question },
          { key: 'What is expected', value: bundled.expectation },
          { key: 'Why it is asked', value: bundled.why },
          ...bundled.descriptors.map((value, point) => ({ key: labels[point] ?? '', value })),
        ]}
      />
    </Details>
  );
}

function Neighbours({ editor, found }: OpenQuestionProps): ReactElement {
  const { own, home } = editor;
  const asked = listOwnQuestions(own);
  const place = asked.indexOf(found.question);
  const [before, after] = [asked[place - 1], asked[place + 1]];
  return (
    <nav aria-label="Other questions" className="s11-own__neighbours">
      {before !== undefined && (
        <Link className="govuk-link" to={`${home}/questions/${before.id}`}>
          Before: {titleOfQuestion(before)}
        </Link>
      )}
      {after !== undefined && (
        <Link className="govuk-link" to={`${home}/questions/${after.id}`}>
          Next: {titleOfQuestion(after)}
        </Link>
      )}
    </nav>
  );
}
