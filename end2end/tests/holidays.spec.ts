// Holidays: a list and a calendar of the year, own ones and the public ones of the country.
import { expect, type Page, test } from '../support/test.ts';

const HOLIDAYS = '/virtual_receptionist/holidays';
const FAR_YEAR = 2040;

async function add(page: Page, name: string, day: string): Promise<void> {
  await page.goto(`${HOLIDAYS}/new`);
  await page.getByLabel('Nombre').fill(name);
  await page.getByLabel('Día', { exact: true }).fill(day);
}

async function send(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: 'Agregar festivo' }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a holiday for a part of a day is added, changed and deleted', async ({ signedIn: page }) => {
      await add(page, 'Inventario', '2040-03-15');
      await page.getByLabel('Desde').fill('12:00');
      await page.getByLabel('Hasta').fill('18:00');
      await page.getByLabel('Qué oye quien llama').selectOption('text');
      await page.getByLabel('Texto del saludo').fill('Hoy hacemos inventario. Volvemos mañana.');
      await send(page);
      await expect(page).toHaveURL(`${HOLIDAYS}?year=2040`);
      await expect(page.getByRole('status')).toHaveText('Inventario quedó en el calendario.');
      const row = page.locator('.holiday-list').getByRole('row', { name: 'Inventario' });
      await expect(row).toContainText('Jueves, 15 de marzo', { ignoreCase: true });
      await expect(row).toContainText('de 12:00 m. a 6:00 p. m.');
      await expect(row).toContainText('Saludo propio');
      await page.getByRole('link', { name: '15 de marzo de 2040: Inventario, de 12:00 m. a 6:00 p. m.' }).click();
      await page.getByLabel('Desde').fill('');
      await page.getByLabel('Hasta').fill('');
      await page.getByLabel('Último día').fill('2040-03-16');
      await page.getByRole('button', { name: 'Guardar' }).click();
      await expect(page.getByRole('status')).toHaveText('Inventario quedó guardado.');
      await expect(row).toContainText('Del 15 de marzo al 16 de marzo');
      await row.getByRole('link').click();
      await page.getByRole('link', { name: 'Eliminar…' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('¿Eliminar Inventario?');
      await page.getByRole('button', { name: 'Eliminar festivo' }).click();
      await expect(page.getByRole('status')).toHaveText('Inventario ya no está en el calendario.');
      await expect(row).toHaveCount(0);
    });

    test('a refused holiday stays as typed', async ({ signedIn: page }) => {
      await add(page, 'Fin de año "largo" <b>', '2040-12-31');
      await page.getByLabel('Último día').fill('2040-12-24');
      await page.getByLabel('Se repite cada año en esa fecha').check();
      await send(page);
      const summary = page.locator('.problem-summary');
      await expect(summary.getByRole('link', { name: 'El último día es anterior al primero.' })).toBeVisible();
      await expect(page.getByLabel('Nombre')).toHaveValue('Fin de año "largo" <b>');
      await expect(page.getByLabel('Día', { exact: true })).toHaveValue('2040-12-31');
      await expect(page.getByLabel('Se repite cada año en esa fecha')).toBeChecked();
    });

    test('the public holidays that are missing are offered, and the ticked ones are added', async ({ signedIn: page }) => {
      await page.goto(`${HOLIDAYS}?year=${FAR_YEAR}`);
      await expect(page.getByRole('heading', { name: `6 festivos en ${FAR_YEAR}` })).toBeVisible();
      await page.getByRole('link', { name: 'Agregar los festivos de Colombia' }).click();
      await expect(page.getByText('6 ya están en el calendario.')).toBeVisible();
      await expect(page.getByRole('checkbox')).toHaveCount(12);
      await page.getByLabel('Corpus Christi').uncheck();
      await page.getByRole('button', { name: 'Agregar los marcados' }).click();
      await expect(page.getByRole('status')).toHaveText('Festivos agregados: 11.');
      await expect(page.getByRole('heading', { name: `17 festivos en ${FAR_YEAR}` })).toBeVisible();
      await page.getByRole('link', { name: 'Agregar los festivos de Colombia' }).click();
      await expect(page.getByRole('checkbox')).toHaveCount(1);
      await page.getByRole('checkbox').uncheck();
      await page.getByRole('button', { name: 'Agregar los marcados' }).click();
      await expect(page.locator('.problem-summary')).toContainText('Marca al menos un día.');
      await expect(page.getByRole('checkbox')).not.toBeChecked();
    });
  });
}

test('years are a click apart', async ({ signedIn: page }) => {
  await page.goto(`${HOLIDAYS}?year=2030`);
  await page.getByRole('navigation', { name: 'Año' }).getByRole('link', { name: '2031' }).click();
  await expect(page.getByRole('heading', { name: 'Calendario de 2031' })).toBeVisible();
  await page.getByRole('link', { name: '25 de diciembre de 2031: Navidad, todo el día' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Navidad');
});
