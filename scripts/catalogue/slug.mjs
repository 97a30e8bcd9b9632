/** The stable id of a name: lower case, words joined by hyphens, `NEAR Protocol` → `near-protocol`. */
export const slug = (name) =>
  name
    .normalize('NFKD')
    .replace(/[^\w\s.|-]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[\s._|-]+/g, '-')
    .replace(/^-|-$/g, '');
