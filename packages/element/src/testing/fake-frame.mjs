/**
 * A plugin of @web/test-runner: serves, in the hosted app's place, a page that does what the test tells it. The
 * tests reach it under another host name, so that it is cross-origin like the real one.
 *
 * From its parent it takes `{do: 'say', message}` (numbered like the app's), `{do: 'post', data}` (as it is),
 * `{do: 'reload'}` and `{do: 'leave', url}`; it tells its parent `{fake: 'hello', …}` and `{fake: 'heard', message}`.
 * With `client_id=client_silent` or `client_stranger` it never answers the hello, with `client_mute` it waits to be told to.
 */
const page = `<!doctype html><title>Fake</title><button>In the frame</button><script>
  const client = new URLSearchParams(location.search).get('client_id');
  let port, seq = 0, nonce;
  const tell = (fake, more) => parent.postMessage({ fake, ...more }, '*');
  const say = (message) => port.postMessage({ v: 1, seq: ++seq, ...message });
  addEventListener('message', ({ data, ports, source, origin }) => {
    if (source !== parent) return;
    if (data.type === 'kryptos:connect') {
      port = ports[0];
      nonce = data.nonce;
      // The pulse is no message. Like a frame that does not know of it, this one does not answer.
      port.onmessage = ({ data: message }) => message === 'kryptos:pulse' || tell('heard', { message });
      if (!['client_silent', 'client_stranger', 'client_mute'].includes(client)) say({ type: 'ready', nonce });
      tell('hello', { hello: data, origin, ports: ports.length, search: location.search, referrer: document.referrer });
    } else if (data.do === 'say') say(data.message);
    else if (data.do === 'ready') say({ type: 'ready', nonce });
    else if (data.do === 'post') for (const message of [].concat(data.data)) port.postMessage(message);
    else if (data.do === 'reload') location.reload();
    else if (data.do === 'leave') location.href = data.url;
  });
</script>`;

/** The server lets a page read `/connect/window` only if its origin is registered: here, for all clients but one. */
const answer = (context) => {
  const { path, query } = context;
  if (path === '/connect') return { body: page, type: 'html' };
  if (path !== '/connect/window' && path !== '/v1/integrity.json') return undefined;
  if (query['client_id'] !== 'client_stranger') {
    context.set('access-control-allow-methods', 'OPTIONS');
    context.set('access-control-allow-origin', context.get('origin'));
  }
  return { body: '{"success":false,"error":"no token"}', type: 'json' };
};

export const fakeFrame = () => ({ name: 'fake-frame', serve: answer });
