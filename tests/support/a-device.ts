import type { RawDevice } from '../../src/domain/device/device-rows.ts';
import { hashBytes } from '../../src/domain/shared/content-hash.ts';
import v1 from '../fixtures/storage/v1.json';
import v3 from '../fixtures/storage/v3.json';
import v4 from '../fixtures/storage/v4.json';
import v5 from '../fixtures/storage/v5.json';
import v5Kept from '../fixtures/storage/v5-kept.json';
import v6 from '../fixtures/storage/v6.json';

const AUDIT = '3f0c6f4e-6a5c-4f0e-9a52-0d5f5a1c7b01';

/** A device as version 1 of the tables had it: two audits, all histories, a setting. */
export const DEVICE_V1: RawDevice = {
  tablesVersion: 1,
  rowsByTable: Object.fromEntries(
    Object.entries(v1.stores).map(([table, { rows }]) => [table, rows]),
  ),
};

/** The same in tables of version 2, with attachments: none of a byte, one of a few, one of many. */
export const DEVICE_V2: RawDevice = {
  tablesVersion: 2,
  rowsByTable: {
    ...DEVICE_V1.rowsByTable,
    attachments: [
      new Uint8Array(),
      new TextEncoder().encode('Minutes of the meeting of 3 March'),
      Uint8Array.from({ length: 20_000 }, (_, place) => (place * place) % 251),
    ].map((bytes) => ({
      auditId: AUDIT,
      hash: hashBytes(bytes),
      bytes,
      addedAt: '2026-03-01T09:05:00.000Z',
    })),
  },
};

/** Tables of version 3, every one with rows, and the attachments of version 2. */
export const DEVICE_V3: RawDevice = {
  tablesVersion: 3,
  rowsByTable: {
    ...Object.fromEntries(Object.entries(v3.stores).map(([table, { rows }]) => [table, rows])),
    attachments: DEVICE_V2.rowsByTable['attachments'] ?? [],
  },
};

/** Tables of version 4, whose heads may name the returns that were made. */
export const DEVICE_V4: RawDevice = {
  tablesVersion: 4,
  rowsByTable: {
    ...Object.fromEntries(Object.entries(v4.stores).map(([table, { rows }]) => [table, rows])),
    attachments: DEVICE_V2.rowsByTable['attachments'] ?? [],
  },
};

/** Tables of version 5, with a partnership's round. */
export const DEVICE_V5: RawDevice = {
  tablesVersion: 5,
  rowsByTable: {
    ...Object.fromEntries(Object.entries(v5.stores).map(([table, { rows }]) => [table, rows])),
    attachments: DEVICE_V2.rowsByTable['attachments'] ?? [],
  },
};

/** Tables of version 5 with a return that is kept to be read, and the key of this device. */
export const DEVICE_V5_KEPT: RawDevice = {
  tablesVersion: 5,
  rowsByTable: Object.fromEntries(
    Object.entries(v5Kept.stores).map(([table, { rows }]) => [table, rows]),
  ),
};

/** Tables of version 6, with what a partnership gave back and one reply to it. */
export const DEVICE_V6: RawDevice = {
  tablesVersion: 6,
  rowsByTable: {
    ...Object.fromEntries(Object.entries(v6.stores).map(([table, { rows }]) => [table, rows])),
    attachments: DEVICE_V2.rowsByTable['attachments'] ?? [],
  },
};
