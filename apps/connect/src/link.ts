import type { ApiCredentials } from './api-client.js';
import { ResumeHints } from './resume-hint.js';
import { forgetWidgetKey, widgetKeyFor } from './widget-key.js';

/** What the app speaks with: the link token, of which this is the only copy, and what this frame keeps for it. */
export class Link implements ApiCredentials {
  linkToken: string | undefined;
  widgetKey: Promise<string> | undefined;
  /** Of the host's page; undefined in a page of its own. */
  hostOrigin: string | undefined;
  /** The widget's key where it is the page's, not each link token's own. */
  pageKey: Promise<string> | undefined;
  /** Where the person was, with this link token. */
  readonly hints = new ResumeHints();

  /** Speaks with a link token from now on. */
  begin(linkToken: string): void {
    this.linkToken = linkToken;
    this.widgetKey = this.pageKey ?? widgetKeyFor(linkToken);
    this.hints.use(linkToken);
  }

  /** Keeps the key for another link token too, before anybody is told of it: a reload may come with either. */
  async lend(linkToken: string): Promise<void> {
    if (!this.pageKey) await widgetKeyFor(linkToken, await this.widgetKey);
  }

  /** Speaks with another link token, and keeps all else. */
  async goOnAs(linkToken: string): Promise<void> {
    const before = this.linkToken;
    this.linkToken = linkToken;
    await this.hints.moveTo(linkToken);
    if (before !== undefined && !this.pageKey) await forgetWidgetKey(before);
  }

  /** Forgets the key, and where the person was, once the flow has ended. Never fails. */
  async forget(): Promise<void> {
    await this.hints.write(undefined);
    if (this.linkToken !== undefined && !this.pageKey) await forgetWidgetKey(this.linkToken);
  }
}
