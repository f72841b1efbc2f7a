import type { Report, ReportBlock } from '../../domain/report/report-block.ts';
import { BEGIN, cutSealed, END, TYPED_BACK, type SheetParts } from './recovery-sheet.ts';

const TITLE = 'Recovery sheet';
const KEY_HEAD = 'AGE-SECRET-KEY-1';

/** The sheet on one page of paper; the text of the file can be copied from it. */
export function buildSheetReport(
  { recoveryKey, byRecoveryKey }: Required<SheetParts>,
  { madeOn, madeAt }: { readonly madeOn: string; readonly madeAt: string },
): Report {
  return {
    title: 'Recovery sheet for the lock of a Section 11 self-audit',
    subject: 'The key that opens the work on one device',
    author: '',
    language: 'en-GB',
    fileName: 's11-recovery-sheet',
    layout: 'letter',
    cover: {
      title: TITLE,
      organisation: 'For the lock of a Section 11 self-audit',
      lines: [{ label: 'Made on', text: madeOn }],
      statement: '',
    },
    footer: 'Recovery sheet for the lock of a Section 11 self-audit',
    marking: 'Keep locked away',
    madeAt,
    blocks: [
      paragraph(
        'Whoever has this sheet and the device can open the work on it. Keep it locked away, apart from the device. If the passphrase is forgotten, nothing but this sheet opens the work.',
      ),
      { kind: 'callout', title: 'Recovery key', runs: [{ text: group(recoveryKey), bold: true }] },
      heading('To use it', 'use'),
      {
        kind: 'list',
        ordered: true,
        items: [
          [{ text: 'Open the app on the device that is locked.' }],
          [{ text: 'Choose “Use the recovery key”.' }],
          [{ text: 'Type the key. The gaps do not matter, nor do capital letters.' }],
        ],
      },
      heading('If the app says that it needs your recovery sheet', 'sheet'),
      paragraph(
        'Then the browser has lost its own part of the key. Paste all of this page into the box, from the file you saved: the lines below are that part.',
      ),
      ...[BEGIN, ...cutSealed(byRecoveryKey), END].map(paragraph),
    ],
  };
}

/** In groups that the eye can keep, the last of which is typed back when the sheet is made. */
function group(recoveryKey: string): string {
  const rest = recoveryKey.slice(KEY_HEAD.length);
  const first = rest.length % TYPED_BACK;
  const groups = rest.slice(first).match(new RegExp(`.{${TYPED_BACK}}`, 'g')) ?? [];
  return [KEY_HEAD, rest.slice(0, first), ...groups].join(' ');
}

function paragraph(text: string): ReportBlock {
  return { kind: 'paragraph', runs: [{ text }] };
}

function heading(text: string, anchor: string): ReportBlock {
  return { kind: 'heading', level: 2, text, anchor };
}
