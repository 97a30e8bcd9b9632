interface ImportMetaEnv {
  readonly VITE_KRYPTOS_CLIENT_ID: string;
  /** Only where it is not https://connect.kryptos.io. */
  readonly VITE_KRYPTOS_ORIGIN?: string;
}
