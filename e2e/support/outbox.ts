import { expect } from '@playwright/test';
import { stack } from './addresses.js';

/** The newest 6-digit code that the development outbox holds for an address. */
export const newestCode = async (email: string): Promise<string> => {
  let code: string | undefined;
  await expect(async () => {
    const answer = await fetch(`${stack.serverApi}/dev/outbox?to=${encodeURIComponent(email)}`, {
      headers: { accept: 'application/json' },
    });
    code = /\b\d{6}\b/.exec(JSON.stringify(await answer.json()))?.[0];
    expect(code).toBeDefined();
  }).toPass();
  return code as string;
};
