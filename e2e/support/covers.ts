/** What a hostile host page holds in its hands: the element's shadow root is open. */
export interface HostParts {
  readonly element: HTMLElement;
  readonly dialog: HTMLElement;
  readonly frame: HTMLElement;
  /** Lays something over everything, in the top layer, through which presses fall. */
  readonly lay: (css: string, html?: string) => HTMLElement;
  /** The middle of `Allow`, in the page. */
  readonly allow: { readonly x: number; readonly y: number };
}

/**
 * One way to have a person press `Allow` who does not see it, or not what it stands for. It runs in the host page, so
 * it is written in itself.
 */
export type Trick = (parts: HostParts) => void;

/** A window of `width` × `height` px onto `Allow`, out of a frame which the page moves behind it. */
const tricksOfSize: Readonly<Record<string, Trick>> = {
  'a frame that is a window of 100 × 40 px onto Allow': ({ dialog, frame, allow }) => {
    const { x, y, width, height } = frame.getBoundingClientRect();
    dialog.style.cssText = 'width:100px;height:40px;max-width:none;margin:40px;position:fixed;inset:0';
    frame.style.cssText = `position:absolute;width:${width}px;height:${height}px;left:${50 - (allow.x - x)}px;top:${20 - (allow.y - y)}px`;
  },
  'a frame that is scrolled to Allow in a box of its height': ({ dialog, frame, allow }) => {
    const { y, height } = frame.getBoundingClientRect();
    dialog.style.cssText = 'height:60px;overflow:auto;position:fixed;inset:40px auto auto 40px;margin:0';
    frame.style.cssText = `height:${height}px`;
    dialog.scrollTop = allow.y - y - 30;
  },
  'a frame that is itself 240 × 150 px': ({ dialog, frame }) => {
    dialog.style.cssText = 'width:240px;height:150px;position:fixed;inset:40px auto auto 40px;margin:0';
    frame.style.cssText = 'width:240px;height:150px';
  },
  'a clip-path that leaves Allow': ({ frame, allow }) => {
    const { x, y } = frame.getBoundingClientRect();
    frame.style.clipPath = `circle(60px at ${allow.x - x}px ${allow.y - y}px)`;
  },
  'a clip-path on the dialog that leaves Allow': ({ dialog, allow }) => {
    const { x, y } = dialog.getBoundingClientRect();
    dialog.style.clipPath = `circle(60px at ${allow.x - x}px ${allow.y - y}px)`;
  },
};

const tricksOfEffect: Readonly<Record<string, Trick>> = {
  'the frame at opacity .99': ({ frame }) => {
    frame.style.opacity = '.99';
  },
  'the frame at opacity .01': ({ frame }) => {
    frame.style.opacity = '.01';
  },
  'the frame at opacity 0': ({ frame }) => {
    frame.style.opacity = '0';
  },
  'the dialog at opacity 0': ({ dialog }) => {
    dialog.style.opacity = '0';
  },
  'the frame scaled by .5': ({ frame }) => {
    frame.style.transform = 'scale(.5)';
  },
  'the dialog scaled by .99': ({ dialog }) => {
    dialog.style.transform = 'scale(.99)';
  },
  'the frame turned by one degree': ({ frame }) => {
    frame.style.transform = 'rotate(1deg)';
  },
  'the frame blurred': ({ frame }) => {
    frame.style.filter = 'blur(6px)';
  },
  'a dialog with a backdrop-filter': ({ dialog }) => {
    dialog.style.backdropFilter = 'blur(2px)';
  },
  'the frame mixed with what is below it': ({ frame }) => {
    frame.style.mixBlendMode = 'multiply';
  },
};

