import { useEffect, useState } from 'react';

import type { RawDevice } from '../../domain/device/device-rows.ts';
import { readLeniently, type ReadableDevice } from '../../domain/device/read-leniently.ts';
import { readRawDevice } from '../../storage/read-raw-device.ts';

export type ReadData = {
  readonly status: 'read';
  readonly device: RawDevice;
  readonly readable: ReadableDevice;
};
export type NewerDataState =
  | { readonly status: 'reading' }
  | { readonly status: 'unreadable'; readonly reason: string }
  | ReadData;

/** Reads the newer data once, past the app's own tables, and writes nothing. */
export function useNewerData(): NewerDataState {
  const [state, setState] = useState<NewerDataState>({ status: 'reading' });
  useEffect(() => {
    let isGone = false;
    void read().then((next) => {
      if (!isGone) setState(next);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return state;
}

async function read(): Promise<NewerDataState> {
  try {
    const device = await readRawDevice();
    if (device === undefined) return { status: 'unreadable', reason: 'there is no data any more' };
    return { status: 'read', device, readable: readLeniently(device) };
  } catch (error) {
    return { status: 'unreadable', reason: error instanceof Error ? error.name : String(error) };
  }
}
