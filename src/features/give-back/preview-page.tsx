import { useMemo, type ReactElement } from 'react';
import { Link, useParams } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { LoadingPage } from '../../components/loading-page.tsx';
import { Page } from '../../components/page.tsx';
import { buildLetter } from '../../domain/feedback/build-letter.ts';
import { buildFeedback, stampFeedback } from '../../domain/feedback/build-feedback.ts';
import { findPositions } from '../../domain/feedback/find-positions.ts';
import { findReadiness, findStanding } from '../../domain/feedback/find-standing.ts';
import type { Report, ReportBlock } from '../../domain/report/report-block.ts';
import type { CountedAgency } from '../../domain/picture/count-in.ts';
import type { Template } from '../../domain/template/template.ts';
import { ReportBlocks } from '../../items/report-blocks.tsx';
import type { OpenGiving } from './giving-frame.tsx';
import { describeHold, listGivingRows } from './list-agencies.ts';
import { useStoredMessage } from './use-message.ts';

/** The letter as it would be made now; the file says the same. */
export function PreviewPage({ stored, counted, templateByHash }: OpenGiving): ReactElement {
  const { token } = useParams();
  const { round } = stored;
  const back = <Link to={`/rounds/${round.id}/feedback`}>Give back</Link>;
  const message = useStoredMessage(round.id);
  const one = counted.find(({ agency }) => agency.token === token);
  const template = one && templateByHash.get(one.received.templateHash);
  if (message === undefined) return <LoadingPage />;
  if (one === undefined || template === undefined) {
    return (
      <Page title="There is no return to give feedback on" back={back}>
        <p className="govuk-body">
          This agency has no return that counts in this round, or it could not be read. Nothing has
          been changed.
        </p>
      </Page>
    );
  }
  return (
    <Page title={`Feedback to ${one.agency.name}`} caption="Preview of the letter" back={back}>
      <Hold one={one} />
      <Letter {...{ stored, counted, one, template, message: message.stored.text }} />
    </Page>
  );
}

function Hold({ one }: { readonly one: CountedAgency }): ReactElement | null {
  if (findReadiness(findStanding(one)) === 'ready') return null;
  const [row] = listGivingRows([one], new Map());
  return (
    <Alert kind="warning" title="Held back">
      <p className="govuk-body">
        {row === undefined ? '' : describeHold(row)}. The letter is not made until this is settled;
        what is unsettled is not in the preview.
      </p>
    </Alert>
  );
}

/** A page shows no caption over facts: each question is named by a heading instead. */
function nameFacts(block: ReportBlock, place: number): readonly ReportBlock[] {
  if (block.kind !== 'facts') return [block];
  return [{ kind: 'heading', level: 2, text: block.caption, anchor: `facts-${place}` }, block];
}

type LetterProps = Pick<OpenGiving, 'stored' | 'counted'> & {
  readonly one: CountedAgency;
  readonly template: Template;
  readonly message: string;
};

function Letter({ stored, counted, one, template, message }: LetterProps): ReactElement {
  const letter = useMemo((): Report => {
    const position = findPositions(counted)(one);
    const content = buildFeedback(stored.round, one, template, { position, message });
    return buildLetter(stampFeedback(content, new Date().toISOString()));
  }, [stored, counted, one, template, message]);
  return (
    <>
      <dl className="s11-give-back__head">
        {letter.cover.lines.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <ReportBlocks blocks={letter.blocks.flatMap(nameFacts)} />
    </>
  );
}
