/** Tells whether an element can be seen. Stops when `signal` aborts. */
export type Watch = (element: Element, report: (seen: boolean) => void, signal: AbortSignal) => void;

interface ObserverV2Options extends IntersectionObserverInit {
  readonly trackVisibility: boolean;
  readonly delay: number;
}

type EntryV2 = IntersectionObserverEntry & { readonly isVisible?: boolean };

/**
 * Through a smaller window (CSS px) one sees a button, and not what it is pressed for. The smallest phone shows more,
 * at twice its size too.
 */
const LEAST_WIDTH = 160;
const LEAST_HEIGHT = 200;

/** Fine enough to notice a window that is closed slowly. */
const THRESHOLDS = Array.from({ length: 51 }, (_, step) => step / 50);

const isInSight = (entry: EntryV2, page: Element): boolean => {
  if (entry.isVisible === false) return false;
  if (entry.target !== page) return entry.intersectionRatio >= 0.5;
  const { width, height } = entry.intersectionRect;
  const { innerWidth, innerHeight } = page.ownerDocument.defaultView ?? window;
  return Math.min(width, innerWidth) >= LEAST_WIDTH && Math.min(height, innerHeight) >= LEAST_HEIGHT;
};

/** Whether this browser tells what lies over an element: IntersectionObserver v2. */
export const seesCovers = (): boolean => 'isVisible' in IntersectionObserverEntry.prototype;

/**
 * Watches an element, and with it all of our page as far as it is in view: a host that shows the button alone, or
 * words of its own around it, has covered the rest. IntersectionObserver v2 (Chromium) also tells whether anything
 * lies over them or makes them transparent; elsewhere it is only told whether they are in view. No browser tells of a
 * mask, nor of a clip-path that reaches into all corners.
 */
export const watchVisibility: Watch = (element, report, signal) => {
  const page = element.ownerDocument.documentElement;
  const options: ObserverV2Options = { threshold: THRESHOLDS, trackVisibility: true, delay: 100 };
  const inSight = new Map<Element, boolean>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) inSight.set(entry.target, isInSight(entry, page));
      report(inSight.get(element) === true && inSight.get(page) === true);
    },
    seesCovers() ? options : { threshold: THRESHOLDS },
  );
  observer.observe(element);
  observer.observe(page);
  // A frame that shrinks is as much in view as before, in parts of itself: it is looked at anew.
  const again = () => {
    observer.unobserve(page);
    observer.observe(page);
  };
  element.ownerDocument.defaultView?.addEventListener('resize', again, { signal });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
};
