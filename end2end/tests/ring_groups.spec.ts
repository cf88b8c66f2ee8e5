// Ring groups and the one list of extensions, with JavaScript and without.
import { expect, type Locator, type Page, test } from '../support/test.ts';

function status(page: Page): Locator {
  return page.getByRole('status');
}

/** The names in the list of members, from top to bottom. */
function members(page: Page): Locator {
  return page.locator('ol.members .member-tick');
}

async function tick(page: Page, ...names: string[]): Promise<void> {
  for (const name of names) await page.getByRole('checkbox', { name }).check();
}

/** The numbers in the list of extensions, from top to bottom. */
function numbers(page: Page): Locator {
  return page.locator('table.list tbody td.number');
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a group is made, its members are put in order, and the receptionist can lead to it', async ({ signedIn: page }) => {
      await page.goto('/extensions');
      await page.getByRole('link', { name: 'Agregar grupo' }).click();
      await page.getByLabel('Nombre del grupo').fill('Despachos');
      await page.getByLabel('Extensión', { exact: true }).fill('1103');
      await page.getByRole('radio', { name: /Secuencial/ }).check();
      await tick(page, 'Diana Quintero', 'Julián Ortiz', 'Camila Duque');
      await page.getByLabel('Qué pasa con la llamada').selectOption('Ventas · 1101');
      await page.getByRole('button', { name: 'Pasar los marcados a la lista' }).click();
      await expect(members(page)).toHaveText([/Julián Ortiz/, /Diana Quintero/, /Camila Duque/]);

      await page.getByRole('button', { name: 'Bajar a Julián Ortiz' }).click();
      await page.getByRole('button', { name: 'Subir a Camila Duque' }).click();
      await expect(members(page)).toHaveText([/Diana Quintero/, /Camila Duque/, /Julián Ortiz/]);
      await expect(page.getByLabel('Nombre del grupo')).toHaveValue('Despachos');
      await expect(page.getByLabel('Qué pasa con la llamada').locator('option:checked')).toHaveText('Ventas · 1101');

      await page.getByRole('checkbox', { name: 'Camila Duque' }).uncheck();
      await page.getByRole('button', { name: 'Agregar grupo' }).click();
      await expect(status(page)).toHaveText('El grupo Despachos ya tiene su extensión.');

      await page.getByRole('link', { name: 'Despachos' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Despachos');
      await expect(members(page)).toHaveText([/Diana Quintero/, /Julián Ortiz/]);
      await expect(page.getByRole('radio', { name: /Secuencial/ })).toBeChecked();

      await page.goto('/virtual_receptionist');
      const options = page.locator('select option', { hasText: 'Despachos · 1103' });
      await expect(options.first()).toBeAttached();
    });

    test('what is refused stays as typed, and the Enter key saves', async ({ signedIn: page }) => {
      await page.goto('/extensions/1102');
      await page.getByRole('button', { name: 'Bajar a Julián Ortiz' }).click();
      const first = /Diana Quintero/;
      await expect(members(page).first()).toHaveText(first);
      await page.getByLabel('Extensión', { exact: true }).fill('1101');
      await page.getByLabel('Nombre del grupo').fill('Soporte técnico');
      await page.getByLabel('Nombre del grupo').press('Enter');
      await expect(page.locator('.problem-summary')).toContainText('Esa extensión ya está en uso. Elige otra.');
      await expect(page.getByLabel('Nombre del grupo')).toHaveValue('Soporte técnico');
      await expect(members(page).first()).toHaveText(first);

      await page.getByLabel('Extensión', { exact: true }).fill('1200');
      await page.getByLabel('Qué pasa con la llamada').selectOption('Ventas · 1101');
      await page.getByLabel('Nombre del grupo').press('Enter');
      await expect(status(page)).toHaveText('Se guardaron los cambios del grupo Soporte técnico.');
      await expect(page).toHaveURL(/\/extensions\/1200$/);

      await page.goto('/extensions/1101');
      await page.getByLabel('Qué pasa con la llamada').selectOption('Soporte técnico · 1200');
      await page.getByRole('button', { name: 'Guardar' }).click();
      await expect(page.locator('.problem-summary')).toContainText('quien llama daría vueltas sin fin');
    });

    test('a group and a user are deleted with what points to them', async ({ signedIn: page }) => {
      await page.goto('/extensions/1003/delete');
      await expect(page.locator('.confirm li')).toHaveText(['Grupo Ventas: miembro', 'Grupo Ventas: si nadie contesta']);
      await page.getByLabel('Reemplazar por').selectOption('Felipe Zuluaga · 1009');
      await page.getByRole('button', { name: 'Eliminar usuario' }).click();
      await expect(status(page)).toHaveText('Se eliminó a Ana Gómez.');
      await page.goto('/extensions/1101');
      await expect(members(page).first()).toHaveText(/Felipe Zuluaga/);
      await expect(page.getByLabel('Qué pasa con la llamada').locator('option:checked')).toHaveText(/Felipe Zuluaga · 1009/);

      await page.getByRole('link', { name: 'Eliminar grupo' }).click();
      await expect(page.locator('.confirm li')).toHaveText(['Menú de horario de oficina: tecla 1']);
      await page.getByRole('button', { name: 'Eliminar grupo' }).click();
      await expect(page.locator('.problem-summary')).toContainText('Elige quién recibirá estas llamadas, o quita lo que lleva aquí.');
      await page.getByLabel('Reemplazar por').selectOption('Soporte · 1102');
      await page.getByRole('button', { name: 'Eliminar grupo' }).click();
      await expect(status(page)).toHaveText('Se eliminó el grupo Ventas.');
      await page.goto('/extensions/1102/delete');
      await expect(page.locator('.confirm li')).toHaveText(['Menú de horario de oficina: tecla 1', 'Menú de horario de oficina: tecla 2']);
    });

    test('the list is searched, filtered and sorted, each without losing the rest', async ({ signedIn: page }) => {
      await page.goto('/extensions');
      await expect(numbers(page)).toHaveCount(16);
      await page.getByRole('searchbox').fill('mejia');
      await page.getByRole('button', { name: 'Buscar' }).click();
      await expect(numbers(page)).toHaveText(['1007']);
      await expect(page.getByText('1 de 16 extensiones')).toBeVisible();
      await page.getByRole('link', { name: 'Grupos (2)' }).click();
      await expect(page.getByRole('heading', { name: 'Nada coincide con la búsqueda' })).toBeVisible();
      await page.getByRole('link', { name: 'Quitar la búsqueda' }).click();
      await expect(numbers(page)).toHaveText(['1101', '1102']);
      await page.getByRole('link', { name: 'Nombre' }).click();
      await expect(numbers(page)).toHaveText(['1102', '1101']);
      await page.getByRole('link', { name: 'Nombre' }).click();
      await expect(numbers(page)).toHaveText(['1101', '1102']);
      await expect(page.getByRole('columnheader', { name: 'Nombre' })).toHaveAttribute('aria-sort', 'descending');
      await page.getByRole('searchbox').fill('miembros');
      await page.getByRole('button', { name: 'Buscar' }).click();
      await expect(page).toHaveURL(/q=miembros.*type=ring_group.*sort=name.*direction=descending/);
    });
  });
}
