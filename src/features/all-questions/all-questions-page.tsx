import { useMemo, type ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';

import { Button } from '../../components/button.tsx';
import { classNames } from '../../components/class-names.ts';
import { Page } from '../../components/page.tsx';
import { findSignOff } from '../../domain/audit/sign-off.ts';
import { NO_FILTER, type QuestionFilter } from '../../domain/scoring/filter-questions.ts';
import type { QuestionResult, Scorecard } from '../../domain/scoring/scorecard.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import type { ReportSave } from '../../storage/save-state.ts';
import { FilterForm } from './filter-form.tsx';
import { FilterLine } from './filter-line.tsx';
import { listAssigneeChoices, listFilterParts, type AssigneeChoice } from './filter-words.ts';
import { LookForm } from './look-form.tsx';
import { QuestionTable } from './question-table.tsx';
import { formatView, parseView, type TableView } from './table-address.ts';
import { FIRST_LOOK, TABLE_LOOK, tableLookSchema, type TableLook } from './table-look.ts';
import { useDeviceSetting } from './use-device-setting.ts';
import { useRatings } from './use-ratings.ts';
import { useShownQuestions, type ShownQuestions } from './use-shown-questions.ts';

export type QuestionsPageProps = {
  readonly stored: StoredAudit;
  readonly scorecard: Scorecard;
  readonly reportSave: ReportSave;
};

/** Every question in one table, to look over, to find and to rate. */
export function AllQuestionsPage(props: QuestionsPageProps): ReactElement {
  const { stored, scorecard, reportSave } = props;
  const { audit } = stored;
  const all = useMemo(() => scorecard.standards.flatMap(({ questions }) => questions), [scorecard]);
  const assignees = useMemo(() => listAssigneeChoices(all), [all]);
  const table = useTableView(all, stored);
  const ratings = useRatings(stored, reportSave);
  const [look, setLook] = useDeviceSetting(TABLE_LOOK, tableLookSchema, FIRST_LOOK);
  return (
    <Page
      title="All questions"
      context={audit.details.organisation}
      back={<Link to={`/audits/${audit.id}`}>{audit.details.organisation}</Link>}
      wide
    >
      <TableTools
        stored={stored}
        table={table}
        assignees={assignees}
        total={all.length}
        look={look ?? FIRST_LOOK}
        onLookChange={setLook}
      />
      <div className={classNames('s11-all', look?.isDense === true && 's11-all--dense')}>
        {look !== undefined && (
          <QuestionTable
            stored={stored}
            results={table.shown.results}
            ratings={ratings}
            look={look}
            sort={table.view.sort}
            onSortChange={(sort) => {
              table.go({ sort });
            }}
            empty={<NothingFits onClear={table.clear} />}
          />
        )}
      </div>
    </Page>
  );
}

type TableState = {
  readonly view: TableView;
  readonly shown: ShownQuestions;
  readonly go: (change: Partial<TableView>) => void;
  readonly clear: () => void;
};

/** What is shown and in which order lives in the address, so that Back goes back to it. */
function useTableView(all: readonly QuestionResult[], stored: StoredAudit): TableState {
  const [search, setSearch] = useSearchParams();
  const address = search.toString();
  const view = useMemo(() => parseView(new URLSearchParams(address)), [address]);
  const shown = useShownQuestions(all, stored.changedAtByQuestion, view, address);
  const go = (change: Partial<TableView>): void => {
    const next = formatView({ ...view, ...change });
    // Asked for again, it is no step to go back from, and still looks anew.
    if (next.toString() === address) shown.update();
    else setSearch(next);
  };
  return {
    view,
    shown,
    go,
    clear: () => {
      go({ filter: NO_FILTER });
    },
  };
}

type TableToolsProps = {
  readonly stored: StoredAudit;
  readonly table: TableState;
  readonly assignees: readonly AssigneeChoice[];
  readonly total: number;
  readonly look: TableLook;
  readonly onLookChange: (look: TableLook) => void;
};

/** All that stands above the table: what to show of it, and how. */
function TableTools(props: TableToolsProps): ReactElement {
  const { stored, table, assignees, total, look, onLookChange } = props;
  const { view, shown, go } = table;
  const filterBy = (filter: QuestionFilter): void => {
    go({ filter });
  };
  return (
    <>
      <p className="govuk-body s11-screen-only">
        {findSignOff(stored.audit.signOffs) === undefined
          ? 'Change a rating here and it is saved at once. To write, or to say that a question does not apply and why, open the question.'
          : 'The ratings are as they were signed. Open a question to read its answer.'}
      </p>
      <FilterForm
        filter={view.filter}
        template={stored.template}
        assignees={assignees}
        onApply={filterBy}
      />
      <div className="s11-screen-only">
        <LookForm look={look} onChange={onLookChange} />
      </div>
      <FilterLine
        parts={listFilterParts(view.filter, stored.template, assignees)}
        shown={shown.results.length}
        total={total}
        isStale={shown.isStale}
        onFilter={filterBy}
        onUpdate={shown.update}
      />
    </>
  );
}

function NothingFits({ onClear }: { readonly onClear: () => void }): ReactElement {
  return (
    <>
      No questions match.{' '}
      <Button variant="link" onClick={onClear}>
        Clear filters
      </Button>
    </>
  );
}
