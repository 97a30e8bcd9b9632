// Set by `define` in angular.json, or `ng build --define`.
declare const KRYPTOS_CLIENT_ID: string;
declare const KRYPTOS_ORIGIN: string;

export const clientId = KRYPTOS_CLIENT_ID;
export const connectOrigin = KRYPTOS_ORIGIN;
