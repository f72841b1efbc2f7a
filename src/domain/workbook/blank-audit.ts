/** Stands for the audit in a form that belongs to none: any audit on the same questions takes it. */
export const BLANK_AUDIT = '00000000-0000-4000-8000-000000000000';
