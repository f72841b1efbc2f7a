import type { HelpGroup } from '../help-topic.ts';

export const STARTING: HelpGroup = {
  title: 'Start and answer',
  topics: [
    {
      id: 'start-an-audit',
      title: 'Start an audit',
      summary: 'Choose the questions for your kind of organisation. It takes about 5 minutes.',
      parts: [
        {
          heading: 'Before you start',
          points: [
            'Know which kind of organisation you are. Each kind has its own questions.',
            'Ask your partnership which edition of the guidance it wants you to follow.',
            'Have last year’s audit, your list of policies and your training figures near you.',
          ],
        },
        {
          heading: 'Steps',
          steps: [
            'On the first page, choose “Start an audit”.',
            'Type a word such as “school” or “council”, then choose your kind of organisation.',
            'Choose the edition of the guidance. The newest is chosen for you.',
            'Choose how much to answer. Some kinds of organisation have a short set in plain words.',
            'Tick the extra parts that apply to you, if any are shown.',
            'Enter the name of your organisation. You can fill in the rest later.',
            'Choose “Start the audit”.',
          ],
        },
        {
          text: [
            'What you enter is kept until you start, so you can leave the page and come back. The questions of an audit do not change once it has started. You can change its details at any time.',
          ],
        },
      ],
      places: [
        { to: '/audits/new', words: 'Start an audit' },
        { to: '/templates', words: 'Look through the questions first' },
      ],
      next: ['answer-a-question', 'carry-last-year-forward'],
      alsoCalled: 'begin new create template agency edition depth set up school council nhs police',
    },
    {
      id: 'answer-a-question',
      title: 'Answer a question',
      summary: 'Rate it, say how you know, and stop whenever you like.',
      parts: [
        {
          steps: [
            'Open a standard from the list of your audit, then a question. Any order will do.',
            'Read what is expected, and where it comes from.',
            'Choose the rating whose words fit you best.',
            'Describe your arrangements and how you know they work. About 600 words are usually enough.',
            'Say what difference it makes for children.',
            'Judge how strong your evidence is. This is apart from the rating.',
            'Add evidence, and an action if something has to change.',
            'Say whether the answer is complete, then choose “Save and continue”.',
          ],
        },
        {
          heading: 'Saving',
          text: [
            'What you type is saved a moment after you stop. The line at the top of the page says “Saved on this device” and the time. If it says “Not saved”, use the buttons beside it to try again or to copy your words.',
          ],
        },
        {
          heading: 'Other ways through',
          points: [
            'First pass asks for the ratings alone, one after another.',
            'All questions in one table lets you search, sort, filter and rate.',
            'Search in this audit looks through your answers, evidence and actions.',
            'Continue where you left off takes you from the first page to your last question.',
          ],
        },
        {
          heading: 'Earlier answers',
          text: ['Each question keeps its earlier answers. You can read them and bring one back.'],
        },
      ],
      next: ['choose-a-rating', 'what-counts-as-evidence', 'actions-and-gaps'],
      alsoCalled: 'respond narrative complete write save autosave first pass table undo history',
    },
    {
      id: 'choose-a-rating',
      title: 'Choose a rating',
      summary: 'Pick the words that describe today, not the plan.',
      parts: [
        {
          steps: [
            'Read the description under each rating, from the lowest up.',
            'Stop at the last one you could show to a visitor this week.',
            'If you are between two, choose the lower one and add an action.',
          ],
        },
        {
          heading: 'When a question does not apply',
          text: [
            'Choose “Not applicable to us” and say why. Without a reason the question counts as not answered. It then neither helps nor harms your score. Some questions cannot be left out in this way.',
          ],
        },
        {
          heading: 'How the score is made',
          points: [
            'Each rating gives points, from none at the lowest to all at the highest.',
            'A standard’s score is its points out of those it could have.',
            'The overall score is the mean of the standards that have a score.',
            'A question with no answer is not counted as bad. It makes the score provisional.',
          ],
        },
        {
          text: [
            'There is no pass mark and no league table. A low rating with a good action tells your board more than a high one with nothing behind it.',
          ],
        },
      ],
      places: [
        { to: '/help/glossary/provisional-score', words: 'Provisional score, in the glossary' },
      ],
      next: ['what-counts-as-evidence', 'actions-and-gaps'],
      alsoCalled:
        'score points met not met partly mostly fully n/a na not applicable grade rag percent',
    },
    {
      id: 'what-counts-as-evidence',
      title: 'What counts as evidence',
      summary: 'Evidence is what would convince someone who does not know you.',
      parts: [
        {
          heading: 'Four kinds, each stronger with the others',
          points: [
            'Documents, such as a policy, minutes or a job description.',
            'Data, such as training figures or the number of referrals.',
            'Voice: what children, families, staff or visitors have told you.',
            'Test and impact: a check you made, and what changed because of it.',
          ],
        },
        {
          heading: 'Add evidence to a question',
          steps: [
            'On the question, choose “Add a link” or “Add a document held elsewhere”.',
            'Give it a name that others would know it by.',
            'Enter the web address, or say where it is held.',
            'Add who holds it, the date it speaks of and when it is due for review.',
            'Choose “Save evidence”. It now has a number, such as E03.',
          ],
        },
        {
          text: [
            'One item can serve many questions: choose “Use evidence already in this audit”. The evidence register lists all items of an audit in one place.',
            'Evidence strength says how well it is proved: none, described, documented, or tested with impact. “Fully met” with weak or old evidence is listed in the report as a rating to test.',
          ],
        },
        {
          heading: 'Keep out of it',
          text: [
            'Do not enter names or details that could identify a child, family or member of staff. Point to where such papers are kept instead.',
          ],
        },
      ],
      next: ['actions-and-gaps', 'check-before-sign-off'],
      alsoCalled:
        'proof documents link attach attachment upload file register policy minutes strength',
    },
    {
      id: 'actions-and-gaps',
      title: 'Record an action or accept a gap',
      summary: 'Every gap ends in an action, or in a reason why you accept it.',
      parts: [
        {
          text: [
            'A gap is an answer below the top rating. It is a statutory gap if your organisation must do what the question asks.',
          ],
        },
        {
          heading: 'Record an action',
          steps: [
            'Open the question and choose “Add an action”.',
            'Enter what will change. Your board will read this.',
            'Enter who owns it. A role is better than a name.',
            'Enter when it is due.',
            'Say how you will know it has worked, if you can.',
            'Choose “Save action”.',
          ],
        },
        {
          text: [
            'You can save an action without an owner or a date. Both are needed before sign-off. The action plan shows all actions of an audit, with those overdue. It can be kept up to date after sign-off.',
          ],
        },
        {
          heading: 'Accept a gap',
          text: [
            'Some gaps are small, or cost more to close than they are worth. Then write on the question why the gap is accepted. The reason goes into the report, so write it for your board.',
          ],
        },
      ],
      next: ['check-before-sign-off', 'make-the-report'],
      alsoCalled:
        'task plan owner due date overdue improvement accepted risk statutory gap calendar ics',
    },
  ],
};
