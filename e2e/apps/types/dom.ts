import '@kryptos_connect/element/define';

const element = document.createElement('kryptos-connect');
element.clientId = 'client_1';
element.prefill = { address: '0x1' };
element.addEventListener('success', ({ detail }) => detail?.public_token.length);
document.querySelector('kryptos-connect')?.open();
// @ts-expect-error success has no status
element.addEventListener('success', ({ detail }) => detail?.status);
// @ts-expect-error a prefill has no such field
element.prefill = { adress: '0x1' };
