// Run by the build: makes the database that a first start begins with.
import { writeTemplate } from './store/template.js';

await writeTemplate();
