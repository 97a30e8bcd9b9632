import { escapeForAttributeSelector, escapeForTextSelector } from './injected-script.js';

/** What a role is asked for besides its name. */
export interface RoleOptions {
  readonly name?: string | RegExp;
  readonly exact?: boolean;
  readonly checked?: boolean;
  readonly disabled?: boolean;
  readonly expanded?: boolean;
  readonly includeHidden?: boolean;
  readonly level?: number;
  readonly pressed?: boolean;
  readonly selected?: boolean;
}

interface TextOptions {
  readonly exact?: boolean;
}

const states = ['checked', 'disabled', 'expanded', 'level', 'pressed', 'selected'] as const;

const roleSelector = (role: string, options: RoleOptions): string => {
  const parts: string[] = states
    .filter((state) => options[state] !== undefined)
    .map((state) => `[${state}=${options[state]}]`);
  if (options.includeHidden !== undefined) parts.push(`[include-hidden=${options.includeHidden}]`);
  if (options.name !== undefined)
    parts.push(`[name=${escapeForAttributeSelector(options.name, options.exact ?? false)}]`);
  return `internal:role=${role}${parts.join('')}`;
};

const hasText = (text: string | RegExp) => `internal:has-text=${escapeForTextSelector(text, false)}`;

const attribute = (name: string, value: string | RegExp, { exact = false }: TextOptions) =>
  `internal:attr=[${name}=${escapeForAttributeSelector(value, exact)}]`;

/** The ways to find something that Playwright gives its pages, frames and locators, over one that takes a selector. */
export abstract class Finder<Found> {
  /** What a selector finds from here. */
  protected abstract find(selector: string): Found;

  locator(selector: string, options: { readonly hasText?: string | RegExp } = {}): Found {
    return this.find(options.hasText ? `${selector} >> ${hasText(options.hasText)}` : selector);
  }

  filter(options: { readonly hasText: string | RegExp }): Found {
    return this.find(hasText(options.hasText));
  }

  getByRole(role: string, options: RoleOptions = {}): Found {
    return this.find(roleSelector(role, options));
  }

  getByText(text: string | RegExp, { exact = false }: TextOptions = {}): Found {
    return this.find(`internal:text=${escapeForTextSelector(text, exact)}`);
  }

  getByLabel(text: string | RegExp, { exact = false }: TextOptions = {}): Found {
    return this.find(`internal:label=${escapeForTextSelector(text, exact)}`);
  }

  getByPlaceholder(text: string | RegExp, options: TextOptions = {}): Found {
    return this.find(attribute('placeholder', text, options));
  }

  getByTitle(text: string | RegExp, options: TextOptions = {}): Found {
    return this.find(attribute('title', text, options));
  }

  getByAltText(text: string | RegExp, options: TextOptions = {}): Found {
    return this.find(attribute('alt', text, options));
  }
}
