import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { Button } from '../../components/button.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { moveQuestion, setQuestionAside } from '../../domain/own-template/edit-questions.ts';
import type { OwnQuestion, OwnStandard } from '../../domain/own-template/own-template.ts';
import type { Question } from '../../domain/template/template.ts';
import type { Editor } from './editor.ts';
import { MoveButtons } from './move-buttons.tsx';
import { findBundled, WordingTag } from './wording-tag.tsx';

type QuestionRowProps = {
  readonly editor: Editor;
  readonly standard: OwnStandard;
  readonly question: OwnQuestion;
  readonly place: string;
  readonly index: number;
};

/** One question in its standard: the way to its page, and where it stands. */
export function QuestionRow(props: QuestionRowProps): ReactElement {
  const { editor, standard, question, place, index } = props;
  const { home, run, bundled } = editor;
  const title = titleOfQuestion(question);
  const notes = listNotes(question, findBundled(question, bundled));
  return (
    <li>
      <p className="govuk-body s11-own__name">
        {place}{' '}
        <Link className="govuk-link" to={`${home}/questions/${question.id}`}>
          {title}
        </Link>{' '}
        <WordingTag question={question} bundled={bundled} />
      </p>
      {notes.length > 0 && <p className="govuk-hint s11-own__hint">{notes.join(', ')}</p>}
      <p className="govuk-body s11-own__buttons">
        <MoveButtons
          name={title}
          isFirst={index === 0}
          isLast={index === standard.questions.length - 1}
          onMove={(by) =>
            void run(`Order of questions in “${standard.title}”`, (now) =>
              moveQuestion(now, question.id, by),
            )
          }
        />
        <Button
          variant="link"
          onClick={() =>
            void run(`“${title}” left out`, (now) => setQuestionAside(now, question.id))
          }
        >
          Leave out<VisuallyHidden>: {title}</VisuallyHidden>
        </Button>
      </p>
    </li>
  );
}

/** What differs from the bundled question and is not its wording. */
function listNotes(
  { weight = 1, notApplicableAllowed: canBeNa }: OwnQuestion,
  bundled: Question | undefined,
): readonly string[] {
  const isOther = bundled !== undefined && bundled.notApplicableAllowed !== canBeNa;
  return [
    ...(weight > 1 ? [`Counts ${weight} times`] : []),
    ...(isOther ? [canBeNa ? 'May not apply' : 'Must be answered by all'] : []),
  ];
}

export function titleOfQuestion({ title, question }: OwnQuestion): string {
  const words = title.trim() === '' ? question.trim() : title;
  return words === '' ? 'Question without a title' : words;
}
