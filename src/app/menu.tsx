import { useLiveQuery } from 'dexie-react-hooks';
import type { ReactElement } from 'react';
import { Link, useLocation } from 'react-router';

import { ServiceNav } from '../components/service-nav.tsx';
import { hasRounds } from '../storage/has-rounds.ts';

/** The places most go to: at most five. Who collects returns goes to rounds, others to templates. */
export function Menu({ isStoring }: { readonly isStoring: boolean }): ReactElement {
  const { pathname } = useLocation();
  const found = useLiveQuery(async () => (isStoring ? await hasRounds() : undefined), [isStoring]);
  const collects = pathname.startsWith('/rounds') || (found?.ok === true && found.value);
  const toPlace = (path: string, words: string) => ({
    link: <Link to={path}>{words}</Link>,
    current: pathname.startsWith(path),
  });
  return (
    <ServiceNav
      items={[
        { link: <Link to="/">Audits</Link>, current: /^\/($|audits|side)/.test(pathname) },
        collects ? toPlace('/rounds', 'Rounds') : toPlace('/templates', 'Templates'),
        toPlace('/data', 'Data and backup'),
        { link: <Link to="/settings">Settings</Link>, current: pathname === '/settings' },
        toPlace('/help', 'Help'),
      ]}
    />
  );
}
