// What a browser has to complain about while it shows pages: errors, warnings, breaches of the content security policy.
import type { Page } from '@playwright/test';

/** Collects complaints from now on. The browser's own line about a page's status of 404 or 410 is none. */
export function complaints(page: Page): string[] {
  const told: string[] = [];
  page.on('console', (message) => {
    const ofThePageItself = message.text().startsWith('Failed to load resource') && message.location().url === page.url();
    if (['error', 'warning', 'assert'].includes(message.type()) && !ofThePageItself) {
      told.push(`${page.url()}: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', (error) => told.push(`${page.url()}: ${error.message}`));
  page.on('crash', () => told.push(`${page.url()}: the page crashed`));
  page.on('response', (response) => {
    const isPage = response.request().isNavigationRequest();
    if (response.status() >= 400 && !isPage) told.push(`${page.url()}: ${response.status()} for ${response.url()}`);
  });
  return told;
}
