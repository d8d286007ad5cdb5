import { Component, type ReactNode } from 'react';
import { networkLost, ProblemError } from '../api/problem';
import { ProblemNotice } from './ProblemNotice';

interface Props {
  /** Another path gets another chance. */
  path: string;
  children: ReactNode;
}

interface State {
  failure: Error | undefined;
}

/**
 * A part of the pages that could not be loaded, as the connection was lost, or that broke: said in words where else the whole page
 * would be empty. Loading the page anew is the way on, as a part that has failed once stays so; what was entered is kept.
 */
export class Guarded extends Component<Props, State> {
  override state: State = { failure: undefined };

  static getDerivedStateFromError(failure: Error): State {
    return { failure };
  }

  override componentDidUpdate(before: Props) {
    if (this.state.failure && before.path !== this.props.path) {
      this.setState({ failure: undefined });
    }
  }

  override render() {
    const { failure } = this.state;
    return failure ? (
      <ProblemNotice
        error={isLoading(failure) ? new ProblemError(networkLost()) : failure}
        onRetry={() => {
          window.location.reload();
        }}
      />
    ) : (
      this.props.children
    );
  }
}

/** As the browsers and the bundler name a script or a style sheet that did not come. */
const isLoading = ({ message }: Error) => /dynamically imported module|preload CSS|module script failed/i.test(message);
