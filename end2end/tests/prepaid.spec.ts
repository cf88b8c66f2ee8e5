// The prepaid account: what a number costs, adding funds, rates and activity, with JavaScript and without.
import { expect, isAccessible, NARROW, test } from '../support/test.ts';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a number is looked up, funds are asked for, and what happened is filtered', async ({ signedIn: page }) => {
      await page.goto('/#prepaid_account');
      await page.getByRole('link', { name: 'Agregar saldo' }).click();
      const cost = page.locator('#cost');
      for (const [number, answer] of [
        ['+34 612 34 56 78', 'España, móviles'],
        ['601 555 2001', 'está incluido en tu plan'],
        ['1001', 'es una extensión'],
        ['123', 'Es un número de emergencia'],
        ['hola', 'Eso no es un número de teléfono.'],
        ['777', 'Eso no es un número de teléfono.'],
      ] as const) {
        await cost.getByLabel('Número').fill(number);
        await cost.getByRole('button', { name: 'Consultar' }).click();
        await expect(cost.getByRole('status')).toContainText(answer);
      }

      // No provider of cards is configured: only the limit can be chosen.
      await expect(page.locator('#refill')).toContainText('tu operador no los ha configurado');
      await expect(page.getByLabel('Recargar automáticamente')).toHaveCount(0);
      await page.getByLabel('Avisar por correo cuando haya menos de').selectOption('10000');
      await page.locator('#refill').getByRole('button', { name: 'Guardar' }).click();
      await expect(page.locator('#refill')).toContainText('Cuando haya menos de $\u00a010.000');

      await page.getByLabel('Cuánto').selectOption('50000');
      await page.getByRole('button', { name: 'Ir a pagar' }).click();
      await expect(page).toHaveURL(/\/billing\/pay\//);
      await expect(page.getByText(/50\.000/).first()).toBeVisible();
      const reference = (await page.locator('.reference').textContent()) ?? '';
      await page.goto('/prepaid_account');
      await expect(page.locator('#pending')).toContainText(reference);
      await page.getByRole('button', { name: `Cancelar el pago ${reference}` }).click();
      await expect(page.getByRole('status')).toContainText('Se canceló el pago.');
      await expect(page.locator('#pending')).toHaveCount(0);

      await page.goto('/prepaid_account/rates');
      await page.getByRole('searchbox').fill('espana');
      await page.getByRole('button', { name: 'Buscar' }).click();
      await expect(page.getByRole('row', { name: /España, móviles.*\+346/ })).toBeVisible();
      await expect(page.getByText('Brasil')).toHaveCount(0);

      await page.getByRole('link', { name: 'Movimientos' }).click();
      await expect(page.getByText('Saldo de bienvenida')).toBeVisible();
      await page.getByLabel('Tipo').selectOption('call');
      await page.getByRole('button', { name: 'Filtrar' }).click();
      await expect(page.getByText('Saldo de bienvenida')).toHaveCount(0);
      await expect(page.getByRole('row', { name: /Llamada.*España, móviles/ })).toBeVisible();
      const file = await page.getByRole('link', { name: 'Descargar CSV' }).getAttribute('href');
      const answer = await page.request.get(file ?? '');
      expect(answer.headers()['content-disposition']).toContain('movimientos-prepago.csv');
      const lines = (await answer.text()).trim().split('\r\n');
      expect(lines).toHaveLength(8);
      expect(lines[1]).toContain("'+54");
    });
  });
}

for (const [language, balance, rates] of [
  ['English', 'Balance', 'Rates'],
  ['Français', 'Solde', 'Tarifs'],
] as const) {
  test(`the pages are accessible on a small screen in ${language}`, async ({ signedIn: page }) => {
    await page.setViewportSize(NARROW);
    await page.goto('/prepaid_account');
    await page.getByRole('button', { name: language }).click();
    await expect(page.getByRole('heading', { name: balance, exact: true })).toBeVisible();
    await expect(page.getByRole('link', { name: rates, exact: true })).toBeVisible();
    for (const address of [
      '/prepaid_account?number=%2B34612345678',
      '/prepaid_account/rates',
      '/prepaid_account/activity?kind=call',
    ]) {
      await page.goto(address);
      await isAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(390);
    }
  });
}
