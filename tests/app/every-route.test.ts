import { expect, test } from 'vitest';

import { listRouteFiles, listRoutes, READ_ROUTE_FILES } from '../support/app-routes.ts';
import { EVERY_ROUTE } from '../support/every-route.ts';

test('every file with routes is read', () => {
  expect(listRouteFiles().toSorted()).toEqual(READ_ROUTE_FILES.toSorted());
});

test('every route of the app is looked at for faults, and nothing else is', () => {
  expect(Object.keys(EVERY_ROUTE).toSorted()).toEqual(listRoutes().toSorted());
});
