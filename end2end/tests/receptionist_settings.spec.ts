// What callers may dial, with JavaScript and without.
import { expect, isAccessible, NARROW, test } from '../support/test.ts';

const SETTINGS = '/virtual_receptionist/settings';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('what is unticked stays so, and idle keys are pointed out', async ({ signedIn: page }) => {
      await page.goto('/virtual_receptionist');
      await page.getByRole('link', { name: 'Ajustes', exact: true }).click();
      await page.getByRole('checkbox', { name: /Marcar por nombre/ }).uncheck();
      await page.getByRole('checkbox', { name: /Oír los mensajes/ }).uncheck();
      await page.getByRole('checkbox', { name: 'Ana Gómez: por nombre' }).uncheck();
      await page.getByRole('button', { name: 'Guardar' }).click();
      await expect(page.getByRole('status')).toHaveText('Los ajustes quedaron guardados.');
      await expect(page.getByRole('checkbox', { name: /Oír los mensajes/ })).not.toBeChecked();
      await expect(page.getByRole('checkbox', { name: /Marcar una extensión/ })).toBeChecked();
      await expect(page.getByRole('checkbox', { name: 'Ana Gómez: por nombre' })).not.toBeChecked();
      await expect(page.getByRole('checkbox', { name: 'Ana Gómez: por extensión' })).toBeChecked();
      await expect(page.locator('.switches .notice')).toContainText('Menú de horario de oficina: tecla 9');
    });

    test('of two who save at once one is told', async ({ signedIn: page, context }) => {
      const other = await context.newPage();
      await page.goto(SETTINGS);
      await other.goto(SETTINGS);
      await other.getByRole('checkbox', { name: /Oír los mensajes/ }).uncheck();
      await other.getByRole('button', { name: 'Guardar' }).click();
      await expect(other.getByRole('status')).toHaveText('Los ajustes quedaron guardados.');
      await page.getByRole('checkbox', { name: 'Marta Peña: por extensión' }).uncheck();
      await page.getByRole('button', { name: 'Guardar' }).click();
      await expect(page.locator('.problem-summary')).toContainText('Guardaste cambios aquí en otra ventana mientras editabas.');
      await expect(page.getByRole('checkbox', { name: 'Marta Peña: por extensión' })).not.toBeChecked();
    });
  });
}

test('the page is accessible on a small screen, also in English', async ({ signedIn: page }) => {
  await page.setViewportSize(NARROW);
  await page.goto(SETTINGS);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Receptionist settings');
  await isAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
