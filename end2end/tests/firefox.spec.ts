// Firefox ESR. Playwright drives a Firefox of its own only; Puppeteer drives the one that people have.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { DEMO_NUMBER } from '../support/portal.ts';
import { expect, signIn, test } from '../support/test.ts';

const GREETING = 'Desde Firefox. Marque 0.';
const SCREENSHOTS = join(import.meta.dirname, '../screenshots');

async function signInWithFirefox(page: Page, url: string, password: string): Promise<void> {
  await page.goto(`${url}/sign_in`);
  await page.select('#form-country', 'CO');
  await page.locator('#form-number').fill(DEMO_NUMBER);
  await page.locator('#form-password').fill(password);
  await Promise.all([page.waitForNavigation(), page.locator('main form button.main').click()]);
}

test('in Firefox one can sign in and save a menu', async ({ portal, page: chromium }) => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless: true,
    extraPrefsFirefox: { 'intl.accept_languages': 'es-CO,es' },
  });
  try {
    const page = await browser.newPage();
    const told: string[] = [];
    page.on('console', (message) => ['error', 'warn'].includes(message.type()) && told.push(message.text()));
    page.on('pageerror', (error) => told.push(String(error)));
    await page.setViewport({ width: 1280, height: 800 });
    await signInWithFirefox(page, portal.url, portal.password);
    await page.goto(`${portal.url}/virtual_receptionist`);
    await page.waitForSelector('html.islands');
    await page.locator('.greeting-card > details > summary').click();
    await page.locator('.menu-editor textarea').fill(GREETING);
    await page.waitForSelector('.savebar .tag.warm');
    await page.locator('.savebar.needs-islands button.main').click();
    await page.waitForSelector('.savebar .tag.green');
    await page.screenshot({ path: join(SCREENSHOTS, 'receptionist-firefox.png'), fullPage: true });
    expect(told).toEqual([]);
  } finally {
    await browser.close();
  }

  await signIn(chromium, portal);
  await chromium.goto('/virtual_receptionist');
  await expect(chromium.locator('.menu-editor').getByLabel('Texto del saludo')).toHaveValue(GREETING);
});
