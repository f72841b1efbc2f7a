import type { ReactElement } from 'react';

import { nameKey, type KeyKind } from '../domain/audit-return/key-name.ts';

type KeyNameProps = { readonly kind: KeyKind; readonly publicKey: string };

/** The name that people know a key by. */
export function KeyName({ kind, publicKey }: KeyNameProps): ReactElement {
  return <strong className="s11-key-name">{nameKey(kind, publicKey)}</strong>;
}
