'use client';

import { KryptosConnectButton } from '@kryptos_connect/web-sdk';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

const post = async (action: string, body = {}) => {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`/api/kryptos/${action}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${action}: ${response.status}`);
  return response.json();
};

export function Connect() {
  const router = useRouter();
  const [problem, setProblem] = useState('');
  return (
    <>
      <KryptosConnectButton
        generateLinkToken={() => post('create-link-token')}
        onSuccess={async (consent) => {
          if (consent) await post('exchange-token', { public_token: consent.public_token });
          router.refresh();
        }}
        onError={(error) => setProblem(error.message)}
      />
      <p role="status">{problem}</p>
    </>
  );
}
