import type { GlossaryWord } from './help-topic.ts';

/** In the order of the alphabet. Law is cited as the templates cite it, and no further. */
export const GLOSSARY: readonly GlossaryWord[] = [
  {
    id: 'accepted-gap',
    word: 'Accepted gap',
    meaning: [
      'A gap you have decided to live with, and the reason why. The reason is in the report.',
    ],
    topic: 'actions-and-gaps',
  },
  {
    id: 'action',
    word: 'Action',
    meaning: ['What will change, who owns it and by when. It closes a gap.'],
    topic: 'actions-and-gaps',
  },
  {
    id: 'audit',
    word: 'Audit',
    meaning: ['The answers of one organisation to one set of questions, for one period.'],
    topic: 'start-an-audit',
  },
  {
    id: 'backup-file',
    word: 'Backup file',
    meaning: [
      'One file with all that the app keeps in this browser. Its name ends in “.s11backup”.',
    ],
    topic: 'back-up-and-restore',
  },
  {
    id: 'barrier',
    word: 'Barrier to working together',
    meaning: [
      'What keeps organisations from working together, such as information sharing. Moderators name it beside an answer, as a tag of its own kind.',
    ],
    topic: 'moderate-a-round',
  },
  {
    id: 'carry-forward',
    word: 'Carry forward',
    meaning: ['To start from what an earlier audit says, and to confirm each part anew.'],
    topic: 'carry-last-year-forward',
  },
  {
    id: 'dbs',
    word: 'DBS',
    meaning: [
      'The Disclosure and Barring Service. It checks people’s records, and can bar a person from work with children.',
    ],
  },
  {
    id: 'depth',
    word: 'Depth',
    meaning: [
      'How much there is to answer. Short has about 20 questions in plain words. Standard has every duty the guidance places on your kind of organisation. Full has wider practice and casework as well.',
    ],
    topic: 'start-an-audit',
  },
  {
    id: 'dsl',
    word: 'DSL',
    meaning: [
      'Designated safeguarding lead: the person who leads on safeguarding in an organisation. Some call them the named or designated lead.',
    ],
  },
  {
    id: 'edition',
    word: 'Edition',
    meaning: [
      'A dated issue of the guidance, such as Working Together 2023. Each question says where it stands in the edition you chose.',
    ],
    topic: 'start-an-audit',
  },
  {
    id: 'evidence',
    word: 'Evidence',
    meaning: ['A document, a figure, a voice or a test that shows an answer is true.'],
    topic: 'what-counts-as-evidence',
  },
  {
    id: 'evidence-strength',
    word: 'Evidence strength',
    meaning: [
      'How well an answer is proved: none, described, documented, or tested with impact shown. You judge it apart from the rating.',
    ],
    topic: 'what-counts-as-evidence',
  },
  {
    id: 'first-pass',
    word: 'First pass',
    meaning: ['A quick way through an audit that asks for the ratings alone.'],
    topic: 'answer-a-question',
  },
  {
    id: 'gap',
    word: 'Gap',
    meaning: ['A question that applies to you, and that you have rated below the top.'],
    topic: 'actions-and-gaps',
  },
  {
    id: 'guidance-only-body',
    word: 'Guidance-only body',
    meaning: [
      'An organisation with no section 11 duty of its own. The guidance is still what its arrangements are measured against. Its report does not say “section 11” in its title.',
    ],
  },
  {
    id: 'lado',
    word: 'LADO',
    meaning: [
      'Local authority designated officer. They manage and oversee allegations about people who work with children.',
    ],
  },
  {
    id: 'must-should',
    word: 'Must and should',
    meaning: [
      'Must means that the law binds your organisation to it. Should means that the guidance expects it.',
    ],
  },
  {
    id: 'not-applicable',
    word: 'Not applicable',
    meaning: [
      'A question that does not apply to you, with the reason. It is left out of the score.',
    ],
    topic: 'choose-a-rating',
  },
  {
    id: 'partnership',
    word: 'Partnership',
    meaning: [
      'The local safeguarding children partnership. The council, the integrated care board and the police lead it. It often asks for these audits.',
    ],
  },
  {
    id: 'passphrase',
    word: 'Passphrase',
    meaning: ['Some words that lock a backup file. Nobody can open the file without them.'],
    topic: 'back-up-and-restore',
  },
  {
    id: 'private-note',
    word: 'Private note',
    meaning: [
      'A note on a question for you and whoever takes over. It is in backup files, and in no report.',
    ],
    topic: 'answer-a-question',
  },
  {
    id: 'provisional-score',
    word: 'Provisional score',
    meaning: [
      'The score while some questions have no answer yet. It says how many are missing, and does not count them as bad.',
    ],
    topic: 'choose-a-rating',
  },
  {
    id: 'question',
    word: 'Question',
    meaning: [
      'One thing to rate. Its number, such as 4.3, gives its standard and its place there.',
    ],
    topic: 'answer-a-question',
  },
  {
    id: 'rating',
    word: 'Rating',
    meaning: ['How well you do what a question asks, in words, such as “Partly met”.'],
    topic: 'choose-a-rating',
  },
  {
    id: 'return',
    word: 'Return',
    meaning: ['What an organisation gives to its partnership. You send it yourself.'],
    topic: 'make-a-return',
  },
  {
    id: 'safety-copy',
    word: 'Safety copy',
    meaning: [
      'A copy the app makes in this browser before a big change, for up to 30 days. It does not replace a backup file.',
    ],
    topic: 'back-up-and-restore',
  },
  {
    id: 'section-11',
    word: 'Section 11',
    meaning: [
      'Section 11 of the Children Act 2004. It binds many public bodies. They must arrange for their own work, and for services they contract out, to be carried out with regard to keeping children safe and promoting their welfare.',
    ],
  },
  {
    id: 'section-175-157',
    word: 'Section 175 and section 157',
    meaning: [
      'Sections 175 and 157 of the Education Act 2002. They are about safeguarding in schools and colleges. The template for schools and colleges says what binds whom.',
    ],
  },
  {
    id: 'section-40',
    word: 'Section 40',
    meaning: [
      'Section 40 of the Childcare Act 2006. It binds early years providers to the safeguarding and welfare rules for their work.',
    ],
  },
  {
    id: 'section-55',
    word: 'Section 55',
    meaning: [
      'Section 55 of the Borders, Citizenship and Immigration Act 2009. It asks for children’s safety and welfare to be kept in mind in immigration, asylum, nationality and customs work.',
    ],
  },
  {
    id: 'sign-off',
    word: 'Sign-off',
    meaning: ['A named person states that the audit stands. It can be reopened with a reason.'],
    topic: 'sign-off-and-reopen',
  },
  {
    id: 'standard',
    word: 'Standard',
    meaning: ['A group of questions on one theme, such as safer recruitment. There are 12.'],
    topic: 'answer-a-question',
  },
  {
    id: 'statutory-gap',
    word: 'Statutory gap',
    meaning: ['A gap on something that your organisation must do. It stands first in the report.'],
    topic: 'actions-and-gaps',
  },
  {
    id: 'template',
    word: 'Template',
    meaning: [
      'The questions, ratings and guidance for one kind of organisation. An audit keeps the template it started with.',
    ],
    topic: 'start-an-audit',
  },
  {
    id: 'working-together',
    word: 'Working Together',
    meaning: [
      'Working Together to Safeguard Children: guidance from the government on what organisations in England should have in place. The questions are drawn from it.',
    ],
  },
];
