// A new user with a number of their own, what rings in the list of extensions, and whose fax a number is.
import { expect, isAccessible, NARROW, type Page, SMALLEST, test } from '../support/test.ts';

async function typeUser(page: Page, first: string, last: string): Promise<void> {
  await page.goto('/extensions/new_user');
  await page.getByLabel('Nombre', { exact: true }).fill(first);
  await page.getByLabel('Apellido').fill(last);
  await page.getByLabel('Correo electrónico').fill('nueva@example.com');
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a user is added with a number that is picked from a city', async ({ signedIn: page, portal }) => {
      await typeUser(page, 'Inés', 'Mora');
      const choice = page.getByLabel('Número directo');
      await choice.selectOption('Envigado · 604');
      await page.getByRole('button', { name: 'Ver los números de la ciudad' }).click();
      await expect(page.getByLabel('Nombre', { exact: true })).toHaveValue('Inés');
      await expect(page.getByLabel('Correo electrónico')).toHaveValue('nueva@example.com');
      await expect(choice).toHaveAttribute('size');
      await expect(choice.locator('option:checked')).toHaveText(/^604.555.\d{4}$/);
      await choice.selectOption('604 555 3403');
      await page.getByRole('button', { name: 'Agregar usuario' }).click();
      await expect(page.getByRole('status')).toHaveText('Inés Mora (604 555 3403) ya tiene su extensión y su número directo.');
      await expect.poll(() => portal.mailsTo('nueva@example.com').join()).toContain('Tu número directo es 604 555 3403.');
      await page.goto('/extensions?q=604+555+3403');
      await expect(page.locator('table.list tbody tr')).toHaveCount(1);
      await expect(page.getByRole('link', { name: 'Inés Mora' })).toBeVisible();
    });

    test('what is refused keeps the number that was chosen, and the Enter key adds', async ({ signedIn: page }) => {
      await typeUser(page, 'Inés', 'Mora');
      await page.getByLabel('Correo electrónico').fill('nueva');
      await page.getByLabel('Número directo').selectOption('Envigado · 604');
      await page.getByLabel('Correo electrónico').press('Enter');
      await expect(page.locator('.problem-summary')).toContainText('Ese correo no parece completo');
      await expect(page.getByLabel('Número directo').locator('option:checked')).toHaveText('Envigado · 604');
      await page.getByLabel('Número directo').selectOption('604 555 3402');
      await page.getByLabel('Correo electrónico').press('Enter');
      await expect(page.getByLabel('Número directo').locator('option:checked')).toHaveText('604 555 3402');
      await page.getByLabel('Correo electrónico').fill('nueva@example.com');
      await page.getByLabel('Correo electrónico').press('Enter');
      await expect(page.getByRole('status')).toContainText('604 555 3402');
    });

    test('the fax of a user is the same on the tab and in the list of numbers', async ({ signedIn: page }) => {
      await page.goto('/manage_phone_number');
      const destination = page.getByLabel('Destino de 601 555 2001');
      await destination.selectOption('Fax de Ana Gómez');
      await page.getByRole('button', { name: 'Guardar destinos' }).click();
      await expect(destination.locator('option:checked')).toHaveText('Fax de Ana Gómez');
      const ana = page.getByRole('link', { name: 'Ana Gómez' });
      await page.goto('/extensions?q=ana+gomez');
      await ana.click();
      await page.getByRole('link', { name: 'Fax', exact: true }).click();
      await expect(page.getByLabel('Recibe faxes')).toBeChecked();
      await expect(page.getByLabel('Número de fax').locator('option:checked')).toHaveText('601 555 2001 · Fax de Ana Gómez');
      await page.getByLabel('Recibe faxes').uncheck();
      await page.getByRole('button', { name: 'Guardar' }).click();
      await page.goto('/manage_phone_number');
      await expect(destination.locator('option:checked')).toContainText('Nadie');
    });
  });
}

test('the list says what rings, in the language of the visitor and on a small screen', async ({ signedIn: page }) => {
  await page.goto('/extensions/1003?tab=devices');
  await page.getByRole('checkbox', { name: /Teléfono IP/ }).uncheck();
  await page.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByRole('status')).toBeVisible();
  const row = page.locator('table.list tbody tr', { hasText: '1003' });
  for (const viewport of [{ width: 1280, height: 800 }, NARROW, SMALLEST]) {
    await page.setViewportSize(viewport);
    await page.goto('/extensions?sort=phones');
    await expect(page.getByRole('columnheader', { name: 'Teléfonos' })).toHaveAttribute('aria-sort', 'ascending');
    await expect(row.getByText('Ninguno: va al buzón de voz')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    await isAccessible(page);
  }
  await page.goto('/extensions/new_user');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(SMALLEST.width);
  await isAccessible(page);
  await page.goto('/extensions?q=buzon');
  await page.getByRole('button', { name: 'English' }).click();
  await page.goto('/extensions?q=voicemail');
  await expect(row.getByText('None: goes to voicemail')).toBeVisible();
});
