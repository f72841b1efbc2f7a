import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { ButtonLink } from '../../components/button-link.tsx';
import { Page } from '../../components/page.tsx';
import { listUnlinked } from '../../domain/scoring/list-evidence.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import { isToConfirm } from '../../domain/scoring/to-confirm.ts';
import { countWords } from '../../domain/shared/count-words.ts';
import { describeLeft } from '../../items/describe-left.ts';
import { undoBringing, type LeftStanding } from '../../storage/undo-bringing.ts';
import type { CarryPageProps } from './carry-page-props.ts';
import { explainFault } from './explain-fault.ts';
import { FaultNotice } from './fault-notice.tsx';
import { KeptToRead } from './kept-to-read.tsx';

type BroughtPageProps = CarryPageProps & { readonly broughtAt: string };

/** What was brought at one moment, and the way back. */
export function BroughtPage({ stored, scorecard, broughtAt }: BroughtPageProps): ReactElement {
  const { audit } = stored;
  const { organisation } = audit.details;
  const home = `/audits/${audit.id}`;
  const [left, setLeft] = useState<LeftStanding>();
  const [fault, setFault] = useState<string>();
  const carried = audit.carried.filter((one) => one.broughtAt === broughtAt);
  const undo = async (): Promise<void> => {
    const undone = await undoBringing(audit.id, broughtAt, new Date());
    if (undone.ok) setLeft(undone.value);
    else setFault(explainFault(undone.problem));
  };
  const page = {
    context: organisation,
    caption: organisation,
    back: <Link to={home}>{organisation}</Link>,
  };
  const evidence = audit.evidence.filter((item) => item.addedAt === broughtAt);
  if (carried.length + evidence.length === 0) {
    return (
      <Page {...page} title={left === undefined ? 'Nothing was brought' : 'Taken back'}>
        <p className="govuk-body">
          {left === undefined ? 'It may have been taken back already.' : describeLeft(left)}
        </p>
        <Link className="govuk-link" to={`${home}/carry-forward`}>
          Bring earlier answers forward
        </Link>
      </Page>
    );
  }
  return (
    <Page {...page} title="Earlier answers brought forward">
      <Counts scorecard={scorecard} broughtAt={broughtAt} />
      <FaultNotice fault={fault} />
      <WaysOn scorecard={scorecard} onUndo={() => void undo()} />
      <KeptToRead
        carried={carried.filter(({ questionId }) => questionId === undefined)}
        intro="No question of this audit takes them. You find them again under “Bring earlier answers forward”."
      />
    </Page>
  );
}

type CountsProps = { readonly scorecard: Scorecard; readonly broughtAt: string };

function Counts({ scorecard, broughtAt }: CountsProps): ReactElement {
  const results = scorecard.standards.flatMap(({ questions }) => questions);
  const isOfIt = (one: { readonly addedAt: string }): boolean => one.addedAt === broughtAt;
  const ofIt = results.flatMap((result) =>
    result.carried.filter((one) => one.broughtAt === broughtAt),
  );
  const notCarried = scorecard.notCarried.filter((one) => one.broughtAt === broughtAt);
  const begun = ofIt.filter(({ state }) => state !== 'setAside').length;
  const kept = ofIt.length - begun;
  const evidence = scorecard.evidence.filter(isOfIt);
  const unlinked = listUnlinked(scorecard).filter(isOfIt).length;
  const actions = scorecard.actions.filter(isOfIt).length;
  const from = [...ofIt, ...notCarried][0]?.source.name ?? evidence[0]?.carriedFrom;
  return (
    <>
      <p className="govuk-body-l">
        {from === undefined ? '' : `From ${from}. `}Nothing you had written was changed, and no
        rating was chosen.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>{countWords(begun, 'earlier answer')} put in as a starting point</li>
        {kept > 0 && (
          <li>
            {countWords(kept, 'earlier answer')} kept beside{' '}
            {kept === 1 ? 'its question' : 'their questions'}, to read
          </li>
        )}
        <li>
          {countWords(evidence.length, 'item of evidence', 'items of evidence')}
          {unlinked > 0 && (
            <>
              , {unlinked} not linked to any question:{' '}
              <Link
                className="govuk-link"
                to={`/audits/${scorecard.audit.id}/evidence?show=unlinked`}
              >
                see {unlinked === 1 ? 'it' : 'them'} in the register
              </Link>
            </>
          )}
        </li>
        <li>
          {countWords(actions, 'open action or accepted gap', 'open actions and accepted gaps')}
        </li>
      </ul>
    </>
  );
}

type WaysOnProps = { readonly scorecard: Scorecard; readonly onUndo: () => void };

function WaysOn({ scorecard, onUndo }: WaysOnProps): ReactElement {
  const home = `/audits/${scorecard.audit.id}`;
  const waiting = scorecard.standards.flatMap(({ questions }) => questions).filter(isToConfirm);
  const [first] = waiting;
  return (
    <>
      {first !== undefined && (
        <p className="govuk-body">
          {countWords(waiting.length, 'question')} to confirm. Each says so until you have read it
          and said that it still holds, or completed it.
        </p>
      )}
      <ButtonGroup>
        {first !== undefined && (
          <ButtonLink>
            <Link to={`${home}/questions/${first.question.id}`}>Go to the first to confirm</Link>
          </ButtonLink>
        )}
        <ButtonLink variant="secondary">
          <Link to={home}>Go to the task list</Link>
        </ButtonLink>
        <Button variant="link" onClick={onUndo}>
          Undo: take them back
        </Button>
      </ButtonGroup>
    </>
  );
}
