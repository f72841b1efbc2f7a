import { test } from 'vitest';

import {
  answerAll,
  expectSoundReport,
  loadExtremes,
  renderReturnReport,
  typedIn,
} from '../support/sound-report.ts';

test('the longest report there is, of every question answered at length, is sound', async () => {
  const { largest } = await loadExtremes();
  const audit = answerAll(largest, 240);
  await expectSoundReport(renderReturnReport(largest, audit), typedIn(audit));
});
