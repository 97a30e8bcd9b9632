import { Component, CUSTOM_ELEMENTS_SCHEMA, type OnInit, signal } from '@angular/core';
import type { KryptosConnectEvents } from '@kryptos_connect/element';
import { disconnect, type Portfolio, readPortfolio } from './backend';
import { clientId, connectOrigin } from './environment';

@Component({
  selector: 'app-root',
  templateUrl: './app.html',
  // Angular lets a template use elements that it does not know only where it is told so.
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
})
export class App implements OnInit {
  protected readonly clientId = clientId;
  protected readonly connectOrigin = connectOrigin;
  protected readonly portfolio = signal<Portfolio | undefined>(undefined);
  protected readonly problem = signal('');

  ngOnInit(): void {
    this.load();
  }

  protected async load(): Promise<void> {
    this.portfolio.set(await readPortfolio());
  }

  protected tell(event: KryptosConnectEvents['error']): void {
    this.problem.set(event.detail.message);
  }

  protected async leave(): Promise<void> {
    await disconnect();
    await this.load();
  }
}
