import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';

import { ButtonLink } from '../../components/button-link.tsx';
import { Button } from '../../components/button.tsx';
import { FaultAlert } from './fault-alert.tsx';
import { useSample } from './use-sample.ts';

/** What someone may have come for, and the way to each. */
export function WaysIn(): ReactElement {
  const sample = useSample();
  return (
    <>
      <FaultAlert fault={sample.fault} />
      <ul className="s11-first-ways">
        <Way
          title="Complete an audit for my organisation"
          about="Choose your kind of organisation and answer its questions. You can stop at any time."
        >
          <ButtonLink>
            <Link to="/audits/new">Start an audit</Link>
          </ButtonLink>
        </Way>
        <SentQuestions />
        <Way
          title="Carry on with work from a backup file"
          about="On a new computer, or after this browser’s data was cleared."
        >
          <ButtonLink>
            <Link to="/data/restore">Open your latest backup</Link>
          </ButtonLink>
        </Way>
        <Way
          title="Look around with sample data"
          about="A police force that does not exist, part of the way through its audit. Or, for a partnership, a round of returns from fourteen agencies that do not exist."
        >
          <Button
            variant="secondary"
            disabled={sample.isOpening}
            onClick={() => void sample.open()}
          >
            See a sample audit
          </Button>
          <ButtonLink variant="secondary">
            <Link to="/rounds/sample">See a sample round</Link>
          </ButtonLink>
        </Way>
        <Way
          title="Read the questions first"
          about="For each kind of organisation, with the law and guidance they come from. You can print a blank form, or take it for Word or Excel."
        >
          <ButtonLink variant="secondary">
            <Link to="/templates">Look through the questions</Link>
          </ButtonLink>
        </Way>
        <OtherComers />
      </ul>
    </>
  );
}

/** Somebody else asks, and has sent a file. */
function SentQuestions(): ReactElement {
  return (
    <>
      <Way
        title="Answer the questions our partnership sent us"
        about="They sent you a file whose name ends in “.s11template.json”. Your return then finds its place by itself."
      >
        <ButtonLink variant="secondary">
          <Link to="/data/questions">Open questions a partnership sent you</Link>
        </ButtonLink>
      </Way>
      <Way
        title="Answer questions a colleague sent me"
        about="They sent you a file with some questions of their audit. You save your part as a file and send it back."
      >
        <ButtonLink variant="secondary">
          <Link to="/data/open">Open a file a colleague sent you</Link>
        </ButtonLink>
      </Way>
    </>
  );
}

/** For these the way leads elsewhere, and it says so. */
function OtherComers(): ReactElement {
  return (
    <>
      <Way
        title="Read a report or return someone sent me"
        about="A report is a PDF: open it in your usual reader. A return is a file whose name ends in “.s11.json”: read it here. Nothing of it is kept unless you ask for it."
      >
        <ButtonLink variant="secondary">
          <Link to="/read">Read a return</Link>
        </ButtonLink>
      </Way>
      <Way
        title="Collect and review returns for a partnership"
        about="Set up a round: whom you ask, with which questions and by when. See who has returned, who is late, and chase them."
      >
        <ButtonLink variant="secondary">
          <Link to="/rounds">Collect returns from other organisations</Link>
        </ButtonLink>
      </Way>
    </>
  );
}

type WayProps = {
  readonly title: string;
  readonly about: string;
  readonly children?: ReactNode;
};

function Way({ title, about, children }: WayProps): ReactElement {
  return (
    <li>
      <div className="s11-first-ways__about">
        <h3>{title}</h3>
        <p className="govuk-body">{about}</p>
      </div>
      <div className="s11-first-ways__buttons">{children}</div>
    </li>
  );
}
