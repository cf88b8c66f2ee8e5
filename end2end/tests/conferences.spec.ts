// The conference server and its rooms, with JavaScript and without.
import { expect, isAccessible, type Locator, NARROW, type Page, test } from '../support/test.ts';

function status(page: Page): Locator {
  return page.getByRole('status');
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a room is added, refused as typed, changed and deleted', async ({ signedIn: page }) => {
      await page.goto('/conferences');
      await expect(page.getByText('Extensión 1150 · 2 salas de 10')).toBeVisible();
      await page.getByRole('link', { name: 'Agregar sala' }).click();
      await page.getByLabel('Nombre de la sala').fill('Ventas');
      await page.getByLabel('ID de conferencia').fill('46021');
      await page.getByLabel('PIN (opcional)').fill('1234');
      await page.getByRole('button', { name: 'Agregar sala' }).click();
      await expect(page.locator('.problem-summary')).toContainText('Ese PIN se adivina fácilmente.');
      await expect(page.getByLabel('Nombre de la sala')).toHaveValue('Ventas');
      await page.getByLabel('PIN (opcional)').fill('1357');
      await page.getByRole('button', { name: 'Agregar sala' }).click();
      await expect(page.locator('.problem-summary')).toContainText('Otra sala tiene esa ID. Elige otra.');
      await page.getByLabel('ID de conferencia').fill('7100');
      await page.getByRole('button', { name: 'Agregar sala' }).click();
      await expect(status(page)).toHaveText('La sala Ventas está abierta.');
      await expect(page.getByRole('row', { name: /Ventas.*7100.*1357/ })).toBeVisible();

      await page.getByRole('link', { name: 'Ventas' }).click();
      await page.getByLabel('PIN (opcional)').fill('');
      await page.getByRole('button', { name: 'Guardar' }).click();
      await expect(page.getByRole('row', { name: /Ventas.*7100.*Sin PIN/ })).toBeVisible();
      await page.getByRole('link', { name: 'Ventas' }).click();
      await page.getByRole('link', { name: 'Eliminar…' }).click();
      await page.getByRole('button', { name: 'Eliminar sala' }).click();
      await expect(status(page)).toHaveText('Se eliminó la sala Ventas.');
    });

    test('the server goes after its rooms and is set up again', async ({ signedIn: page }) => {
      await page.goto('/extensions/1150/delete');
      await expect(page.getByText('Este servidor todavía tiene salas.')).toBeVisible();
      for (const room of ['Proveedores', 'Comité de los lunes']) {
        await page.goto('/conferences');
        await page.getByRole('link', { name: room }).click();
        await page.getByRole('link', { name: 'Eliminar…' }).click();
        await page.getByRole('button', { name: 'Eliminar sala' }).click();
      }
      await page.getByRole('link', { name: 'Extensión y nombre' }).click();
      await page.getByRole('link', { name: 'Eliminar…' }).click();
      await page.getByRole('button', { name: 'Eliminar servidor' }).click();
      await expect(status(page)).toHaveText('Se eliminó el servidor de conferencias Conferencias.');
      await page.goto('/conferences');
      await page.getByLabel('Extensión', { exact: true }).fill('1101');
      await page.getByRole('button', { name: 'Crear el servidor de conferencias' }).click();
      await expect(page.locator('.problem-summary')).toContainText('Esa extensión ya está en uso. Elige otra.');
      await page.getByLabel('Extensión', { exact: true }).fill('1160');
      await page.getByRole('button', { name: 'Crear el servidor de conferencias' }).click();
      await expect(page.getByRole('heading', { name: 'Todavía no hay salas' })).toBeVisible();
      await page.goto('/virtual_receptionist');
      await expect(page.locator('select option', { hasText: 'Conferencias · 1160 · sin salas' }).first()).toBeAttached();
    });
  });
}

test('the pages are accessible on a small screen, also in English', async ({ signedIn: page }) => {
  await page.setViewportSize(NARROW);
  await page.goto('/conferences');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Conferences');
  for (const address of ['/conferences', '/conferences/rooms/new', '/extensions/1150']) {
    await page.goto(address);
    await isAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(390);
  }
});