const tricksOfCover: Readonly<Record<string, Trick>> = {
  'a picture that lets presses through': ({ lay }) => {
    lay('inset:0;background:#fff');
  },
  'a film that is nearly clear': ({ lay }) => {
    lay('inset:0;background:rgb(255 255 255 / 1%)');
  },
  'a picture with a hole where Allow is': ({ lay, allow }) => {
    lay(
      `inset:0;background:#fff;clip-path:path(evenodd, "M0 0H4000V4000H0Z M${allow.x - 60} ${allow.y - 24}h120v48h-120Z")`,
    );
  },
  'a picture that ends above Allow': ({ lay, allow }) => {
    lay(`inset:0;bottom:auto;background:#fff;height:${allow.y - 40}px !important`);
  },
  'other words on Allow': ({ lay, allow }) => {
    lay(`left:${allow.x - 40}px;top:${allow.y - 10}px;background:#fff`, 'Continue');
  },
  'a second dialog above': () => {
    const over = document.createElement('dialog');
    over.textContent = 'Win a prize: press here';
    over.style.cssText =
      'position:fixed;inset:0;width:auto;height:auto;max-width:none;max-height:none;background:#fff;pointer-events:none';
    document.body.append(over);
    over.showModal();
    // It would keep presses away from all that is below.
    over.close();
    over.popover = 'manual';
    over.showPopover();
  },
  'a cursor that is painted on': ({ lay, allow }) => {
    document.body.style.cursor = 'none';
    lay(`left:${allow.x}px;top:${allow.y}px;width:20px;height:20px;background:#000`);
  },
  'a cover inside the dialog itself': ({ dialog }) => {
    const over = document.createElement('div');
    over.style.cssText = 'position:absolute;inset:0;background:#fff;pointer-events:none';
    dialog.append(over);
  },
};

/** What lies over a modal's ancestors leaves it as it is, in the top layer. A widget inside the page has none. */
export const inlineTricks: Readonly<Record<string, Trick>> = {
  'the element at opacity .99': ({ element }) => {
    element.style.opacity = '.99';
  },
  'the body at opacity 0': () => {
    document.body.style.opacity = '0';
  },
  'the page in inverted colours': () => {
    document.documentElement.style.filter = 'invert(1)';
  },
  'the body scaled by .9': () => {
    document.body.style.transform = 'scale(.9)';
  },
};

/** Tricks that stand for as long as a person looks. */
export const standingTricks = { ...tricksOfSize, ...tricksOfEffect, ...tricksOfCover };

/** What the page does `before`, while the person looks, and `now`, as the pointer goes down. */
interface SuddenTrick {
  readonly before?: Trick;
  readonly now: Trick;
}

/** Tricks of the last moment. In `now` the place of `Allow` is where it was before. */
export const suddenTricks: Readonly<Record<string, SuddenTrick>> = {
  'a cover is lifted just before': {
    before: ({ lay }) => {
      lay('inset:0;background:#fff');
    },
    now: () => document.querySelector('[popover]')?.remove(),
  },
  'the frame is shown just before': {
    before: ({ frame }) => {
      frame.style.visibility = 'hidden';
    },
    now: ({ frame }) => {
      frame.style.visibility = 'visible';
    },
  },
  'the frame becomes opaque just before': {
    before: ({ frame }) => {
      frame.style.opacity = '0';
    },
    now: ({ frame }) => {
      frame.style.opacity = '1';
    },
  },
  'the dialog is moved under the pointer': {
    now: ({ dialog, allow }) => {
      const { x, y } = dialog.getBoundingClientRect();
      dialog.style.cssText = `position:fixed;margin:0;inset:auto;left:${x + 20 - allow.x}px;top:${y + 20 - allow.y}px`;
    },
  },
  'the frame is shifted under the pointer': {
    now: ({ frame, allow }) => {
      frame.style.translate = `${20 - allow.x}px ${20 - allow.y}px`;
    },
  },
  'the frame is shrunk to Allow under the pointer': {
    now: ({ dialog, frame, allow }) => {
      const { x, y, width, height } = frame.getBoundingClientRect();
      dialog.style.cssText = 'position:fixed;inset:0;margin:0;width:60px;height:40px';
      frame.style.cssText = `position:absolute;width:${width}px;height:${height}px;left:${x + 20 - allow.x}px;top:${y + 20 - allow.y}px`;
    },
  },
};
