// Firefox ESR. Playwright drives a Firefox of its own only; Puppeteer drives the one that people have.
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { DEMO_NUMBER } from '../support/portal.ts';
import { expect, signIn, test } from '../support/test.ts';

const GREETING = 'Desde Firefox. Marque 0.';

let browser: Browser;

test.beforeAll(async () => {
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless: true,
    extraPrefsFirefox: { 'intl.accept_languages': 'es-CO,es' },
  });
});

test.afterAll(async () => browser?.close());

async function signInWithFirefox(page: Page, url: string, password: string): Promise<void> {
  await page.goto(`${url}/sign_in`);
  await page.select('#form-country', 'CO');
  await page.locator('#form-number').fill(DEMO_NUMBER);
  await page.locator('#form-password').fill(password);
  await Promise.all([page.waitForNavigation(), page.locator('main form button.main').click()]);
}

for (const islands of [true, false]) {
  test(`in Firefox one can sign in and save a menu ${islands ? 'with islands' : 'without JavaScript'}`, async ({ portal, page: chromium }) => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    if (!islands) await page.setJavaScriptEnabled(false);
    await signInWithFirefox(page, portal.url, portal.password);
    await page.goto(`${portal.url}/virtual_receptionist`);
    if (islands) {
      await page.waitForSelector('html.islands');
      await page.locator('.menu-editor textarea').fill(GREETING);
      await page.locator('.savebar.needs-islands button.main').click();
      await page.waitForSelector('.savebar .tag.green');
      await page.screenshot({ path: join(import.meta.dirname, '../screenshots/receptionist-firefox.png'), fullPage: true });
    } else {
      await page.locator('#form-greeting-text').fill(GREETING);
      await Promise.all([page.waitForNavigation(), page.locator('form.plain-form button.main').click()]);
      await page.waitForSelector('.notice.good');
    }
    await context.close();

    await signIn(chromium, portal);
    await chromium.goto('/virtual_receptionist');
    await expect(chromium.locator('.menu-editor').getByLabel('Texto del saludo')).toHaveValue(GREETING);
  });
}
