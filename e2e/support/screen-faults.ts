/** What is asked of a screen. */
export interface ScreenWishes {
  /** Width and height, in px, that everything which can be pressed has at least. */
  readonly target: number;
}

/**
 * What of a screen a person could not see, reach, or hit, a line a fault. It runs in the page, and reaches nothing around
 * it. A screen may hold more than it shows where it scrolls downwards, and shorten names that are longer than 40 letters.
 */
export const screenFaults = ({ target }: ScreenWishes): string[] => {
  const deep = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? deep(element.shadowRoot) : []),
    ]);
  const around = (element: Element): Element | null => {
    const root = element.getRootNode();
    return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  };
  const textOf = (element: Element) => (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  const nameOf = (element: Element): string =>
    `${element.localName}${[...element.classList].map((name) => `.${name}`).join('')} “${element.ariaLabel ?? textOf(element)}”`;
  const faults = new Set<string>();

  /** By what that which lies there is cut off. */
  const cutBy = (element: Element, { left, right, top, bottom }: DOMRect): string | undefined => {
    let scrolls = false;
    for (let each: Element | null = element; each; each = around(each)) {
      const style = getComputedStyle(each);
      const box = each.getBoundingClientRect();
      if (style.overflowX !== 'visible' && (left < box.left - 1 || right > box.right + 1))
        return nameOf(each);
      if (style.overflowY === 'auto') scrolls = true;
      else if (style.overflowY !== 'visible' && !scrolls && (top < box.top - 1 || bottom > box.bottom + 1))
        return nameOf(each);
      if (style.position === 'fixed') break;
    }
    const isOut = left < -1 || right > innerWidth + 1 || (!scrolls && bottom > innerHeight + 1);
    return isOut ? 'the window' : undefined;
  };

  const check = (element: Element, lies: DOMRect): void => {
    const cut = cutBy(element, lies);
    if (cut) faults.add(`${nameOf(element)} is cut off by ${cut}`);
  };

  const checkTexts = (element: Element): void => {
    if (textOf(element).length > 40 && getComputedStyle(element).overflow === 'hidden') return;
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      check(element, range.getBoundingClientRect());
    }
  };

  const checkControl = (element: HTMLElement): void => {
    check(element, element.getBoundingClientRect());
    const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
    if (width < target - 0.5 || height < target - 0.5)
      faults.add(`${nameOf(element)} is small: ${Math.round(width)} × ${Math.round(height)} px`);
    if (element.tabIndex < 0 || element.matches(':disabled')) return;
    element.focus({ preventScroll: true });
    if (!element.matches(':focus')) return;
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
    const isClear = outlineColor === 'transparent' || outlineColor.endsWith(', 0)');
    const hasOutline =
      outlineStyle === 'auto' || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2);
    if ((!hasOutline || isClear) && boxShadow === 'none')
      faults.add(`${nameOf(element)} does not show its focus`);
  };

  if (document.documentElement.scrollWidth > innerWidth) faults.add('the page scrolls sideways');
  for (const element of deep(document.body)) {
    if (getComputedStyle(element).overflowX === 'auto' && element.scrollWidth > element.clientWidth + 1)
      faults.add(`${nameOf(element)} scrolls sideways`);
    const isHeard = element.closest('.only-heard') !== null;
    if (isHeard || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    checkTexts(element);
    if (element.matches('button, a[href], select, summary, input, [role=option]'))
      checkControl(element as HTMLElement);
  }
  return [...faults];
};
