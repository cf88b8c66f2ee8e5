// Renting a phone, from the order to the return, with the operator's steps at the command line.
import { DEMO_EMAIL } from '../support/portal.ts';
import { expect, isAccessible, NARROW, test } from '../support/test.ts';

type Order = { order: string; state: string; user: string };

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a phone is rented, delivered, given to somebody else and asked to be taken back', async ({ signedIn: page, portal }) => {
      await page.goto('/ip_phones');
      await expect(page.getByRole('row', { name: /Yealink T46U.*Lucía Restrepo.*Entregado.*80:5E:C0:12:34:56/ })).toBeVisible();
      await page.getByRole('link', { name: 'Yealink T53W' }).click();
      await page.getByRole('button', { name: 'Pedir el teléfono' }).click();
      await expect(page.locator('.problem-summary')).toContainText('Elige para quién es el teléfono.');
      await expect(page.getByLabel('Dirección de entrega')).toHaveValue(/Carrera 7/);
      await expect(page.getByText(/al mes\./)).toBeVisible();
      await page.getByLabel('Usuario', { exact: true }).selectOption({ label: 'Marta Peña · 1004' });
      await page.getByRole('button', { name: 'Pedir el teléfono' }).click();
      await expect(page.getByRole('status')).toHaveText('Pedimos el teléfono de Marta Peña. Aquí verás cómo avanza.');
      await expect(page.getByRole('row', { name: /Yealink T53W.*Marta Peña.*Pedido/ })).toBeVisible();

      const orders = JSON.parse(await portal.command('phones', 'list', '--state', 'ordered', '--json')) as Order[];
      const order = orders.find(({ user }) => user === '1004 Marta Peña')?.order ?? '';
      await expect(portal.command('phones', 'advance', order, '--to', 'sent')).rejects.toMatchObject({ code: 3 });
      await expect(portal.command('phones', 'assign', order, '--mac', '80-5e-c0-12-34-56')).rejects.toMatchObject({ code: 3 });
      await expect(portal.command('phones', 'show', 'nothing')).rejects.toMatchObject({ code: 4 });
      await portal.command('phones', 'assign', order, '--mac', '805e.c0ab.cdef');
      for (const state of ['prepared', 'sent', 'delivered']) await portal.command('phones', 'advance', order, '--to', state);
      await expect.poll(() => portal.mailsTo(DEMO_EMAIL).filter((mail) => mail.includes('Yealink T53W')).length).toBe(2);

      await page.goto('/extensions/1004?tab=devices');
      await page.getByRole('link', { name: 'Teléfono alquilado: Yealink T53W · Entregado' }).click();
      await expect(page.getByText('80:5E:C0:AB:CD:EF')).toBeVisible();
      await page.getByLabel('Usuario', { exact: true }).selectOption({ label: 'Carlos Rojas · 1005' });
      await page.getByRole('button', { name: 'Guardar' }).click();
      await expect(page.getByRole('status')).toHaveText('El teléfono es ahora de Carlos Rojas.');
      await page.getByRole('link', { name: 'Devolver…' }).click();
      await page.getByRole('button', { name: 'Devolver el teléfono' }).click();
      await expect(page.getByRole('status')).toHaveText('Avisamos al operador que devuelves Yealink T53W.');
      await portal.command('phones', 'advance', order, '--to', 'returned');
      await page.reload();
      await expect(page.getByText('El teléfono volvió al operador y ya no se cobra.')).toBeVisible();
    });
  });
}

test('an order is taken back, and the phone of somebody who is deleted is nobody’s', async ({ signedIn: page }) => {
  await page.goto('/ip_phones');
  await page.getByRole('link', { name: 'Yealink T23G' }).first().click();
  await page.getByRole('link', { name: 'Cancelar…' }).click();
  await page.getByRole('button', { name: 'Cancelar el pedido' }).click();
  await expect(page.getByRole('status')).toHaveText('Se canceló el pedido de Yealink T23G.');
  await page.goto('/extensions/1001/delete');
  await expect(page.getByText('Su teléfono Yealink T46U queda sin usuario.')).toBeVisible();
  await page.getByLabel('Reemplazar por').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Eliminar usuario' }).click();
  await page.goto('/ip_phones');
  await expect(page.getByRole('row', { name: /Yealink T46U.*Sin usuario.*Entregado/ })).toBeVisible();
});

test('the pages are accessible on a small screen, in English and in French', async ({ signedIn: page }) => {
  await page.setViewportSize(NARROW);
  await page.goto('/ip_phones');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('IP phones');
  const phone = await page.getByRole('link', { name: 'Yealink T46U' }).first().getAttribute('href');
  for (const address of ['/ip_phones', '/ip_phones/yealink_t23g', phone ?? '', `${phone}/end`]) {
    await page.goto(address);
    await isAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(390);
  }
  await page.getByRole('button', { name: 'Français' }).click();
  await expect(page.getByRole('button', { name: 'Rendre le téléphone' })).toBeVisible();
});
