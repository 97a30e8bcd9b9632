import { BY_CSS } from './playground-choices.js';

/** What a developer copies: the attributes, the CSS, and the script for what CSS can not set. */
export const snippetOf = ({ theme, language, vars }) => {
  const entries = Object.entries(vars);
  const css = entries.filter(([name]) => BY_CSS.includes(name));
  const script = entries.filter(([name]) => !BY_CSS.includes(name));
  const attributes = [`theme="${theme}"`, ...(language ? [`language="${language}"`] : [])];
  const blocks = [`<kryptos-connect id="connect" ${attributes.join(' ')} …></kryptos-connect>`];
  if (css.length > 0)
    blocks.unshift(
      [
        '<style>',
        '  kryptos-connect {',
        ...css.map(([name, value]) => `    ${name}: ${value};`),
        '  }',
        '</style>',
      ].join('\n'),
    );
  if (script.length > 0)
    blocks.push(
      [
        '<script type="module">',
        "  document.getElementById('connect').cssVars = {",
        ...script.map(([name, value]) => `    '${name}': '${value}',`),
        '  };',
        '</script>',
      ].join('\n'),
    );
  return blocks.join('\n\n');
};
