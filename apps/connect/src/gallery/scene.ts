import type { TemplateResult } from 'lit';

/** One state of one step, drawn with invented data. */
export type Scene = () => TemplateResult;

/** The scenes of a step by name; `main` is the one that most people see. */
export type Scenes = Readonly<Record<string, Scene>>;
