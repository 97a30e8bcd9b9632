/** Opens a window that is blank, within a press, while the browser lets us. Nothing where it does not. */
export const openBlankWindow = (): Window | null => open('', '_blank', 'popup,width=400,height=700');
