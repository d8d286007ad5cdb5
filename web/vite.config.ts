import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  build: { chunkSizeWarningLimit: 700 },
  // For development: the pages from here, the answers from a running `./sunwise up`.
  // The gateway refuses what another site sends, so it has to see the address that the browser sees.
  server: { proxy: { '/api': { target: 'http://127.0.0.1:8080', changeOrigin: false } } },
  test: {
    // Far from every clinic: a test that uses the machine's own zone by mistake shows it.
    env: { TZ: 'Pacific/Auckland' },
  },
});
