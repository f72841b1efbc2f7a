import { Component, type ReactNode } from 'react';

import { Page } from '../components/page.tsx';

type Props = { readonly children: ReactNode };
type State = { readonly error?: Error };

/** Where every bug ends: what was saved is safe, and the page can be opened again. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = {};

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <Page title="Sorry, there is a problem with this app">
        <p className="govuk-body">
          Everything that was saved is safe on this device. Reload the page to go on.
        </p>
        <p className="govuk-body">
          If it happens again, tell whoever gave you this app what you were doing, with these words:
        </p>
        <p className="govuk-body">
          <code>{error.message}</code>
        </p>
      </Page>
    );
  }
}
