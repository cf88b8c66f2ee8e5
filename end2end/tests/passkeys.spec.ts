// Passkeys, with a device that the browser makes up (WebAuthn of the Chrome DevTools Protocol).
import { complaints } from '../support/complaints.ts';
import { DEMO_EMAIL } from '../support/portal.ts';
import { turnOn, typeCode, typePassword } from '../support/second-factor.ts';
import { expect, isAccessible, NARROW, type Page, signOut, SMALLEST, test } from '../support/test.ts';
import { codeOf } from '../support/totp.ts';

test.use({ host: 'localhost' });

const PAGE = '/settings/second_factor';

/** The device the browser runs on has passkeys, and its owner is there. */
async function deviceOf(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

async function add(page: Page, name: string, password: string): Promise<void> {
  await page.goto(PAGE);
  await page.getByLabel('Nombre de la llave').fill(name);
  await page.getByLabel('Tu contraseña actual').fill(password);
  await page.getByRole('button', { name: 'Agregar una llave de acceso' }).click();
}

/** It is accessible, and nothing sticks out on small screens. */
async function fits(page: Page): Promise<void> {
  await isAccessible(page);
  const usual = page.viewportSize();
  for (const viewport of [SMALLEST, NARROW]) {
    await page.setViewportSize(viewport);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect.soft(wider, `sideways scrolling at ${viewport.width}`).toBeLessThanOrEqual(0);
  }
  await isAccessible(page);
  if (usual) await page.setViewportSize(usual);
}

test('a passkey is added, opens the portal after the password, and is removed', async ({ signedIn: page, portal }) => {
  await deviceOf(page);
  const { secret } = await turnOn(page, portal.password);
  await add(page, 'Mi portátil', 'otra');
  await expect(page.locator('.problem-summary')).toContainText('Esa no es tu contraseña actual.');
  await expect(page.getByLabel('Nombre de la llave'), 'what was typed stays').toHaveValue('Mi portátil');
  const told = complaints(page);
  await page.getByLabel('Tu contraseña actual').fill(portal.password);
  await page.getByRole('button', { name: 'Agregar una llave de acceso' }).click();
  await expect(page.getByRole('status')).toHaveText('Se agregó la llave de acceso Mi portátil.');
  await expect(page.locator('#passkeys li')).toContainText('No se ha usado todavía.');
  await fits(page);
  await add(page, 'Otra', portal.password);
  await expect(page.locator('#passkeys form').getByRole('alert'), 'a device makes one').toContainText('No se agregó nada');
  await expect(page.locator('#passkeys li')).toHaveCount(1);
  await isAccessible(page);

  await signOut(page);
  await typePassword(page, portal.password);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Confirma que eres tú');
  await fits(page);
  await page.getByRole('button', { name: 'Usar una llave de acceso' }).click();
  await expect(page).toHaveURL(/\/settings$/);
  await page.getByRole('link', { name: 'Verificación en dos pasos: Cambiar' }).click();
  await expect(page.locator('#passkeys li')).toContainText('Se usó por última vez');
  expect(told).toEqual([]);

  await page.getByRole('link', { name: 'Quitar la llave de acceso Mi portátil' }).click();
  await fits(page);
  await page.getByLabel('Tu contraseña actual').fill(portal.password);
  await page.getByRole('button', { name: 'Quitar la llave' }).click();
  await expect(page.getByRole('status')).toHaveText('Se quitó la llave de acceso Mi portátil.');
  await page.goto('/history?view=account');
  await expect(page.locator('ol.revisions > li').first()).toContainText('Quitó la llave de acceso Mi portátil.');
  await signOut(page);
  await typePassword(page, portal.password);
  await expect(page.getByRole('button', { name: 'Usar una llave de acceso' })).toHaveCount(0);
  await typeCode(page, codeOf(secret, 1));
  await expect(page).toHaveURL(/\/settings$/);
  const mails = () => portal.mailsTo(DEMO_EMAIL).join();
  await expect.poll(mails).toContain('se quitó tu llave de acceso «Mi portátil»');
  expect(mails()).toContain('se agregó la llave de acceso «Mi portátil»');
});

test('a browser without scripts shows no form for passkeys, and the code works', async ({ signedIn: page, portal, browser }) => {
  await deviceOf(page);
  const { secret } = await turnOn(page, portal.password);
  await add(page, 'Mi portátil', portal.password);
  await expect(page.getByRole('status')).toContainText('Se agregó la llave de acceso');
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'es-CO', baseURL: portal.url });
  const plain = await context.newPage();
  await typePassword(plain, portal.password);
  await expect(plain.getByRole('button', { name: 'Usar una llave de acceso' })).toBeHidden();
  await typeCode(plain, codeOf(secret, 1));
  await expect(plain).toHaveURL(/\/settings$/);
  await plain.goto(PAGE);
  await expect(plain.locator('#passkeys li')).toContainText('Mi portátil');
  await expect(plain.getByText('Para agregar una, abre esta página con JavaScript')).toBeVisible();
  await expect(plain.getByRole('button', { name: 'Agregar una llave de acceso' })).toBeHidden();
  await context.close();
});

for (const [language, title, added] of [
  ['English', 'Passkeys', 'Not used yet.'],
  ['Français', 'Clés d’accès', 'Pas encore utilisée.'],
] as const) {
  test(`the passkeys are told in ${language}`, async ({ signedIn: page, portal }) => {
    await deviceOf(page);
    await turnOn(page, portal.password);
    await add(page, 'Mi portátil', portal.password);
    await expect(page.getByRole('status')).toContainText('Se agregó la llave de acceso');
    await page.getByRole('button', { name: language, exact: true }).click();
    await page.goto(PAGE);
    await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible();
    await expect(page.locator('#passkeys li')).toContainText(added);
    await fits(page);
  });
}
