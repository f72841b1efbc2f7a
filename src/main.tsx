import './domain/shared/no-eval.ts';
import './offline/install-offer.ts';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { App } from './app/app.tsx';
import './app/styles.scss';
import { must } from './domain/shared/must.ts';

createRoot(must(document.getElementById('app'), 'the element the app is drawn in')).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
