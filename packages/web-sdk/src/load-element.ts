const TAG = 'kryptos-connect';

let loading: Promise<unknown> | undefined;

/** The script is a module: it has run when it has loaded. */
const loadScript = (src: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${src} could not be loaded`));
    script.type = 'module';
    script.src = src;
    document.head.append(script);
  });

/**
 * Brings the element's code, once for all: out of the bundle, or from an address. Nothing where the page has it
 * already. What failed is tried again at the next call.
 */
export const loadElement = (scriptUrl: string | undefined): Promise<unknown> => {
  if (customElements.get(TAG)) return Promise.resolve();
  loading ??= (scriptUrl ? loadScript(scriptUrl) : import('@kryptos_connect/element/define')).catch(
    (reason) => {
      loading = undefined;
      throw reason;
    },
  );
  return loading;
};
