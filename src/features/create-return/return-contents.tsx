import { useMemo, useState, type ReactElement } from 'react';

import { Details } from '../../components/details.tsx';
import { SummaryList, type SummaryListRow } from '../../components/summary-list.tsx';
import { buildReport } from '../../domain/report/build-report.ts';
import type { ReportBlock } from '../../domain/report/report-block.ts';
import { FULL_REPORT } from '../../domain/report/report-choices.ts';
import { countOf } from '../../domain/report/wording.ts';
import type { ReturnContent } from '../../domain/audit-return/audit-return.ts';
import { returnToAudit } from '../../domain/audit-return/return-to-audit.ts';
import { isAnswered } from '../../domain/audit/answer-state.ts';
import { describeSignOff } from '../../domain/audit/sign-off-facts.ts';
import { findSignOff } from '../../domain/audit/sign-off.ts';
import { describeLeftOut } from '../../domain/report/summarise.ts';
import { scoreAudit } from '../../domain/scoring/score-audit.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import { listQuestions } from '../../domain/template/template.ts';
import { ReportBlocks } from '../../items/report-blocks.tsx';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import type { ReturnFile } from './make-return.ts';

type ReturnContentsProps = {
  readonly file: ReturnFile;
  readonly stored: StoredAudit;
  /** Replies to the feedback of other rounds. */
  readonly elsewhere: number;
  readonly today: PlainDate;
};

/** What is in the file and what is not: read out of the file itself, not of the audit. */
export function ReturnContents({
  file,
  stored,
  elsewhere,
  today,
}: ReturnContentsProps): ReactElement {
  const [isShown, setIsShown] = useState(false);
  return (
    <>
      <h2 className="govuk-heading-m">What is in it</h2>
      <SummaryList rows={listIncluded(file)} />
      <h2 className="govuk-heading-m">What is left out</h2>
      <SummaryList rows={listLeftOut(stored, elsewhere)} />
      <Details
        summary="Read all that the file says, as its reader will"
        open={isShown}
        onOpenChange={setIsShown}
      >
        {isShown && <TheWords file={file} today={today} />}
      </Details>
    </>
  );
}

function listIncluded({ auditReturn }: ReturnFile): readonly SummaryListRow[] {
  const { content } = auditReturn;
  const { template, answers, evidence, actions, carried, assignments } = content;
  const signOff = findSignOff(content.signOffs);
  const answered = answers.filter(({ answer }) => isAnswered({ ...answer, privateNote: '' }));
  const planned = actions.filter(({ kind }) => kind === 'planned').length;
  const people = content.details.people ?? [];
  return [
    {
      key: 'Questions',
      value: `${countOf(listQuestions(template).length, 'question')} as you were asked them, ${answered.length} answered`,
    },
    { key: 'Evidence', value: `${countOf(evidence.length, 'item')} of the register` },
    {
      key: 'Actions',
      value: `${countOf(planned, 'action')}, ${countOf(actions.length - planned, 'accepted gap')}`,
    },
    {
      key: 'Sign-off',
      value: signOff === undefined ? 'Not signed off: a draft' : describeSignOff(signOff),
    },
    ...(carried.length === 0
      ? []
      : [
          {
            key: 'Earlier answers',
            value: `${countOf(carried.length, 'answer')} brought from before`,
          },
        ]),
    ...(assignments.length === 0
      ? []
      : [
          {
            key: 'Who was asked',
            value: [...new Set(assignments.map(({ to }) => to))].join(', '),
          },
        ]),
    ...listReplies(content),
    ...(people.length === 0
      ? []
      : [{ key: 'People', value: people.map(({ name, part }) => name || part).join(', ') }]),
  ];
}

/** What is answered to feedback. */
function listReplies({ replies = [] }: ReturnContent): readonly SummaryListRow[] {
  if (replies.length === 0) return [];
  return [{ key: 'Replies', value: `${countOf(replies.length, 'reply', 'replies')} to feedback` }];
}

function listLeftOut(
  { audit, damaged }: StoredAudit,
  elsewhere: number,
): readonly SummaryListRow[] {
  const notes = [...audit.answerByQuestion.values()].filter(
    ({ privateNote }) => privateNote.trim() !== '',
  ).length;
  const files = audit.evidence.filter(({ kind }) => kind === 'attachment').length;
  return [
    {
      key: 'Private notes',
      value:
        notes === 0 ? 'You have none' : `${countOf(notes, 'private note')} stay on this device`,
    },
    { key: 'History', value: 'Earlier wordings of your answers stay on this device' },
    {
      key: 'Attached files',
      value:
        files === 0
          ? 'You have none'
          : `${countOf(files, 'file')}: their names are in it, the files are not. Send those separately`,
    },
    ...(elsewhere === 0
      ? []
      : [
          {
            key: 'Other replies',
            value: `${countOf(elsewhere, 'reply', 'replies')} to the feedback of another round than this return is for`,
          },
        ]),
    ...(damaged.length === 0
      ? []
      : [{ key: 'Damaged items', value: describeLeftOut(damaged.length) }]),
  ];
}

function TheWords({ file, today }: Pick<ReturnContentsProps, 'file' | 'today'>): ReactElement {
  const blocks = useMemo(() => listBlocks(file, today), [file, today]);
  return <ReportBlocks blocks={blocks} />;
}

function listBlocks({ auditReturn }: ReturnFile, today: PlainDate): readonly ReportBlock[] {
  const { content, madeAt } = auditReturn;
  const scorecard = scoreAudit(content.template, returnToAudit(auditReturn), today);
  const { blocks } = buildReport(scorecard, { madeAt, damaged: content.leftOut ?? 0 }, FULL_REPORT);
  return blocks.slice(
    blocks.findIndex((block) => block.kind === 'heading' && block.anchor === 'summary'),
  );
}
