import { memo, useMemo, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import type { TableColumn } from '../../components/table-column.ts';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { formatEvidenceNumber, type AuditId, type Evidence } from '../../domain/audit/audit.ts';
import { SENSITIVITY_WORDS } from '../../domain/audit/audit-words.ts';
import type { EvidenceEntry } from '../../domain/scoring/list-evidence.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import { CarriedMark } from '../../items/carried-mark.tsx';
import { Day, Missing, Place, QuestionsCell, ReviewCell } from './evidence-cells.tsx';
import { keepSort, toSort } from './kept-sort.ts';

/** After every day there is, so that what has no date comes last. */
const NO_DAY = '9999-99-99';

const KIND_WORDS = { link: 'Link', document: 'Document', attachment: 'File' } as const;

type EvidenceTableProps = {
  readonly auditId: AuditId;
  readonly today: PlainDate;
  readonly entries: readonly EvidenceEntry[];
  /** Only read, in an audit that is signed off. */
  readonly isSigned: boolean;
  readonly sort: string;
  readonly onSortChange: (sort: string) => void;
  /** The item whose form is open: it cannot be removed from under that. */
  readonly openId: string | undefined;
  readonly onChange: (item: Evidence) => void;
  readonly onLinks: (item: Evidence) => void;
  readonly onCarried: (item: Evidence, from: string | undefined) => void;
  readonly onRemove: (item: Evidence) => void;
};

type ColumnProps = Omit<EvidenceTableProps, 'entries' | 'sort' | 'onSortChange'>;

/** Not drawn again while words are typed beside it: it may be long. */
export const EvidenceTable = memo(Table);

function Table(props: EvidenceTableProps): ReactElement {
  const { auditId, today, isSigned, openId, onChange, onLinks, onCarried, onRemove } = props;
  const columns = useMemo(
    () => listColumns({ auditId, today, isSigned, openId, onChange, onLinks, onCarried, onRemove }),
    [auditId, today, isSigned, openId, onChange, onLinks, onCarried, onRemove],
  );
  return (
    <DataTable
      caption="Evidence, who holds it, how old it is and which questions it serves"
      captionHidden
      startsShort
      columns={columns}
      rows={props.entries}
      rowKey={({ item }) => item.id}
      sort={toSort(props.sort)}
      onSortChange={(sort) => {
        props.onSortChange(keepSort(sort));
      }}
      empty="No evidence matches. Show all, or try fewer words."
    />
  );
}

function listColumns(props: ColumnProps): readonly TableColumn<EvidenceEntry>[] {
  const { auditId, today } = props;
  return [
    {
      key: 'number',
      heading: 'No.',
      render: ({ item }) => formatEvidenceNumber(item),
      sortBy: ({ item }) => item.number,
    },
    {
      key: 'title',
      heading: 'Evidence',
      rowHeader: true,
      render: ({ item }) => <TitleCell item={item} {...props} />,
      sortBy: ({ item }) => item.title,
    },
    {
      key: 'kind',
      heading: 'Kind',
      render: ({ item }) => KIND_WORDS[item.kind],
      sortBy: ({ item }) => item.kind,
    },
    {
      key: 'owner',
      heading: 'Held by',
      render: ({ item }) => item.ownerRole || <Missing>Not given</Missing>,
      sortBy: ({ item }) => item.ownerRole,
    },
    {
      key: 'date',
      heading: 'Speaks of',
      render: ({ item }) => <Day day={item.dateRepresented} />,
      sortBy: ({ item }) => item.dateRepresented ?? NO_DAY,
    },
    {
      key: 'review',
      heading: 'Review by',
      render: (entry) => <ReviewCell entry={entry} today={today} />,
      sortBy: ({ item }) => item.reviewDate ?? NO_DAY,
    },
    {
      key: 'place',
      heading: 'Where it is',
      render: ({ item }) => <Place item={item} auditId={auditId} />,
    },
    {
      key: 'questions',
      heading: 'Questions it serves',
      render: (entry) => <QuestionsCell entry={entry} auditId={auditId} />,
    },
  ];
}

type TitleCellProps = Pick<
  EvidenceTableProps,
  'openId' | 'isSigned' | 'onChange' | 'onLinks' | 'onCarried' | 'onRemove'
> & { readonly item: Evidence };

/** What can be done stands with the name, where a narrow window shows it without scrolling. */
function TitleCell(props: TitleCellProps): ReactElement {
  const { item, openId, isSigned, onChange, onLinks, onCarried, onRemove } = props;
  if (isSigned) return <strong className="s11-register__name">{item.title}</strong>;
  const about = describeItem(item);
  const name = <VisuallyHidden> {`${formatEvidenceNumber(item)} ${item.title}`}</VisuallyHidden>;
  return (
    <div className="s11-register__main">
      <strong className="s11-register__name">{item.title}</strong>
      {about !== '' && <div className="s11-quiet">{about}</div>}
      <CarriedMark
        from={item.carriedFrom}
        number={formatEvidenceNumber(item)}
        onSet={(from) => {
          onCarried(item, from);
        }}
      />
      <div className="s11-register__actions s11-screen-only">
        <Button
          variant="link"
          onClick={() => {
            onChange(item);
          }}
        >
          Change{name}
        </Button>
        <Button
          variant="link"
          onClick={() => {
            onLinks(item);
          }}
        >
          Questions{name}
        </Button>
        {item.id !== openId && (
          <Button
            variant="link"
            onClick={() => {
              onRemove(item);
            }}
          >
            Remove{name}
          </Button>
        )}
      </div>
    </div>
  );
}

function describeItem({ version = '', sensitivity }: Evidence): string {
  return [
    ...(version === '' ? [] : [version]),
    ...(sensitivity === undefined ? [] : [SENSITIVITY_WORDS[sensitivity]]),
  ].join(' · ');
}
