import type { TestRunnerConfig } from '@web/test-runner';

type Configured<Key extends keyof TestRunnerConfig> = NonNullable<TestRunnerConfig[Key]>[number &
  keyof NonNullable<TestRunnerConfig[Key]>];

/** What starts a browser for @web/test-runner, opens a test file in it and ends it. */
export type Launcher = Configured<'browsers'>;

/** What a test can ask of the test runner while it runs. */
export type CommandPlugin = Configured<'plugins'>;

/** A launcher whose pages can be asked for what an expression gives there. */
export interface EvaluatingLauncher extends Launcher {
  evaluate(sessionId: string, expression: string): Promise<unknown>;
}
