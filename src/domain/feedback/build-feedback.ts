import type { Round } from '../collection/round.ts';
import { listDistinct } from '../moderation/merge-moderations.ts';
import type { Decision } from '../moderation/find-decision.ts';
import type { Cell, CountedAgency } from '../picture/count-in.ts';
import { hashContent } from '../shared/content-hash.ts';
import { mendTexts } from '../shared/mend-texts.ts';
import type { Moment } from '../shared/plain-date.ts';
import type { QuestionId, Template } from '../template/template.ts';
import {
  FEEDBACK_FORMAT,
  FEEDBACK_VERSION,
  feedbackContentSchema,
  type Feedback,
  type FeedbackContent,
  type FeedbackQuestion,
  type Said,
} from './feedback.ts';
import type { FoundPosition } from './find-positions.ts';
import { findComment } from './find-standing.ts';

export type FeedbackChoices = {
  readonly position: FoundPosition | undefined;
  readonly message: string;
};

/**
 * What is given back on one return: of each answer what was decided and said to the agency. Private
 * notes, who decided, and all other agencies stay behind.
 */
export function buildFeedback(
  round: Round,
  one: CountedAgency,
  template: Template,
  choices: FeedbackChoices,
): FeedbackContent {
  const { agency, received, cells } = one;
  const [contact] = round.contacts;
  const content: FeedbackContent = {
    isSample: round.isSample,
    roundId: round.id,
    roundName: round.name,
    partnership: round.partnership,
    ...(contact === undefined ? {} : { contact }),
    agencyToken: agency.token,
    agencyName: agency.name,
    returned: {
      contentHash: received.contentHash,
      auditId: received.auditId,
      organisation: received.organisation,
      period: received.period,
      madeAt: received.madeAt,
      ...(received.signedOff === undefined ? {} : { version: received.signedOff.version }),
    },
    templateHash: received.templateHash,
    templateTitle: template.title,
    scale: one.summary.scale.labels,
    asked: cells.length,
    questions: listSaid(cells, template),
    ...namePosition(choices.position, template),
    message: choices.message,
  };
  return mendTexts(content, feedbackContentSchema);
}

/** With the hash over all the rest, which is the last thing written. */
export function stampFeedback(content: FeedbackContent, madeAt: Moment): Feedback {
  const rest = { format: FEEDBACK_FORMAT, version: FEEDBACK_VERSION, content, madeAt } as const;
  return { ...rest, hash: hashContent(rest) };
}

function listSaid(cells: readonly Cell[], template: Template): FeedbackQuestion[] {
  const titles = new Map(
    template.standards.flatMap(({ questions }) =>
      questions.map(({ id, title }): readonly [QuestionId, string] => [id, title]),
    ),
  );
  return cells.flatMap(({ question, self, agreed, decision, moderation }) => {
    // A change to a rating that the scale does not have agrees nothing, here as in the picture.
    const isOffScale = decision.kind === 'changed' && agreed.kind === 'open';
    const said: Said = isOffScale ? { kind: 'nothing' } : toSaid(decision);
    const comment = listDistinct(moderation.comment).length > 1 ? '' : findComment(moderation);
    const [tagged, ...others] = listDistinct(moderation.tags);
    const tags = tagged === undefined || others.length > 0 ? [] : tagged.value;
    if (said.kind === 'nothing' && comment === '' && tags.length === 0) return [];
    const { id, standard } = question;
    return [{ id, standard, title: titles.get(id) ?? id, self, said, comment, tags: [...tags] }];
  });
}

/** What is unfinished, or differs between two moderators, says nothing: the page holds it back. */
function toSaid(decision: Decision): Said {
  switch (decision.kind) {
    case 'agreed':
      return { kind: 'agreed' };
    case 'challenged':
      return { kind: 'challenged', reason: decision.reason };
    case 'changed':
      return { kind: 'changed', to: decision.to, reason: decision.reason };
    case 'undecided':
    case 'unfinished':
    case 'clash':
      return { kind: 'nothing' };
  }
}

function namePosition(
  found: FoundPosition | undefined,
  template: Template,
): Pick<FeedbackContent, 'position'> {
  if (found === undefined) return {};
  const standards = found.standards.map(({ standard, share }) => ({
    standard,
    title: template.standards.find(({ id }) => id === standard)?.title ?? standard,
    share,
  }));
  return { position: { ...found, standards } };
}
