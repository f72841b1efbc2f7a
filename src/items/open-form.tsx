import type { ReactElement, ReactNode } from 'react';

import type { FormCalls, OpenItem, OpenItemState } from './use-open-item.ts';

/** What the form of an item is given, whatever it is of. */
export type OpenFormProps<Form> = {
  readonly item: OpenItem<Form>;
  readonly calls: FormCalls;
  /** Which item it is, where the page shows others too. */
  readonly about?: ReactNode;
  readonly onChange: (values: Form) => void;
  readonly onSave: (form: Form) => Promise<void>;
  readonly onCancel: () => void;
};

type OpenFormSlotProps<Form> = {
  readonly openItem: OpenItemState<Form>;
  readonly item: OpenItem<Form>;
  readonly changes: {
    readonly save: (form: Form, item: OpenItem<Form>) => Promise<boolean>;
    readonly forget: () => void;
  };
  readonly about?: ReactNode;
  readonly form: (props: OpenFormProps<Form>) => ReactElement;
};

/** A section's open form: it closes when what it holds is stored, or given up. */
export function OpenForm<Form>(props: OpenFormSlotProps<Form>): ReactElement {
  const { openItem, item, changes, about, form: ItemForm } = props;
  return (
    <ItemForm
      key={item.id}
      item={item}
      calls={openItem.calls}
      about={about}
      onChange={openItem.keep}
      onSave={async (form) => {
        if (await changes.save(form, item)) openItem.close();
      }}
      onCancel={() => {
        changes.forget();
        openItem.close();
      }}
    />
  );
}
