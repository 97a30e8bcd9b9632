import '@kryptos_connect/web-sdk/dist/styles/index.css';
import { KryptosConnectProvider } from '@kryptos_connect/web-sdk';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';

export const metadata: Metadata = { title: 'Ledgerleaf', icons: 'data:,' };

const config = {
  appName: 'Ledgerleaf',
  clientId: process.env.NEXT_PUBLIC_KRYPTOS_CLIENT_ID!,
  connectOrigin: process.env.NEXT_PUBLIC_KRYPTOS_ORIGIN,
  theme: 'auto' as const,
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <KryptosConnectProvider config={config}>{children}</KryptosConnectProvider>
      </body>
    </html>
  );
}
