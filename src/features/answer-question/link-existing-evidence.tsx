import { useEffect, useRef, useState, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { Select } from '../../components/select.tsx';
import { formatEvidenceNumber, type Evidence } from '../../domain/audit/audit.ts';

type LinkExistingEvidenceProps = {
  /** Items of the audit that do not serve this question yet. */
  readonly unused: readonly Evidence[];
  readonly onLink: (item: Evidence) => void;
};

/** One item may serve many questions: here another question's evidence is used for this one too. */
export function LinkExistingEvidence({ unused, onLink }: LinkExistingEvidenceProps): ReactElement {
  const [id, setId] = useState('');
  const [fault, setFault] = useState<{ readonly message: string }>();
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    // Once the message stands beside the field: it is read out with it.
    if (fault !== undefined) select.current?.focus();
  }, [fault]);
  const link = (): void => {
    const item = unused.find((candidate) => candidate.id === id);
    setFault(item === undefined ? { message: 'Select the evidence to use' } : undefined);
    if (item === undefined) return;
    onLink(item);
    setId('');
  };
  return (
    <Details summary="Use evidence already in this audit">
      <Select
        ref={select}
        name="existing-evidence"
        label="Evidence"
        value={id}
        error={fault?.message}
        onChange={(event) => {
          setId(event.target.value);
        }}
        options={[
          { value: '', label: 'Choose evidence' },
          ...unused.map((item) => ({
            value: item.id,
            label: `${formatEvidenceNumber(item)} ${item.title}`,
          })),
        ]}
      />
      <Button variant="secondary" onClick={link}>
        Use this evidence here
      </Button>
    </Details>
  );
}
