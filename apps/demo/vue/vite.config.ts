import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

// https://vite.dev/config/
export default defineConfig({
  // Vue leaves it as it is: it is no component of Vue's.
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'kryptos-connect' } } })],
  // The backend, one of examples/backends, runs beside this.
  server: { proxy: { '/api': 'http://localhost:3000' } },
});
