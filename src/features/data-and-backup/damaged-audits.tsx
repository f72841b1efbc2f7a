import type { ReactElement } from 'react';

import { Checkbox } from '../../components/checkbox.tsx';
import { Radios } from '../../components/radios.tsx';
import type { AuditId } from '../../domain/audit/audit.ts';
import type { AuditDifference, DamagedSide } from '../../domain/device/compare-devices.ts';
import { describeContent } from './describe-difference.ts';

export type DamagedAudit = Extract<AuditDifference, { kind: 'damaged' }>;

type DamagedAuditsProps = {
  readonly audits: readonly DamagedAudit[];
  readonly chosen: ReadonlySet<AuditId>;
  readonly onChoose: (id: AuditId, isChosen: boolean) => void;
};

/** Audits that are damaged here or in the backup: nobody but the user can say which is the better. */
export function DamagedAudits({ audits, chosen, onChoose }: DamagedAuditsProps): ReactElement {
  return (
    <>
      {audits.length > 0 && (
        <>
          <h2>Damaged in the backup or here</h2>
          <p className="govuk-body">
            The two cannot be compared. What is on this device stays unless you choose the backup’s.
          </p>
        </>
      )}
      {audits.map((audit) => {
        const isChosen = chosen.has(audit.id);
        return audit.device === undefined ? (
          <Checkbox
            key={audit.id}
            name={`add-${audit.id}`}
            label={`${nameDamaged(audit)}: add it from the backup`}
            hint={describe(audit.backup)}
            checked={isChosen}
            onChange={(event) => {
              onChoose(audit.id, event.target.checked);
            }}
          />
        ) : (
          <Radios
            key={audit.id}
            name={`which-${audit.id}`}
            legend={nameDamaged(audit)}
            legendSize="s"
            value={isChosen ? 'backup' : 'device'}
            onChange={(event) => {
              onChoose(audit.id, event.target.value === 'backup');
            }}
            options={[
              {
                value: 'device',
                label: 'Keep what is on this device',
                hint: describe(audit.device),
              },
              { value: 'backup', label: 'Use the backup’s', hint: describe(audit.backup) },
            ]}
          />
        );
      })}
    </>
  );
}

function nameDamaged({ backup, device }: DamagedAudit): string {
  const sides = [device, backup].filter((side) => side !== undefined);
  const named = sides
    .toSorted((one, other) => Number(one.isDamaged) - Number(other.isDamaged))
    .find(({ organisation }) => organisation !== '');
  return named?.organisation ?? 'An audit whose name cannot be read';
}

function describe(side: DamagedSide): string {
  const holds = `${describeContent(side)}.`;
  return side.isDamaged ? `Damaged: its details cannot be read. ${holds}` : `Not damaged. ${holds}`;
}
