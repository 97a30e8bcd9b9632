/** Tells whether an element can be seen. Stops when `signal` aborts. */
export type Watch = (element: Element, report: (seen: boolean) => void, signal: AbortSignal) => void;

interface ObserverV2Options extends IntersectionObserverInit {
  readonly trackVisibility: boolean;
  readonly delay: number;
}

type EntryV2 = IntersectionObserverEntry & { readonly isVisible?: boolean };

/**
 * Watches with IntersectionObserver v2 where the browser has it (Chromium), which also tells whether anything lies
 * over the element or makes it transparent; elsewhere only whether it is in view.
 */
export const watchVisibility: Watch = (element, report, signal) => {
  const covers = 'isVisible' in IntersectionObserverEntry.prototype;
  const options: ObserverV2Options = { threshold: [0, 0.5, 1], trackVisibility: true, delay: 100 };
  const observer = new IntersectionObserver(
    (entries: readonly EntryV2[]) => {
      const entry = entries.at(-1);
      if (entry) report(entry.intersectionRatio >= 0.5 && (!covers || entry.isVisible === true));
    },
    covers ? options : { threshold: [0, 0.5, 1] },
  );
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
};
