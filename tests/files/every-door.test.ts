import { expect, test, vi } from 'vitest';

import { BACKUP_DOOR } from '../support/doors/backup-door.ts';
import type { Door } from '../support/doors/door.ts';
import { EVIDENCE_DOOR } from '../support/doors/evidence-door.ts';
import { FEEDBACK_DOOR } from '../support/doors/feedback-door.ts';
import { MODERATION_DOOR } from '../support/doors/moderation-door.ts';
import { PART_DOOR, REQUEST_DOOR } from '../support/doors/part-doors.ts';
import { IMPORT_DOOR, RETURN_DOOR } from '../support/doors/return-doors.ts';
import { LAST_YEAR_DOOR, QUESTION_LIST_DOOR } from '../support/doors/sheet-doors.ts';
import { SURVEY_DOOR } from '../support/doors/survey-door.ts';
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
  SURVEY_DOOR,
  TEMPLATE_DOOR,
  REQUEST_DOOR,
  PART_DOOR,
  FEEDBACK_DOOR,
  MODERATION_DOOR,
  BACKUP_DOOR,
  EVIDENCE_DOOR,
];

// Files are hashed by the browser where there is one.
vi.stubGlobal('isSecureContext', false);

for (const door of DOORS) tryDoor(door);

/** The files of ours that are no spreadsheets, and what each is called at another door. */
const OURS: readonly (readonly [Door, RegExp])[] = [
  [RETURN_DOOR, /a return of an audit/],
  [TEMPLATE_DOOR, /a partnership’s file of questions/],
  [REQUEST_DOOR, /a file that goes between colleagues/],
  [PART_DOOR, /a file that goes between colleagues/],
  [FEEDBACK_DOOR, /a partnership’s feedback on a return/],
  [MODERATION_DOOR, /another moderator’s decisions on a round/],
  [BACKUP_DOOR, /a backup of this app/],
];

const NO_SHEET = /must be an Excel|a zip or another program’s document/;

/** Where any file of a kind is good, and the kinds are named instead. */
const KINDS: ReadonlyMap<Door, RegExp> = new Map([
  [READ_BACK_DOOR, NO_SHEET],
  [QUESTION_LIST_DOOR, NO_SHEET],
  [LAST_YEAR_DOOR, NO_SHEET],
  [SURVEY_DOOR, NO_SHEET],
  [EVIDENCE_DOOR, /not one of the kinds|a zip or another packed file/],
]);

const RETURN_TAKERS: readonly Door[] = [RETURN_DOOR, IMPORT_DOOR, FILLED_WORKBOOK_DOOR];

test.each(DOORS)('the door for $name names the files of the others', async (door) => {
  const wrong: string[] = [];
  for (const [other, says] of OURS) {
    const said = await door.open(other.good);
    const isOwn =
      door.open === other.open || (other === RETURN_DOOR && RETURN_TAKERS.includes(door));
    const isNamed = !said.isTaken && (KINDS.get(door) ?? says).test(said.words);
    if (isOwn ? !said.isTaken : !isNamed) wrong.push(`${other.name}: ${said.words}`);
  }
  expect(wrong).toEqual([]);
});
