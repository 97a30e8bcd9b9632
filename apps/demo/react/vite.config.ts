import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// https://vite.dev/config/
export default defineConfig({
  plugins: [react()],
  // The backend, one of examples/backends, runs beside this.
  server: { proxy: { '/api': 'http://localhost:3000' } },
});
