import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { Button } from '../../components/button.tsx';
import type { RatingStanding } from '../../components/rating-look.ts';
import { RatingSelect } from '../../components/rating-select.tsx';
import { RatingTag } from '../../components/rating-tag.tsx';
import type { SelectOption } from '../../components/select.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import type { Answer } from '../../domain/audit/audit.ts';
import { hasSameChoice } from '../../domain/audit/rate-answer.ts';
import type { QuestionResult } from '../../domain/scoring/scorecard.ts';
import type { Scale } from '../../domain/template/template.ts';
import { describeChoice, findChoice, type Choice } from './choice-words.ts';
import type { RatedHere } from './use-ratings.ts';

type RatingCellProps = {
  readonly result: QuestionResult;
  /** As the page shows it, which may be ahead of what has come back from storage. */
  readonly seen: Answer;
  readonly rated: RatedHere | undefined;
  readonly scale: Scale;
  /** Where the question is answered in full. */
  readonly address: string;
  /** Only read, in an audit that is signed off. */
  readonly isSigned: boolean;
  readonly onRate: (rating: number) => void;
  readonly onTakeChoice: (other: Answer) => void;
  readonly onDismissClash: () => void;
};

/** The rating, changed where it stands; below it what was there before, and the way back. */
export function RatingCell(props: RatingCellProps): ReactElement {
  const { result, seen, scale, address, isSigned, onRate } = props;
  const name = `${result.place} ${result.question.title}`;
  const choice = findChoice(seen, scale);
  const label = describeChoice(seen, scale);
  const standing = toStanding(choice);
  if (isSigned) return <RatingTag label={label} {...standing} />;
  return (
    <>
      <RatingSelect
        id={toSelectId(result)}
        label={`Rating of ${name}`}
        options={listOptions(choice, label, scale)}
        value={toValue(choice)}
        standing={standing}
        onChange={(value) => {
          if (value !== '') onRate(Number(value));
        }}
      />
      <span className="s11-print-only">
        <RatingTag label={label} {...standing} />
      </span>
      {choice.kind === 'needsReason' && (
        <div className="s11-cell-note">
          <Link className="govuk-link" to={`${address}?at=naReason`}>
            Give the reason<VisuallyHidden> for {name}</VisuallyHidden>
          </Link>
        </div>
      )}
      <RatedNote {...props} name={name} label={label} />
    </>
  );
}

type RatedNoteProps = RatingCellProps & { readonly name: string; readonly label: string };

/** What became of a rating changed on this visit. */
function RatedNote(props: RatedNoteProps): ReactElement | null {
  const { result, seen, rated, scale, name, label, onTakeChoice, onDismissClash } = props;
  if (rated === undefined) return null;
  const { save, before, clash } = rated;
  const decide = (act: () => void) => () => {
    // The button goes; the rating it is about takes the focus.
    document.getElementById(toSelectId(result))?.focus();
    act();
  };
  if (clash !== undefined) {
    const other = describeChoice(clash, scale);
    return (
      <div className="s11-cell-note s11-cell-note--clash" role="alert">
        <p>
          <strong>Also changed in another tab,</strong> to “{other}”. Yours, “{label}”, stands now;
          the other is kept among the earlier answers.
        </p>
        <Button
          variant="link"
          onClick={decide(() => {
            onDismissClash();
            onTakeChoice(clash);
          })}
        >
          Use “{other}”<VisuallyHidden> for {name}</VisuallyHidden>
        </Button>
        <Button variant="link" onClick={decide(onDismissClash)}>
          Keep “{label}”<VisuallyHidden> for {name}</VisuallyHidden>
        </Button>
      </div>
    );
  }
  if (save.kind === 'notSaved') {
    return <div className="s11-cell-note s11-cell-note--failed">Not saved yet</div>;
  }
  if (hasSameChoice(seen, before)) return null;
  return (
    <div className="s11-cell-note">
      Was: {describeChoice(before, scale)}{' '}
      <Button
        variant="link"
        onClick={decide(() => {
          onTakeChoice(before);
        })}
      >
        Undo<VisuallyHidden> the rating of {name}</VisuallyHidden>
      </Button>
    </div>
  );
}

/**
 * The points of the scale, best last, and what stands now where that is no point of it. Not
 * applicable is not offered: it needs a reason, which is given on the question's own page.
 */
function listOptions(choice: Choice, label: string, scale: Scale): readonly SelectOption[] {
  const points = scale.points.map((point, rating) => ({
    value: String(rating),
    label: point.label,
  }));
  return choice.kind === 'rated' ? points : [{ value: '', label }, ...points];
}

function toValue(choice: Choice): string {
  return choice.kind === 'rated' ? String(choice.rating) : '';
}

function toStanding(choice: Choice): RatingStanding {
  switch (choice.kind) {
    case 'rated':
      return { kind: 'rated', share: choice.share };
    case 'notApplicable':
      return { kind: 'notApplicable' };
    case 'needsReason':
    case 'unanswered':
      return { kind: 'unanswered' };
  }
}

function toSelectId({ question }: QuestionResult): string {
  return `rating-${question.id}`;
}
