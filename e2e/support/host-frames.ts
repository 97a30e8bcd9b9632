/** A page that keeps a host page in a sandboxed frame; its query says with which rights, the rest is the host page's. */
export const sandboxedPage = (query: URLSearchParams): string => {
  const inner = new URLSearchParams(query);
  const rights = query.get('sandbox') ?? '';
  inner.delete('sandbox');
  return `<!doctype html><html lang="en"><title>A page around a host page</title><link rel="icon" href="data:,">
<iframe title="Preview" width="1000" height="640" sandbox="${rights.replaceAll(/[^a-z -]/g, '')}" src="/page?${encodeURI(inner.toString()).replaceAll('"', '')}"></iframe></html>`;
};

/**
 * In the hosted app's place: a frame that shakes hands like it and then does nothing. It weighs nothing, so that what
 * is measured is the element.
 */
export const fakeFrame = `<!doctype html><title>Light frame</title><script>
addEventListener('message', ({ data, ports, source }) => {
  if (source !== parent || data.type !== 'kryptos:connect') return;
  let seq = 0;
  const say = (message) => ports[0].postMessage({ v: 1, seq: ++seq, ...message });
  ports[0].onmessage = ({ data: { type } }) => {
    if (type === 'init') say({ type: 'step', name: 'sign-in' });
    if (type === 'close') say({ type: 'exit', status: 'closed', step: 'sign-in' });
  };
  say({ type: 'ready', nonce: data.nonce });
});
</script>`;
