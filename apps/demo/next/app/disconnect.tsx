'use client';

import { useRouter } from 'next/navigation';

export function Disconnect() {
  const router = useRouter();
  const leave = async () => {
    await fetch('/api/kryptos/disconnect', { method: 'POST' });
    router.refresh();
  };
  return (
    <button type="button" onClick={leave}>
      Disconnect
    </button>
  );
}
