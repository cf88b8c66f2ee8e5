// Billing: this month so far, the invoices, and one of them as a page and as a PDF.
import { expect, isAccessible, NARROW, test } from '../support/test.ts';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('an invoice is found, read and downloaded', async ({ signedIn: page }) => {
      await page.goto('/#billing');
      await page.locator('#billing').getByRole('link', { name: 'Ver la facturación' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Facturación');
      await expect(page.locator('.lead')).toContainText('No debes nada');
      await expect(page.locator('#month')).toContainText('Usuarios');
      await expect(page.locator('#plan')).toContainText('Precios de muestra');
      await expect(page.locator('#invoices').getByText('Pagada')).toBeVisible();
      await page.locator('#invoices').getByRole('row', { name: /no se cobra/ }).getByRole('link').click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Factura 000002');
      await expect(page.locator('.figures')).toContainText('Todo el mes');
      await expect(page.locator('.figures .total')).toContainText('600.000');

      const pdf = await page.request.get('/billing/invoices/000002.pdf');
      expect(pdf.headers()['content-type']).toBe('application/pdf');
      expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
      await expect(page.getByRole('link', { name: 'Descargar PDF' })).toHaveAttribute('href', '/billing/invoices/000002.pdf');

      // By sample prices nobody owes anything.
      await expect(page.getByRole('link', { name: 'Pagar' })).toHaveCount(0);
    });
  });
}

for (const [language, heading, invoice] of [['English', 'Billing', 'Invoice 000001'], ['Français', 'Facturation', 'Facture 000001']]) {
  test(`the pages are accessible on a small screen, in ${language}`, async ({ signedIn: page }) => {
    await page.setViewportSize(NARROW);
    await page.goto('/billing');
    await page.getByRole('button', { name: language }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await isAccessible(page);
    await page.goto('/billing/invoices/000001');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(invoice);
    await isAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
}
