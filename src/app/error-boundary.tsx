import { Component, type ReactElement, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';

import { Page } from '../components/page.tsx';
import { ReloadButton } from '../components/reload-button.tsx';

type Props = { readonly children: ReactNode };

/**
 * Where every bug ends: what was saved is safe, and the page can be opened again. Going to another
 * page leaves the fault behind.
 */
export function ErrorBoundary({ children }: Props): ReactElement {
  const { pathname } = useLocation();
  return <Boundary address={pathname}>{children}</Boundary>;
}

type BoundaryProps = Props & { readonly address: string };
type State = { readonly address: string; readonly error?: Error | undefined };

class Boundary extends Component<BoundaryProps, State> {
  override state: State = { address: this.props.address };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  /** Not a `key`: that would draw every page anew at each change of address, and lose its place. */
  static getDerivedStateFromProps({ address }: BoundaryProps, state: State): State | null {
    return address === state.address ? null : { address, error: undefined };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === undefined ? this.props.children : <ErrorPage error={error} />;
  }
}

function ErrorPage({ error }: { readonly error: Error }): ReactElement {
  return (
    <Page title="Sorry, there is a problem with this app">
      <p className="govuk-body">
        Everything that was saved is safe on this device. Reload the page to go on.
      </p>
      <ReloadButton />
      <p className="govuk-body">
        You can also <Link to="/data">save everything to a backup file</Link>.
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
