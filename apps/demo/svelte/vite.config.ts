import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

// https://vite.dev/config/
export default defineConfig({
  plugins: [svelte()],
  // The backend, one of examples/backends, runs beside this.
  server: { proxy: { '/api': 'http://localhost:3000' } },
});
