import { test } from 'vitest';

import { buildRoundReport } from '../../src/domain/round-report/build-round-report.ts';
import { FIRST_ROUND_CHOICES } from '../../src/domain/round-report/round-report-choices.ts';
import { renderReport } from '../../src/pdf/render-report.ts';
import { readReportFonts } from '../support/pdf-fonts.ts';
import { aFullRound, anEarlierRound, loadKinds, reportSourceOf } from '../support/round-report.ts';
import { expectSoundReport } from '../support/sound-report.ts';

const SLOW = 120_000;
const templates = await loadKinds();

test(
  'the overview is sound in every way the reports of audits are',
  async () => {
    const words = new Map([['ratings', 'What we make of it ourselves.']]);
    const source = reportSourceOf(aFullRound(templates, 8), templates, {
      words,
      earlier: anEarlierRound(templates, 7),
    });
    const report = buildRoundReport(source, { ...FIRST_ROUND_CHOICES, kind: 'overview' });
    const { bytes } = renderReport(report, readReportFonts());
    await expectSoundReport(
      bytes,
      [
        'What we make of it ourselves.',
        'Ratings by standard',
        'Change since an earlier round',
        'Agency number 9 of Anyshire',
      ],
      0,
    );
  },
  SLOW,
);
