import type { ReactElement } from 'react';

import { Checkbox } from '../../components/checkbox.tsx';
import { Radios } from '../../components/radios.tsx';
import type { AuditId } from '../../domain/audit/audit.ts';
import type { AuditDifference, AuditSide } from '../../domain/device/compare-devices.ts';
import { DamagedAudits, type DamagedAudit } from './damaged-audits.tsx';
import { describeDiffering, describeSide, nameAudit } from './describe-difference.ts';

type DifferenceListProps = {
  readonly differences: readonly AuditDifference[];
  /** The audits that will be taken from the backup. */
  readonly chosen: ReadonlySet<AuditId>;
  readonly onChoose: (chosen: ReadonlySet<AuditId>) => void;
};

type OfKind<Kind extends AuditDifference['kind']> = Extract<AuditDifference, { kind: Kind }>;

/** The audits of both sides by what would become of them; the choices come first. */
export function DifferenceList({
  differences,
  chosen,
  onChoose,
}: DifferenceListProps): ReactElement {
  const choose = (id: AuditId, isChosen: boolean): void => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    onChoose(next);
  };
  const differs = differences.filter((each): each is OfKind<'differs'> => each.kind === 'differs');
  const missing = differences.filter(
    (each): each is OfKind<'onlyInBackup'> => each.kind === 'onlyInBackup',
  );
  const damaged = differences.filter((each): each is DamagedAudit => each.kind === 'damaged');
  return (
    <>
      {differs.length > 0 && (
        <>
          <h2>Not the same in the backup and here</h2>
          <p className="govuk-body">Chosen for you: the one that was changed last.</p>
        </>
      )}
      {differs.map((difference) => (
        <Differs
          key={difference.id}
          difference={difference}
          isChosen={chosen.has(difference.id)}
          onChoose={choose}
        />
      ))}
      <DamagedAudits audits={damaged} chosen={chosen} onChoose={choose} />
      {missing.length > 0 && <h2>Only in the backup: added if ticked</h2>}
      {missing.map(({ id, backup }) => (
        <Checkbox
          key={id}
          name={`add-${id}`}
          label={nameAudit(backup)}
          hint={describeSide(backup)}
          checked={chosen.has(id)}
          onChange={(event) => {
            choose(id, event.target.checked);
          }}
        />
      ))}
      <Untouched
        title="The same in both: nothing to do"
        sides={differences.flatMap((each) => (each.kind === 'same' ? [each.device] : []))}
      />
      <Untouched
        title="Only on this device: stays as it is"
        sides={differences.flatMap((each) => (each.kind === 'onlyOnDevice' ? [each.device] : []))}
      />
    </>
  );
}

type DiffersProps = {
  readonly difference: OfKind<'differs'>;
  readonly isChosen: boolean;
  readonly onChoose: (id: AuditId, isChosen: boolean) => void;
};

function Differs({ difference, isChosen, onChoose }: DiffersProps): ReactElement {
  const { id, backup, device, changedLast } = difference;
  return (
    <Radios
      name={`which-${id}`}
      legend={nameAudit(device)}
      legendSize="s"
      hint={describeDiffering(difference)}
      value={isChosen ? 'backup' : 'device'}
      onChange={(event) => {
        onChoose(id, event.target.value === 'backup');
      }}
      options={[
        {
          value: 'device',
          label: 'Keep what is on this device',
          hint: describeSide(device, changedLast === 'device'),
        },
        {
          value: 'backup',
          label: 'Use the backup’s',
          hint: describeSide(backup, changedLast === 'backup'),
        },
      ]}
    />
  );
}

type UntouchedProps = { readonly title: string; readonly sides: readonly AuditSide[] };

function Untouched({ title, sides }: UntouchedProps): ReactElement | null {
  if (sides.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {sides.map((side, place) => (
          <li key={place}>{nameAudit(side)}</li>
        ))}
      </ul>
    </>
  );
}
