import { useMemo, useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Page } from '../../components/page.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import {
  planMerge,
  type MergePlan,
  type ModerationFile,
} from '../../domain/moderation/moderation-file.ts';
import { countWords } from '../../domain/shared/count-words.ts';
import { formatMoment } from '../../domain/shared/format-moment.ts';
import { mergeInModerations, type MergedIn } from '../../storage/merge-moderations.ts';
import { describeDiffering, type Differing } from './differing.ts';
import { DifferingList } from './differing-list.tsx';
import { explainModerationProblem } from './explain-moderation-problem.ts';
import type { OpenModeration } from './moderate-frame.tsx';
import { wordsOf } from './rating-words.tsx';

/** What came of a file, so that it can be shown and taken back. */
export type TakenIn = {
  readonly merged: MergedIn;
  readonly plan: MergePlan;
  readonly differing: readonly Differing[];
};

type ColleaguePreviewProps = {
  readonly open: OpenModeration;
  readonly content: ModerationFile['content'];
  readonly onBack: () => void;
  readonly onTaken: (taken: TakenIn) => void;
};

/** All that another moderator's file brings, before anything of it is stored. */
export function ColleaguePreview({
  open,
  content,
  onBack,
  onTaken,
}: ColleaguePreviewProps): ReactElement {
  const plan = useMemo(
    () => planMerge(open.moderation.moderations, content.moderations),
    [open.moderation, content],
  );
  const differing = useMemo(
    () => describeDiffering(open, content, plan.clashes),
    [open, content, plan],
  );
  const { fault, isTaking, take } = useTaking(open, content, (merged) => {
    onTaken({ merged, plan, differing });
  });
  return (
    <Page
      title="What the file brings"
      caption={open.stored.round.name}
      back={<Link to={`/rounds/${open.stored.round.id}/moderate`}>Moderate</Link>}
    >
      <p className="govuk-body">Nothing has been stored yet.</p>
      {fault !== '' && (
        <Alert kind="error" role="alert" title="It was not taken in">
          <p className="govuk-body">{fault}</p>
        </Alert>
      )}
      <Facts open={open} content={content} plan={plan} />
      <Differences differing={differing} />
      {plan.changed.length === 0 && (
        <InsetText>All that is in the file is here already. There is nothing to take in.</InsetText>
      )}
      <ButtonGroup>
        {plan.changed.length > 0 && (
          <Button
            aria-disabled={isTaking}
            onClick={() => {
              if (!isTaking) void take();
            }}
          >
            Take them in
          </Button>
        )}
        <Button variant={plan.changed.length === 0 ? 'secondary' : 'link'} onClick={onBack}>
          Choose another file
        </Button>
      </ButtonGroup>
      <div role="status">{isTaking && <p className="govuk-body">Taking them in…</p>}</div>
    </Page>
  );
}

type Taking = {
  readonly fault: string;
  readonly isTaking: boolean;
  readonly take: () => Promise<void>;
};

function useTaking(
  { stored }: OpenModeration,
  { moderations, moderators }: ModerationFile['content'],
  onTaken: (merged: MergedIn) => void,
): Taking {
  const [fault, setFault] = useState('');
  const [isTaking, setIsTaking] = useState(false);
  const take = async (): Promise<void> => {
    setIsTaking(true);
    const known = new Map(moderators.map(({ id, moderator }) => [id, moderator]));
    const merged = await mergeInModerations(stored.round.id, moderations, known, new Date());
    setIsTaking(false);
    if (merged.ok) onTaken(merged.value);
    else setFault(explainModerationProblem(merged.problem));
  };
  return { fault, isTaking, take };
}

type FactsProps = Pick<ColleaguePreviewProps, 'open' | 'content'> & { readonly plan: MergePlan };

function Facts({ open, content, plan }: FactsProps): ReactElement {
  const here = new Set(open.stored.returns.map(({ contentHash }) => contentHash));
  const away = content.moderations.filter(({ contentHash }) => !here.has(contentHash));
  const words = content.moderators.map(({ moderator }) => wordsOf(moderator));
  return (
    <SummaryList
      rows={[
        { key: 'Saved on', value: formatMoment(content.madeAt) },
        { key: 'Moderators', value: words.length === 0 ? 'None named' : words.join('; ') },
        { key: 'New here', value: countWords(plan.added, 'answer') },
        { key: 'Adding to what is here', value: countWords(plan.joined, 'answer') },
        { key: 'The same as here', value: countWords(plan.unchanged, 'answer') },
        { key: 'To settle between you', value: countWords(plan.clashes.length, 'answer') },
        ...(away.length === 0
          ? []
          : [
              {
                key: 'Of returns not on this device',
                value: `${countWords(away.length, 'answer')}. They are kept, and count once you import those returns.`,
              },
            ]),
      ]}
    />
  );
}

function Differences({
  differing,
}: {
  readonly differing: readonly Differing[];
}): ReactElement | null {
  if (differing.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Where you differ</h2>
      <p className="govuk-body">
        Both are kept. After taking them in you choose between them, answer by answer; until then
        nothing is agreed on a decision that differs.
      </p>
      <DifferingList differing={differing} isStored={false} />
    </>
  );
}
