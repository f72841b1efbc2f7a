/** How the fixed choices of an audit are said, on screen and in reports. */
export const WHERE_WORDS = {
  link: 'Web address',
  document: 'Where it is held',
  attachment: 'File',
} as const;

export const SENSITIVITY_WORDS = {
  open: 'Can be shared',
  internal: 'Internal',
  confidential: 'Confidential',
} as const;

export const PRIORITY_WORDS = { high: 'High', medium: 'Medium', low: 'Low' } as const;

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
