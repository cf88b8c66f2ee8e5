// What holds for every page: accessible in light and dark, no complaint of the browser, no sideways scrolling.
import { join } from 'node:path';
import { complaints } from '../support/complaints.ts';
import { administratorPlaces, open, type Place, publicPlaces } from '../support/pages.ts';
import type { Portal } from '../support/portal.ts';
import { expect, isAccessible, NARROW, type Page, SMALLEST, test } from '../support/test.ts';

// The screenshots are for people to look at, who ask for them with SCREENSHOTS=1; nothing is compared with them.
async function picture(page: Page, name: string): Promise<void> {
  if (!process.env.SCREENSHOTS) return;
  await page.screenshot({ path: join(import.meta.dirname, '../screenshots', `${name}.png`), fullPage: true });
}

/** Visits every page, first as nobody, then as the administrator. */
async function visitAll(page: Page, portal: Portal, look: (place: Place) => Promise<void>): Promise<void> {
  const visit = async (places: Place[]) => {
    for (const place of places) {
      await test.step(place.name, async () => {
        expect.soft(await open(page, place), `status of ${place.name}`).toBe(place.status ?? 200);
        await look(place);
      });
    }
  };
  await visit(await publicPlaces(page, portal));
  await visit(await administratorPlaces(page, portal));
}

/** What makes a page scroll sideways. */
function whatSticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
    return [`${scrollWidth} pixels`, ...wide.map((element) => `<${element.localName} class="${element.getAttribute('class')}">`)];
  });
}

// Without rules: all of them. Dark differs from light in nothing but colours.
for (const [name, colorScheme, viewport, rules] of [
  ['light', 'light', { width: 1280, height: 800 }, []],
  ['dark', 'dark', { width: 1280, height: 800 }, ['color-contrast']],
  ['390', 'light', NARROW, []],
] as const) {
  test.describe(name, () => {
    test.use({ colorScheme, viewport });

    test('every page is accessible and gives the browser nothing to complain about', async ({ page, portal }) => {
      test.setTimeout(600_000);
      const told = complaints(page);
      await visitAll(page, portal, async (place) => {
        await isAccessible(page, place.name, [...rules]);
        await picture(page, `${place.name}-${name}`);
      });
      expect.soft(told).toEqual([]);
    });
  });
}

test('no page scrolls sideways on small screens', async ({ page, portal }) => {
  test.setTimeout(600_000);
  await visitAll(page, portal, async (place) => {
    for (const viewport of [NARROW, SMALLEST]) {
      await page.setViewportSize(viewport);
      expect.soft(await whatSticksOut(page), `what sticks out of ${place.name} at ${viewport.width}`).toEqual([]);
    }
  });
});

test('without JavaScript no page scrolls sideways or needs it', async ({ browser, portal }) => {
  test.setTimeout(600_000);
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: SMALLEST, locale: 'es-CO', baseURL: portal.url });
  const page = await context.newPage();
  for (const place of [...(await publicPlaces(page, portal)), ...(await administratorPlaces(page, portal))]) {
    await page.goto(place.address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect.soft(await whatSticksOut(page), `what sticks out of ${place.name}`).toEqual([]);
    await picture(page, `${place.name}-plain-320`);
  }
  await context.close();
});
