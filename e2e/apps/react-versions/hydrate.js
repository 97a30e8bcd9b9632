import { hydrateRoot } from 'react-dom/client';
import { tree } from './tree.js';

hydrateRoot(document.getElementById('root'), tree);
