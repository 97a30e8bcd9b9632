import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { PULSE } from '@kryptos_connect/protocol';
import { PortBridge } from './port-bridge.js';

const answerOn = (port: MessagePort): Promise<unknown> => once(port, 'message');

test('whether we are alive is answered over the port that asks it, with nothing, and on the last alone', async () => {
  const { port1: host, port2: own } = new MessageChannel();
  const bridge = new PortBridge(own as never, undefined, () => 0);
  const heard: unknown[] = [];
  bridge.listen((message) => heard.push(message));

  const [first, second] = [new MessageChannel(), new MessageChannel()];
  host.postMessage(PULSE, [first.port2]);
  first.port1.postMessage({ type: 'close', v: 1, seq: 1 });
  assert.deepEqual(await answerOn(first.port1), [null]);

  const gone = once(first.port1, 'close');
  host.postMessage(PULSE, [second.port2]);
  host.postMessage(PULSE);
  second.port1.postMessage(null);
  assert.deepEqual(await answerOn(second.port1), [null]);
  await gone;
  assert.deepEqual(heard, []);
  assert.equal(bridge.dropped, 1);
  bridge.close();
  second.port1.close();
});
