import { serveAndBrowse } from '../support/e2e-app.ts';
import { testCareIsSound } from '../support/sound-care-pages.ts';

testCareIsSound(serveAndBrowse(), 320);
