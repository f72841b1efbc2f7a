import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type * as z from 'zod/mini';

import { readSetting, saveSetting } from '../../storage/settings.ts';

/**
 * How something is liked on this device. `undefined` while it is being read; what cannot be read
 * or stored is as it is at first, which is no loss.
 */
export function useDeviceSetting<Value extends z.core.util.JSONType>(
  key: string,
  schema: z.ZodMiniType<Value>,
  first: Value,
): readonly [Value | undefined, (value: Value) => void] {
  const [own, setOwn] = useState<Value>();
  const read = useLiveQuery(() => readSetting(key, schema), [key]);
  const stored = read === undefined ? undefined : read.ok ? (read.value ?? first) : first;
  return [
    own ?? stored,
    (value) => {
      setOwn(value);
      void saveSetting(key, value);
    },
  ];
}
