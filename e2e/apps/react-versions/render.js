// Renders the page as a server does, before it is built: the newest React's alone.
import { writeFileSync } from 'node:fs';
import { renderToString } from 'react-dom/server';
import { tree } from './tree.js';

writeFileSync(
  'rendered.html',
  `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Rendered by a server</title>
    <link rel="icon" href="data:," />
  </head>
  <body>
    <main id="root">${renderToString(tree)}</main>
    <script type="module" src="/hydrate.js"></script>
  </body>
</html>
`,
);
