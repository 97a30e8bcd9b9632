/** @typedef {Readonly<Record<string, unknown>>} JsonSchema */

const cell = (text) => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
const code = (text) => `\`${text}\``;
const LISTED_VALUES_MAX = 8;

/** A type in a few words. */
const typeOf = (schema) => {
  if (schema.$ref) return `[${schema.$ref.split('/').pop()}](#${schema.$ref.split('/').pop().toLowerCase()})`;
  if (schema.anyOf) {
    const kinds = schema.anyOf.map(typeOf);
    return [...new Set(kinds)].join(' or ');
  }
  if ('const' in schema) return code(JSON.stringify(schema.const));
  if (schema.enum)
    return schema.enum.length > LISTED_VALUES_MAX
      ? `one of ${schema.enum.length} values`
      : schema.enum.map((value) => code(JSON.stringify(value))).join(', ');
  if (schema.type === 'array') return `array of ${typeOf(schema.items ?? {})}`;
  return Array.isArray(schema.type) ? schema.type.join(' or ') : (schema.type ?? 'any');
};

const limitsOf = (schema) => {
  const limits = [];
  if (schema.format) limits.push(schema.format);
  if (schema.minLength > 1) limits.push(`at least ${schema.minLength} characters`);
  if (schema.maxLength) limits.push(`at most ${schema.maxLength} characters`);
  if (schema.minItems || schema.maxItems)
    limits.push(`${schema.minItems ?? 0} to ${schema.maxItems ?? '∞'} items`);
  if (Number.isFinite(schema.minimum) && Math.abs(schema.minimum) < Number.MAX_SAFE_INTEGER)
    limits.push(`${schema.minimum} to ${schema.maximum}`);
  return limits.join(', ');
};

/** The fields of an object, and of the objects in it, one a row. */
const rows = (schema, prefix = '') => {
  if (schema.type === 'array') return rows(schema.items ?? {}, `${prefix}[]`);
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = prefix ? `${prefix}.${name}` : name;
    const required = (schema.required ?? []).includes(name);
    const notes = [required ? '' : 'optional', limitsOf(field), field.description ?? '']
      .filter(Boolean)
      .join('; ');
    const inner = field.type === 'array' ? rows(field.items ?? {}, `${path}[]`) : rows(field, path);
    return [`| ${code(cell(path))} | ${cell(typeOf(field))} | ${cell(notes)} |`, ...inner];
  });
};

/**
 * A schema as Markdown: a table of its fields, or one line where it has none.
 * @param {JsonSchema} schema
 */
export const schemaTable = (schema) => {
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants?.every((variant) => variant.properties))
    return variants
      .map((variant, index) => `${index === 0 ? 'Either' : 'or'}:\n\n${schemaTable(variant)}`)
      .join('\n\n');
  const lines = rows(schema);
  return lines.length > 0
    ? ['| field | type | |', '| --- | --- | --- |', ...lines].join('\n')
    : `${typeOf(schema)}.`;
};
