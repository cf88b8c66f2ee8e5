// Whom users may call: the company's rules, and a user's own, with JavaScript and without.
import { expect, isAccessible, type Page, NARROW, test } from '../support/test.ts';

const COMPANY = '/preferences/outgoing_calls';
const TAB = '/extensions/1003?tab=outgoing_calls';

async function save(page: Page, notice: string): Promise<void> {
  await page.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByRole('status')).toHaveText(notice);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('the company has rules, and a user gets their own and gives them back', async ({ signedIn: page }) => {
      await page.goto('/preferences');
      await page.getByRole('link', { name: 'Abrir las reglas' }).click();
      await expect(page).toHaveURL(new RegExp(`${COMPANY}$`));
      await expect(page.getByLabel('A dónde se puede llamar').locator('option:checked')).toHaveText('Números nacionales e internacionales');
      await page.getByLabel('A dónde se puede llamar').selectOption('Números nacionales');
      await page.getByLabel('Llamadas salientes a la vez').fill('2');
      await save(page, 'Se guardaron las reglas de la empresa.');
      await expect(page.getByLabel('Llamadas salientes a la vez')).toHaveValue('2');
      await expect(page.getByText('Ninguno: para todos valen las reglas de la empresa.')).toBeVisible();

      await page.goto(TAB);
      await expect(page.getByLabel('Las de la empresa')).toBeChecked();
      await expect(page.getByText('Números nacionales · 2 a la vez')).toBeVisible();
      await expect(page.getByLabel('A dónde se puede llamar')).toBeHidden();
      await page.getByLabel('Propias de este usuario').check();
      await page.getByLabel('A dónde se puede llamar').selectOption('Solo a extensiones de la empresa');
      await page.getByLabel('Llamadas salientes a la vez').fill('');
      await page.getByLabel('Minutos al día').fill('30');
      await save(page, 'Se guardaron los ajustes de Ana Gómez.');
      await expect(page.getByLabel('Propias de este usuario')).toBeChecked();
      await expect(page.getByLabel('Minutos al día')).toHaveValue('30');

      await page.goto(COMPANY);
      const own = page.getByRole('listitem').filter({ hasText: 'Ana Gómez (extensión 1003)' });
      await expect(own).toContainText('Solo a extensiones de la empresa · 30 minutos al día');
      await own.getByRole('link').click();
      await page.getByLabel('Las de la empresa').check();
      await save(page, 'Se guardaron los ajustes de Ana Gómez.');
      await expect(page.getByLabel('Las de la empresa')).toBeChecked();

      await page.goto('/history');
      const newest = page.locator('.revisions > li').first();
      await expect(newest).toContainText('A dónde puede llamar');
      await expect(newest).toContainText('Las de la empresa');
    });

    test('what is refused stays as typed, beside its reason', async ({ signedIn: page }) => {
      await page.goto(TAB);
      await page.getByLabel('Propias de este usuario').check();
      await page.getByLabel('Llamadas salientes a la vez').fill('51');
      await page.getByLabel('Minutos al día').fill('x');
      await page.getByRole('button', { name: 'Guardar' }).click();
      await expect(page.locator('.problem-summary')).toContainText('Escribe un número de 1 a 50, o nada.');
      await expect(page.locator('.problem-summary')).toContainText('Escribe un número de minutos de 1 a 1440, o nada.');
      await expect(page).toHaveURL(/tab=outgoing_calls$/);
      await expect(page.getByLabel('Propias de este usuario')).toBeChecked();
      await expect(page.getByLabel('Llamadas salientes a la vez')).toHaveValue('51');
    });
  });
}

test('the pages are accessible, also at 390 pixels', async ({ signedIn: page }) => {
  for (const address of [COMPANY, TAB]) {
    await page.goto(address);
    await isAccessible(page);
    await page.setViewportSize(NARROW);
    await isAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
  }
});

test('of two people who change the same rules the second is told', async ({ signedIn: page }) => {
  const other = await page.context().newPage();
  await other.goto(TAB);
  await page.goto(TAB);
  await page.getByLabel('Propias de este usuario').check();
  await page.getByLabel('A dónde se puede llamar').selectOption('Números nacionales');
  await save(page, 'Se guardaron los ajustes de Ana Gómez.');
  await other.getByLabel('Propias de este usuario').check();
  await other.getByRole('button', { name: 'Guardar' }).click();
  await expect(other.locator('.problem-summary')).toContainText('Guardaste cambios aquí en otra ventana mientras editabas.');
  await expect(other.locator('.problem-summary')).toContainText('A dónde puede llamar: Las de la empresa → Números nacionales');
  await save(other, 'Se guardaron los ajustes de Ana Gómez.');
});
