import '@kryptos_connect/web-sdk/dist/styles/index.css';
import { KryptosConnectProvider } from '@kryptos_connect/web-sdk';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import App from './App.tsx';

const { VITE_KRYPTOS_CLIENT_ID, VITE_KRYPTOS_ORIGIN } = import.meta.env;

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <KryptosConnectProvider
      config={{
        appName: 'Ledgerleaf',
        clientId: VITE_KRYPTOS_CLIENT_ID,
        connectOrigin: VITE_KRYPTOS_ORIGIN,
        theme: 'auto',
      }}
    >
      <App />
    </KryptosConnectProvider>
  </StrictMode>,
);
