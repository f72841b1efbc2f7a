/*
 * Sentences a lead might write, none about a child. `{title}` is the question's title in small
 * letters, `{n}` a number, `{team}` a part of the organisation.
 */

/** For a rating at the foot of the scale, in its lower half, its upper half and at its top. */
export const NARRATIVES = {
  none: [
    'We have nothing written down on {title}. What happens depends on who is on duty.',
    'This has been raised twice and not taken up. No post is responsible for it.',
    'We could find no record from the last year, and {n} of the staff we asked did not know it was expected.',
  ],
  partly: [
    'There is a policy that covers {title}, last reviewed {n} months ago. {team} follow it; others have not been asked to.',
    'Practice is sound in {team}, and we cannot show it elsewhere. A sample of {n} records held what they should in about half.',
    'Arrangements are in place for new staff only. Those who came before have not been brought up to date.',
  ],
  mostly: [
    'A named post holds this and reports on it each quarter. A check of {n} records in the spring found three gaps, all since mended.',
    '{team} were asked in a short survey and {n} of them could say what they would do. Cover at weekends is the weak place.',
    'The policy was rewritten last year and is used. We have not yet heard from volunteers.',
  ],
  fully: [
    'The arrangement is written, known and tested. {n} unannounced checks in the year found it working each time.',
    'Responsibility for {title} stands in the job description of the post that holds it, and the board has looked at it twice.',
    'An outside reviewer looked at {n} records in June and had nothing to add. {team} use it every day.',
  ],
} as const;

export const IMPACTS = [
  'Staff ask for advice earlier: calls to the lead rose from {n} to twice as many in the year.',
  'Young people told us in a survey that they know whom to talk to; {n} of them answered.',
  'The wait for a decision fell by {n} days.',
  'We cannot show a difference yet. We will ask again in the summer.',
] as const;

export const NOT_APPLICABLE = [
  'We do not run a service of this kind and commission none.',
  'This is carried out by another body under a written agreement; we hold no part of it.',
] as const;

export const TEAMS = [
  'Front-line teams',
  'The duty team',
  'Volunteers',
  'Managers',
  'Reception staff',
  'The night shift',
] as const;

export const EVIDENCE_TITLES = [
  'Safeguarding policy',
  'Training figures',
  'Board paper and minutes',
  'Record check, summer',
  'Staff survey results',
  'Supervision log summary',
  'Recruitment checklist',
  'Complaints report',
  'Visit report of the link member',
  'Young people’s panel notes',
] as const;

export const OWNERS = [
  'Designated safeguarding lead',
  'Head of service',
  'HR manager',
  'Training manager',
  'Operations manager',
  'Chief officer',
] as const;

export const ACTIONS = [
  'Write down who is responsible for {title}, and tell everyone.',
  'Review the policy, and ask {team} whether they can use it.',
  'Check {n} records each quarter and report what is found to the board.',
  'Brief all staff and keep a list of who was there.',
] as const;

export const MEASURES = [
  'All staff asked in a spot check can say what they would do.',
  'A check of twenty records finds none without it.',
  'The board sees the figure each quarter.',
] as const;

export const ACCEPTED = [
  'The risk is small while the service is this size; it is looked at again next year.',
  'A change of system in the spring will settle it. Until then managers check by hand.',
] as const;
