import { KryptosConnectButton, KryptosConnectProvider, useKryptosConnect } from '@kryptos_connect/web-sdk';
import { createElement, StrictMode } from 'react';

const config = { appName: 'Ledgerleaf', clientId: 'client_none', theme: 'auto' };
const generateLinkToken = async () => 'link_none';

const Status = () => {
  const { ready, status } = useKryptosConnect({ generateLinkToken });
  return createElement('output', {}, `${ready ? 'ready' : 'not ready'} ${status}`);
};

/** What a server renders, and a page hydrates. */
export const tree = createElement(
  StrictMode,
  {},
  createElement(
    KryptosConnectProvider,
    { config },
    createElement(KryptosConnectButton, { generateLinkToken, size: 'lg', className: 'mine' }),
    createElement(Status),
  ),
);
