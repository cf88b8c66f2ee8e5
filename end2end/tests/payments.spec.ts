// Paying by transfer: the billing address, what to transfer where, the operator's booking, the receipt.
import { DEMO_EMAIL } from '../support/portal.ts';
import { expect, isAccessible, NARROW, test } from '../support/test.ts';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('an address is refused as typed and saved, and a booked transfer is shown as paid', async ({ signedIn: page, portal }) => {
      await page.goto('/billing/address');
      await page.getByLabel('Nombre o razón social').fill('Café Andino S.A.S.');
      await page.getByLabel('NIT o cédula (opcional)').fill('800.197.268-5');
      await page.getByLabel('Calle y número').fill('Carrera 7 # 71-21');
      await page.getByLabel('Ciudad').fill('Bogotá');
      await page.getByRole('button', { name: 'Guardar' }).click();
      await expect(page.locator('.problem-summary')).toContainText('Revisa el NIT o la cédula');
      await expect(page.getByLabel('Calle y número')).toHaveValue('Carrera 7 # 71-21');
      await page.getByLabel('NIT o cédula (opcional)').fill('800.197.268-4');
      await page.getByRole('button', { name: 'Guardar' }).click();
      await expect(page.getByRole('status')).toContainText('La dirección de facturación se guardó.');
      await expect(page.getByLabel('NIT o cédula (opcional)')).toHaveValue('800197268-4');

      const record = ['payment', 'record', '--account', '+576015550100', '--top-up', '--amount', '50000', '--received', '2026-11-30'];
      const booked = JSON.parse(await portal.command('--json', ...record, '--reference', 'TR-1')) as { payment: string; reference: string };
      await expect(portal.command(...record, '--reference', 'TR-1')).rejects.toThrow('is booked for this account already');
      await page.goto(`/billing/pay/${booked.payment}`);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('50.000');
      await expect(page.getByText('Pagado', { exact: true })).toBeVisible();
      await expect(page.locator('.reference')).toHaveText(booked.reference);
      await expect.poll(() => portal.mailsTo(DEMO_EMAIL).some((mail) => mail.includes(booked.reference))).toBe(true);
    });
  });
}

test('the pages are accessible on a small screen, in each language', async ({ signedIn: page, portal }) => {
  const record = ['payment', 'record', '--account', '+576015550100', '--top-up', '--amount', '50000', '--received', '2026-11-30'];
  const { payment } = JSON.parse(await portal.command('--json', ...record)) as { payment: string };
  await page.setViewportSize(NARROW);
  for (const [language, heading] of [
    ['Español (Colombia)', 'Dirección de facturación'],
    ['English', 'Billing address'],
    ['Français', 'Adresse de facturation'],
  ] as const) {
    await page.goto('/billing/address');
    await page.getByRole('button', { name: language }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    for (const address of ['/billing/address', '/billing/payment_method', `/billing/pay/${payment}`]) {
      await page.goto(address);
      await isAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(390);
    }
  }
});
