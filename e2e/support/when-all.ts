/** Whether this is a run of `npm run test:all`. */
export const runsAll = Boolean(process.env['E2E_ALL']);

/** The tag of tests that take long: in Chromium on each run, and in every engine by `npm run test:all`. */
export const chromiumUnlessAll = runsAll ? '@core' : '@chromium';
