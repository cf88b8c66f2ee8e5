// `test` with a portal of its own, and what nearly every test does.
import { test as base, type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import type AxeCore from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beginning } from './beginning.ts';
import { DEMO_NUMBER, Portal } from './portal.ts';

export { expect, type Page };

type Fixtures = {
  /** The running portal; its pages are what `page.goto('/…')` opens. */
  portal: Portal;
  /** The home page, with the demonstration company's administrator signed in. */
  signedIn: Page;
};

type Options = {
  /** What the portal calls itself: passkeys need a name. */
  host: '127.0.0.1' | 'localhost';
  /** More variables of the portal's configuration. */
  settings: Record<string, string>;
};

export const test = base.extend<Fixtures & Options>({
  host: ['127.0.0.1', { option: true }],
  settings: [{}, { option: true }],
  portal: async ({ host, settings }, use, info) => {
    const { data, password } = beginning();
    const portal = await Portal.startWith(data, password, host, settings);
    await use(portal);
    if (info.status !== info.expectedStatus) await info.attach('portal.log', { body: portal.log, contentType: 'text/plain' });
    await portal.remove();
    expect(portal.log, 'The server must neither panic nor report an error.').not.toMatch(/panicked|ERROR/);
  },
  baseURL: async ({ portal }, use) => use(portal.url),
  signedIn: async ({ page, host }, use) => {
    await page.context().addCookies(beginning().cookies.map((cookie) => ({ ...cookie, domain: host })));
    await page.goto('/');
    await use(page);
  },
});

/** Viewports besides the usual one. */
export const NARROW = { width: 390, height: 844 };
export const SMALLEST = { width: 320, height: 640 };

/** The path of a sound made for the tests. */
export function sound(name: string): string {
  return join(process.env.CENTRALITA_TEST_SOUNDS ?? '', name);
}
export const TUNE = 'Brisa del páramo.mp3';

export async function signIn(page: Page, portal: Portal, password = portal.password): Promise<void> {
  await page.goto('/sign_in');
  await page.getByLabel('País').selectOption('CO');
  await page.getByLabel('Teléfono').fill(DEMO_NUMBER);
  await page.getByLabel('Contraseña', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Iniciar sesión' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Café Andino S.A.S.');
}

export async function signOut(page: Page): Promise<void> {
  await page.locator('.user-menu summary').click();
  await page.getByRole('button', { name: 'Cerrar sesión' }).click();
  await expect(page).toHaveURL(/\/sign_in$/);
  await expect(page.getByRole('status')).toHaveText('Cerraste la sesión.');
}

/** The same visitor as another one in another browser. */
export async function another(page: Page): Promise<BrowserContext> {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page belongs to no browser.');
  return browser.newContext({ javaScriptEnabled: true, locale: 'es-CO', baseURL: new URL(page.url()).origin });
}

export async function addUser(page: Page, user: { first: string; last: string; email: string }): Promise<void> {
  await page.goto('/extensions/new_user');
  await page.getByLabel('Nombre', { exact: true }).fill(user.first);
  await page.getByLabel('Apellido').fill(user.last);
  await page.getByLabel('Correo electrónico').fill(user.email);
  await page.getByRole('button', { name: 'Agregar usuario' }).click();
  await expect(page).toHaveURL(/\/extensions$/);
  await expect(page.getByRole('status')).toHaveText(`${user.first} ${user.last} ya tiene su extensión.`);
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Nothing on the page keeps people out (axe); `place` says in a failure which page it was. Without rules: all of them. */
export async function isAccessible(page: Page, place = page.url(), rules: string[] = []): Promise<void> {
  await page.evaluate(AXE);
  const told = await page.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: typeof AxeCore };
    const { violations } = await axe.run({ resultTypes: ['violations'], ...(only.length > 0 && { runOnly: only }) });
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 160)}`));
  }, rules);
  expect.soft(told, `accessibility of ${place}`).toEqual([]);
}

/** Goes on with the Tab key until something has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target, 'the Tab key leads there').toBeFocused();
}
