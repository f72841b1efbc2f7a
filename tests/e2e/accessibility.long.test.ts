import { serveAndBrowse } from '../support/e2e-app.ts';
import { testCareIsSound } from '../support/sound-care-pages.ts';
import { testAnsweringIsSound } from '../support/sound-pages.ts';

const app = serveAndBrowse();

testAnsweringIsSound(app, 1280);
testCareIsSound(app, 1280);
testCareIsSound(app, 320);
