import './app/i18n';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { isUnanswered, ProblemError } from './api/problem';
import { App } from './app/App';
import { cssVariables, theme } from './app/theme';
import { Demo } from './demo/Demo';
import { clockQuery } from './demo/localClock';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      networkMode: 'always',
      retry: (failures, error) => error instanceof ProblemError && isUnanswered(error.problem) && failures < 2,
    },
  },
});

function place(): HTMLElement {
  const found = document.getElementById('root');
  if (!found) {
    throw new Error('the page has no place for the application');
  }
  return found;
}

const root = place();

function show(): void {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <QueryClientProvider client={queries}>
          <Demo>
            <App />
          </Demo>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}

// The bar of local mode stands above everything: it is known whether it is there before anything is drawn. Till then the page
// shows what the starter has written. Without an answer there is no bar, and the pages say themselves what is amiss.
void queries.query(clockQuery).then(show, show);
