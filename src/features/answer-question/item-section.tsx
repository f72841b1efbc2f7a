import type { ReactElement, ReactNode } from 'react';

import { useKeptFocus } from '../../components/use-kept-focus.ts';
import { RemovedNotice } from '../../items/removed-notice.tsx';

type JustRemoved = { readonly id: string; readonly title: string; readonly onUndo: () => void };

type ItemSectionProps = {
  readonly id: string;
  readonly title: string;
  /** The line of each item, with its id as key; none shows `empty` instead. */
  readonly lines: readonly ReactElement[];
  readonly empty: ReactNode;
  /** What was just removed, with the way back; said until it is back in the list. */
  readonly removed: JustRemoved | undefined;
  /** The buttons that add an item, or the form that is open; then what was removed earlier. */
  readonly children: ReactNode;
};

/** A list of things kept beside an answer, each of which can be added, changed and removed. */
export function ItemSection(props: ItemSectionProps): ReactElement {
  const { id, title, lines, empty, removed, children } = props;
  const { heading, onFocus } = useKeptFocus<HTMLHeadingElement>();
  const isBack = lines.some(({ key }) => key === removed?.id);
  return (
    <section aria-labelledby={id} className="s11-items" onFocus={onFocus}>
      <h2 className="govuk-heading-m" id={id} ref={heading} tabIndex={-1}>
        {title} ({lines.length})
      </h2>
      {removed !== undefined && !isBack && (
        <RemovedNotice title={removed.title} headingLevel={3} onUndo={removed.onUndo} />
      )}
      {lines.length > 0 ? <ul className="govuk-list s11-item-list">{lines}</ul> : empty}
      {children}
    </section>
  );
}
