import { useLiveQuery } from 'dexie-react-hooks';
import type { ReactElement } from 'react';

import type { Agency } from '../../domain/collection/agency.ts';
import type { ReceivedReturn } from '../../domain/collection/received-return.ts';
import {
  compareSigning,
  findAgencyBefore,
  listReturnsOf,
  type KeySince,
} from '../../domain/collection/return-signing.ts';
import { KeyName } from '../../items/key-name.tsx';
import { readRound, type StoredRound } from '../../storage/rounds.ts';

type ReturnSignedProps = {
  readonly stored: StoredRound;
  readonly agency: Agency;
  readonly current: ReceivedReturn;
};

/** Whether the return is as it was signed, and with which key. Who holds the key is no fact of the file. */
export function ReturnSigned({ stored, agency, current }: ReturnSignedProps): ReactElement {
  const before = useReturnsBefore(stored, agency);
  const ofRound = listReturnsOf(stored, agency.token).filter((one) => one !== current);
  const signing = compareSigning(current, [...ofRound, ...before]);
  switch (signing.kind) {
    case 'unsigned':
      return signing.before === undefined ? (
        <>Not signed</>
      ) : (
        <>
          Not signed, though an earlier return was signed, with the key{' '}
          <KeyName kind="signing" publicKey={signing.before} />
        </>
      );
    case 'broken':
      return (
        <>
          <strong>The signature does not fit what was returned.</strong> Something was changed after
          it was signed with the key <KeyName kind="signing" publicKey={signing.publicKey} />, or
          the signature was. Ask the agency to send its return again.
        </>
      );
    case 'holds':
      return (
        <>
          Unchanged since it was signed with the key{' '}
          <KeyName kind="signing" publicKey={signing.publicKey} />.{' '}
          <WhichKey since={signing.since} />
        </>
      );
  }
}

function WhichKey({ since }: { readonly since: KeySince }): ReactElement {
  switch (since.kind) {
    case 'first':
      return <>It is the first signed return of this agency here: ask them for the key’s name.</>;
    case 'same':
      return <>It is the key of the signed return before.</>;
    case 'other':
      return (
        <>
          <strong>This is another key than last time</strong>, which was{' '}
          <KeyName kind="signing" publicKey={since.before} />. A new computer or a colleague has
          another key; so has anybody else. Ask the agency.
        </>
      );
  }
}

/** Of the round that this one follows, when it is on this device. */
function useReturnsBefore(
  { round: { follows } }: StoredRound,
  agency: Agency,
): readonly ReceivedReturn[] {
  const read = useLiveQuery(
    async () => (follows === undefined ? undefined : await readRound(follows)),
    [follows],
  );
  if (read?.ok !== true) return [];
  const token = findAgencyBefore(agency, read.value.agencies);
  return token === undefined ? [] : listReturnsOf(read.value, token);
}
