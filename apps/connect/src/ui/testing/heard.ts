import { a11ySnapshot } from '@web/test-runner-commands';

interface Node {
  readonly role: string;
  readonly name?: string;
  readonly description?: string;
  readonly checked?: boolean;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly selected?: boolean;
  readonly children?: readonly Node[];
}

const states = ['checked', 'pressed', 'disabled', 'selected'] as const;

const flatten = (node: Node): string[] => {
  const on = states.filter((state) => node[state] === true);
  const line = [node.role, node.name && `“${node.name}”`, ...on].filter(Boolean).join(' ');
  return [line, ...(node.children ?? []).flatMap(flatten)];
};

/** What a screen reader is told of the page, a line a thing: `switch “See your portfolio” checked`. */
export const heard = async (): Promise<readonly string[]> => {
  const tree = (await (a11ySnapshot({}) as Promise<unknown>)) as Node | null;
  return tree ? flatten(tree).slice(1) : [];
};
