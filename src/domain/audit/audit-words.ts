/** How the fixed choices of an audit are said, on screen and in reports. */
export const EVIDENCE_STRENGTH_WORDS = {
  none: 'None',
  described: 'Described',
  documented: 'Documented',
  tested: 'Tested, with impact shown',
} as const;

export const ACTION_STATUS_WORDS = {
  notStarted: 'Not started',
  inProgress: 'In progress',
  done: 'Done',
} as const;
