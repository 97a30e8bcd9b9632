/**
 * What moves on a screen, by the name of its animation, and the duration of what fades or slides in, where it has one. It
 * runs in the page. What turns slowly to say that it works, three seconds a turn or more, does not count.
 */
export const movements = (): string[] => {
  const moving = (place: Document | ShadowRoot): Animation[] => [
    ...place.getAnimations(),
    ...[...place.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? moving(shadowRoot) : [])),
  ];
  const calm = getComputedStyle(document.documentElement).getPropertyValue('--_calm');
  const turning = moving(document)
    .filter(({ effect }) => {
      const { duration } = effect?.getTiming() ?? {};
      return Number(duration) > 0 && Number(duration) < 3000;
    })
    .map((animation) => (animation instanceof CSSAnimation ? animation.animationName : 'a transition'));
  return calm.startsWith('0ms') ? turning : [`arrives in ${calm}`, ...turning];
};
