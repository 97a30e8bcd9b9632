/** The tag of tests that take long: in Chromium on each run, and in every engine by `npm run test:all`. */
export const chromiumUnlessAll = process.env['E2E_ALL'] ? '@core' : '@chromium';
