import { useState } from 'react';
import { useSearchParams } from 'react-router';

type Changes = Readonly<Partial<Record<string, string>>>;

type Own = {
  /** The address as it was last seen, and what stands on the page. */
  readonly address: string;
  readonly text: string;
  /** Written to the address and not seen there yet, the oldest first. */
  readonly sent: readonly string[];
};

/**
 * Choices kept in the address, so that going back, reloading and a link all show the same. The router
 * takes its time over a new address; what was typed or chosen stands at once, and an earlier address
 * that arrives late takes nothing of it back.
 */
export function useAddress(): readonly [URLSearchParams, (changes: Changes) => void] {
  const [search, setSearch] = useSearchParams();
  const address = search.toString();
  const [own, setOwn] = useState<Own>({ address, text: address, sent: [] });
  if (own.address !== address) {
    const place = own.sent.indexOf(address);
    setOwn(
      place === -1
        ? { address, text: address, sent: [] }
        : { address, text: own.text, sent: own.sent.slice(place + 1) },
    );
  }
  const change = (changes: Changes): void => {
    const next = new URLSearchParams(own.text);
    for (const [key, value] of Object.entries(changes)) {
      if (value === undefined || value === '') next.delete(key);
      else next.set(key, value);
    }
    const text = next.toString();
    if (text === own.text) return;
    setOwn({ ...own, text, sent: [...own.sent, text] });
    setSearch(next, { replace: true });
  };
  return [new URLSearchParams(own.text), change];
}
