/**
 * An element with attributes and children. `createElement` is taken from the prototype: on a page with
 * `<img name="createElement">` the document's own is an image.
 */
export const createElement = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] => {
  const create = Document.prototype.createElement as (this: Document, tag: Tag) => HTMLElementTagNameMap[Tag];
  const element = create.call(document, tag);
  for (const name in attributes) element.setAttribute(name, attributes[name] as string);
  element.append(...children);
  return element;
};
