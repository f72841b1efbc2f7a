import { vi } from 'vitest';

import { BACKUP_DOOR } from '../support/doors/backup-door.ts';
import type { Door } from '../support/doors/door.ts';
import { EVIDENCE_DOOR } from '../support/doors/evidence-door.ts';
import { PART_DOOR, REQUEST_DOOR } from '../support/doors/part-doors.ts';
import { FEEDBACK_DOOR } from '../support/doors/feedback-door.ts';
import { IMPORT_DOOR, RETURN_DOOR } from '../support/doors/return-doors.ts';
import { LAST_YEAR_DOOR, QUESTION_LIST_DOOR } from '../support/doors/sheet-doors.ts';
import { TEMPLATE_DOOR } from '../support/doors/template-door.ts';
import { tryDoor } from '../support/doors/try-door.ts';
import { FILLED_WORKBOOK_DOOR, READ_BACK_DOOR } from '../support/doors/workbook-doors.ts';

/**
 * Every way in that a stranger's file has, and what each of the 42 hostile files is to it: refused in
 * words that say why, taken with what there is to note, or none, and why. What is inside a PDF is in
 * the long suite.
 */
const DOORS: readonly Door[] = [
  RETURN_DOOR,
  IMPORT_DOOR,
  FILLED_WORKBOOK_DOOR,
  READ_BACK_DOOR,
  QUESTION_LIST_DOOR,
  LAST_YEAR_DOOR,
  TEMPLATE_DOOR,
  REQUEST_DOOR,
  PART_DOOR,
  FEEDBACK_DOOR,
  BACKUP_DOOR,
  EVIDENCE_DOOR,
];

// Files are hashed by the browser where there is one.
vi.stubGlobal('isSecureContext', false);

for (const door of DOORS) tryDoor(door);
