// Menus that a key of another leads to, with JavaScript and without.
import { expect, isAccessible, type Locator, NARROW, type Page, test } from '../support/test.ts';

const MENUS = '/virtual_receptionist/menus';

function status(page: Page): Locator {
  return page.locator('p[role=status]');
}

async function add(page: Page, name: string, greeting: string): Promise<void> {
  await page.goto(MENUS);
  await page.getByRole('main').getByRole('link', { name: 'Agregar menú' }).click();
  await page.getByLabel('Nombre del menú').fill(name);
  await page.getByLabel('Texto del saludo').fill(greeting);
  await page.getByRole('button', { name: 'Agregar menú' }).click();
}

test('without JavaScript a menu is added, led to, renamed and deleted', async ({ browser, signedIn, portal }) => {
  const state = await signedIn.context().storageState();
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: state, locale: 'es-CO', baseURL: portal.url });
  const page = await context.newPage();
  await add(page, 'Sedes', '');
  await expect(page.locator('.problem-summary')).toContainText('Escribe lo que se dirá.');
  await page.getByLabel('Texto del saludo').fill('Marque 1 para el norte.');
  await page.getByRole('button', { name: 'Agregar menú' }).click();
  await expect(status(page)).toHaveText('El menú Sedes está listo. Elige qué hace cada tecla.');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sedes');
  await page.locator('#form-keys-1-action').selectOption('repeat');
  await page.getByRole('button', { name: 'Guardar', exact: true }).click();
  await expect(status(page)).toHaveText('El menú quedó guardado.');
  await expect(page.locator('#form-keys-1-action')).toHaveValue('repeat');

  await page.goto('/virtual_receptionist');
  await page.locator('#form-keys-6-action').selectOption('transfer');
  await page.locator('#key-6 summary').first().click();
  await page.locator('#form-keys-6-target').selectOption('Menú Sedes');
  await page.getByRole('button', { name: 'Guardar', exact: true }).click();
  await page.goto(MENUS);
  await expect(page.getByRole('row', { name: /Sedes/ })).toContainText('Menú de horario de oficina: tecla 6');
  await page.getByRole('link', { name: 'Sedes' }).click();
  await page.getByLabel('Nombre del menú').fill('Oficinas');
  await page.getByRole('button', { name: 'Cambiar el nombre' }).click();
  await expect(status(page)).toHaveText('El menú ahora se llama Oficinas.');
  await page.getByRole('link', { name: 'Eliminar menú' }).click();
  await expect(page.locator('.confirm li')).toHaveText(['Menú de horario de oficina: tecla 6']);
  await page.getByRole('button', { name: 'Eliminar menú' }).click();
  await expect(page.locator('.problem-summary')).toContainText('Elige el menú que toma su lugar, o nada.');
  await page.getByLabel('Reemplazar por').selectOption('Menú fuera de horario');
  await page.getByRole('button', { name: 'Eliminar menú' }).click();
  await expect(status(page)).toHaveText('Se eliminó el menú Oficinas.');
  await page.goto('/virtual_receptionist');
  await expect(page.locator('#form-keys-6-target').locator('option:checked')).toHaveText('Menú fuera de horario');
  await context.close();
});

test('with JavaScript a menu is edited like the others', async ({ signedIn: page }) => {
  await add(page, 'Idiomas', 'For English, press 2.');
  await expect(page.locator('html')).toHaveClass(/islands/);
  await page.locator('#pad-2').click();
  await page.locator('#inspector-action').selectOption('transfer');
  await page.locator('#inspector-target').selectOption({ label: 'Conferencias · 1150' });
  await page.locator('.menu-editor').getByRole('button', { name: 'Guardar', exact: true }).click();
  await expect(page.locator('.savebar .status')).toHaveText('El menú quedó guardado.');
  await page.reload();
  await expect(page.locator('#pad-2')).toContainText('Conferencias · 1150');
});

test('the pages are accessible on a small screen, also in French', async ({ signedIn: page }) => {
  await page.setViewportSize(NARROW);
  await add(page, 'Sedes', 'Marque 1 para el norte.');
  await page.getByRole('button', { name: 'Français' }).click();
  const own = new URL(page.url()).pathname;
  for (const address of [MENUS, `${MENUS}/new`, own, `${own}/delete`]) {
    await page.goto(address);
    await isAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(390);
  }
});
