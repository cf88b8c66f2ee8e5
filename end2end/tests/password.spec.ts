// A forgotten password, and a new company's first one: both by a mailed link.
import { Editor } from '../support/editor.ts';
import { createCompany, resetLink } from '../support/mails.ts';
import { expect, signIn, test } from '../support/test.ts';

const NEW_PASSWORD = 'cuatro tazas de café negro';

test('a mailed link changes a forgotten password once and ends all sessions', async ({ signedIn: page, portal, browser }) => {
  const context = await browser.newContext({ locale: 'es-CO', baseURL: portal.url });
  const forgetful = await context.newPage();
  const link = await resetLink(forgetful, portal);
  await forgetful.goto(link);
  await forgetful.getByLabel('Nueva contraseña').fill(NEW_PASSWORD);
  await forgetful.getByRole('button', { name: 'Guardar la contraseña' }).click();
  await expect(forgetful.getByRole('status')).toContainText('La contraseña cambió');

  await page.goto('/extensions');
  await expect(page).toHaveURL(/\/sign_in\?next=\/extensions$/);
  const again = await forgetful.goto(link);
  expect(again?.status()).toBe(410);
  await expect(forgetful.getByRole('heading', { level: 1 })).toHaveText('Este enlace no funciona');
  await signIn(forgetful, portal, NEW_PASSWORD);
  await context.close();
});

test('a password that is too short is refused and the link still works', async ({ page, portal }) => {
  await page.goto(await resetLink(page, portal));
  await page.getByLabel('Nueva contraseña').fill('corta');
  await page.getByRole('button', { name: 'Guardar la contraseña' }).click();
  await page.getByRole('link', { name: 'La contraseña necesita al menos 12 caracteres.' }).click();
  await expect(page.getByLabel('Nueva contraseña')).toBeFocused();
  await page.getByLabel('Nueva contraseña').fill(NEW_PASSWORD);
  await page.getByRole('button', { name: 'Guardar la contraseña' }).click();
  await signIn(page, portal, NEW_PASSWORD);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a company that an operator created activates itself once', async ({ page, portal }) => {
      const link = await createCompany(portal);
      await page.goto(link);
      await page.getByLabel('Contraseña', { exact: true }).fill('corta');
      await page.getByLabel('Dirección para llamadas de emergencia').fill('Calle 10 # 4-20, Bogotá');
      await page.getByLabel('Nombre en las llamadas').fill('Libreria Paramo');
      await page.getByLabel('Respuesta').fill('Canela');
      await page.getByRole('button', { name: 'Activar la cuenta' }).click();
      await expect(page.locator('.problem-summary')).toContainText('La contraseña necesita al menos 12 caracteres.');
      await expect(page.getByLabel('Dirección para llamadas de emergencia')).toHaveValue('Calle 10 # 4-20, Bogotá');
      await page.getByLabel('Contraseña', { exact: true }).fill(NEW_PASSWORD);
      await page.getByLabel('Respuesta').fill('Canela');
      await page.getByRole('button', { name: 'Activar la cuenta' }).click();
      await expect(page.getByRole('status')).toContainText('La cuenta está activada.');

      const again = await page.request.get(link);
      expect(again.status()).toBe(410);
      await page.goto('/virtual_receptionist');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Recepcionista');
      if (javaScriptEnabled) await expect((await Editor.open(page)).key(0)).toContainText('Inés Mora · 1001');
    });
  });
}
