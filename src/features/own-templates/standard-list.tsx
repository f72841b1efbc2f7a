import type { ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';

import { Button } from '../../components/button.tsx';
import {
  addLocalStandard,
  canRemoveStandard,
  moveStandard,
  removeStandard,
  switchStandard,
} from '../../domain/own-template/edit-standards.ts';
import { findWording } from '../../domain/own-template/list-differences.ts';
import {
  isLocalStandard,
  toLocalStandardId,
  type OwnStandard,
} from '../../domain/own-template/own-template.ts';
import { countOf } from '../../domain/report/wording.ts';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { newId } from '../../storage/new-id.ts';
import type { Editor } from './editor.ts';
import { MoveButtons } from './move-buttons.tsx';
import { findBundled } from './wording-tag.tsx';

/** The standards in their order, each a page of its own. */
export function StandardList({ editor }: { readonly editor: Editor }): ReactElement {
  const { own, home, run } = editor;
  const navigate = useNavigate();
  const add = async (): Promise<void> => {
    const unique = newId();
    const isAdded = await run('Standard added', (now) => addLocalStandard(now, unique));
    if (isAdded) await navigate(`${home}/standards/${toLocalStandardId(unique)}`);
  };
  return (
    <section aria-labelledby="standards">
      <h2 className="govuk-heading-m" id="standards">
        Standards
      </h2>
      <ol className="govuk-list s11-own__list">
        {own.standards.map((standard, place) => (
          <StandardRow key={standard.id} editor={editor} standard={standard} place={place} />
        ))}
      </ol>
      <Button variant="secondary" onClick={() => void add()}>
        Add a standard or local theme
      </Button>
    </section>
  );
}

type StandardRowProps = {
  readonly editor: Editor;
  readonly standard: OwnStandard;
  readonly place: number;
};

function StandardRow({ editor, standard, place }: StandardRowProps): ReactElement {
  const { own, home, run } = editor;
  const { id, questions } = standard;
  const title = titleOf(standard);
  const aside = own.setAside.filter(({ standardId }) => standardId === id).length;
  return (
    <li>
      <p className="govuk-body s11-own__name">
        {place + 1}{' '}
        <Link className="govuk-link" to={`${home}/standards/${id}`}>
          {title}
        </Link>
      </p>
      <p className="govuk-hint s11-own__hint">{describe(editor, standard, aside)}</p>
      <p className="govuk-body s11-own__buttons">
        <MoveButtons
          name={title}
          isFirst={place === 0}
          isLast={place === own.standards.length - 1}
          onMove={(by) => void run(`Order of standards`, (now) => moveStandard(now, id, by))}
        />
        {questions.length > 0 && (
          <Button
            variant="link"
            onClick={() => void run(`“${title}” left out`, (now) => switchStandard(now, id, false))}
          >
            Leave out<VisuallyHidden>: {title}</VisuallyHidden>
          </Button>
        )}
        {questions.length === 0 && aside > 0 && (
          <Button
            variant="link"
            onClick={() =>
              void run(`“${title}” asked again`, (now) => switchStandard(now, id, true))
            }
          >
            Ask it again<VisuallyHidden>: {title}</VisuallyHidden>
          </Button>
        )}
        {canRemoveStandard(own, standard) && (
          <Button
            variant="link"
            onClick={() => void run(`“${title}” removed`, (now) => removeStandard(now, id))}
          >
            Remove<VisuallyHidden>: {title}</VisuallyHidden>
          </Button>
        )}
      </p>
    </li>
  );
}

export function titleOf({ title }: OwnStandard): string {
  return title.trim() === '' ? 'Standard without a title' : title;
}

/** "9 questions, 2 reworded, 1 yours, 3 left out". */
function describe({ bundled }: Editor, standard: OwnStandard, aside: number): string {
  const { questions, weight = 1 } = standard;
  const wordings = questions.map((question) =>
    findWording(question, findBundled(question, bundled)),
  );
  const count = (wording: string): number => wordings.filter((one) => one === wording).length;
  const part = (many: number, word: string): readonly string[] =>
    many === 0 ? [] : [`${many} ${word}`];
  return [
    ...(isLocalStandard(standard) ? ['Yours'] : []),
    questions.length === 0 ? 'Not asked' : countOf(questions.length, 'question'),
    ...part(count('reworded'), 'reworded'),
    ...(isLocalStandard(standard) ? [] : part(count('local'), 'of your own')),
    ...part(aside, 'left out'),
    ...(weight === 1 ? [] : [`counts ${weight} times`]),
  ].join(', ');
}
