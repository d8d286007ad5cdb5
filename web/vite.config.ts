import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { precompressed, preloaded } from './precompressed';

/** What is there before the pages are: it starts them and asks their first questions. */
const STARTER =
  /vite\/preload-helper|src\/(?:start|api\/(?:client|early|credential|problem|serverClock)|app\/(?:languages|opening|route|firstQuestions))\.ts$/;

export default defineConfig({
  plugins: [react(), preloaded('first'), precompressed()],
  build: {
    chunkSizeWarningLimit: 700,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'starter', test: STARTER, priority: 2 },
            // One file for all that the first page needs: forty small ones cost a head each, and compress worse.
            { name: 'first', test: /src\/main\.tsx$/, priority: 1 },
          ],
        },
      },
    },
  },
  // For development: the pages from here, the answers from a running `./sunwise up`.
  // The gateway refuses what another site sends, so it has to see the address that the browser sees.
  server: { proxy: { '/api': { target: 'http://127.0.0.1:8080', changeOrigin: false } } },
  test: {
    // Far from every clinic: a test that uses the machine's own zone by mistake shows it.
    env: { TZ: 'Pacific/Auckland' },
  },
});
