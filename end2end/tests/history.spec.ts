// The change history: who changed what, and going back to an earlier state; with JavaScript and without.
import { expect, isAccessible, type Page, test } from '../support/test.ts';

async function changeNumber(page: Page, from: string, to: string): Promise<void> {
  await page.goto(`/extensions/${from}`);
  await page.getByLabel('Extensión', { exact: true }).fill(to);
  await page.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByRole('status')).toBeVisible();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a change is told in words, and the state before it comes back', async ({ signedIn: page }) => {
      await changeNumber(page, '1003', '1020');
      await page.goto('/');
      const recent = page.locator('#recent_changes');
      await expect(recent.getByRole('listitem').first()).toContainText('Usuario Ana Gómez');
      await recent.getByRole('link', { name: 'Ver el historial' }).click();
      const newest = page.locator('.revisions > li').first();
      await expect(newest).toContainText('Usuario Ana Gómez');
      await expect(newest.locator('del')).toHaveText('1003');
      await expect(newest.locator('ins')).toHaveText('1020');
      await expect(newest).toContainText('Estado actual');

      await page.locator('.revisions > li').nth(1).getByRole('link', { name: /^Restaurar/ }).click();
      await expect(page.locator('main del')).toHaveText('1020');
      await expect(page.locator('main ins')).toHaveText('1003');
      await page.getByRole('button', { name: 'Restaurar este estado' }).click();
      await expect(page.getByRole('status')).toContainText('La configuración está otra vez como en la revisión');
      await expect(page.locator('.revisions > li').first()).toContainText('Restauró el estado de la revisión');
      await page.goto('/extensions/1003');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ana Gómez');
    });

    test('the history is filtered, and everything can be seen again', async ({ signedIn: page }) => {
      await changeNumber(page, '1004', '1021');
      await page.goto('/history');
      await page.getByLabel('Qué', { exact: true }).selectOption('Días festivos');
      await page.getByRole('button', { name: 'Filtrar' }).click();
      await expect(page.locator('.revisions')).not.toContainText('Usuario Marta Peña');
      await page.getByLabel('Desde').fill('2001-01-01');
      await page.getByLabel('Hasta').fill('2001-01-02');
      await page.getByRole('button', { name: 'Filtrar' }).click();
      await expect(page.getByRole('heading', { name: 'No hay cambios así' })).toBeVisible();
      await page.getByRole('link', { name: 'Ver todo' }).first().click();
      await expect(page.locator('.revisions')).toContainText('Usuario Marta Peña');
    });
  });
}

for (const [language, title] of [['Español (Colombia)', 'Historial de cambios'], ['English', 'Change history']] as const) {
  test(`the pages have nothing in anybody's way at 390 pixels, in ${language}`, async ({ signedIn: page }) => {
    await changeNumber(page, '1005', '1022');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/history');
    await page.getByRole('button', { name: language, exact: true }).click();
    for (const address of ['/history', '/history/2/restore']) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toContainText(address === '/history' ? title : '2');
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect(wide, `${address} scrolls sideways`).toBe(false);
      await isAccessible(page);
    }
  });
}
