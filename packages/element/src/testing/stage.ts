import { Stage } from './opened-element.js';

let stages: Stage[] = [];

/** An element on the page until the end of the test. */
export const stage = (...given: ConstructorParameters<typeof Stage>): Stage => {
  const made = new Stage(...given);
  stages.push(made);
  return made;
};

afterEach(() => {
  for (const made of stages) made.leave();
  stages = [];
});

/** The event that ends an opening without success. */
export const exit = (status: string, step: string, more = {}) => ['exit', { status, step, ...more }];
