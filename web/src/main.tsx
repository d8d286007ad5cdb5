import './app/i18n';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { isUnanswered, ProblemError } from './api/problem';
import { App } from './app/App';
import { cssVariables, theme } from './app/theme';
import { Demo } from './demo/Demo';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      networkMode: 'always',
      retry: (failures, error) => error instanceof ProblemError && isUnanswered(error.problem) && failures < 2,
    },
  },
});

const root = document.getElementById('root');
if (!root) {
  throw new Error('the page has no place for the application');
}
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
