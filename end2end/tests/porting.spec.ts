// Bringing a number, from the first step to the day it moves, with the operator's steps at the command line.
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_EMAIL, type Portal } from '../support/portal.ts';
import { expect, isAccessible, NARROW, type Page, signIn, test } from '../support/test.ts';

/** A document as small as one can be. */
const BILL = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n' +
    'xref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R/Size 3>>\nstartxref\n96\n%%EOF\n',
);

async function writeCarrier(page: Page, internet: string): Promise<void> {
  await page.getByLabel('Fijo').check();
  await page.getByLabel('Empresa telefónica actual').fill('Telefónica del Páramo');
  await page.getByLabel('Número de cuenta con esa empresa').fill('CT-77');
  await page.getByLabel(internet).check();
  await page.getByRole('button', { name: 'Guardar y seguir' }).click();
}

/** Writes a request up to its last step. */
async function writeRequest(page: Page, number: string): Promise<void> {
  await page.goto('/number_porting');
  await page.getByRole('link', { name: 'Pedir una portabilidad' }).click();
  await writeCarrier(page, 'DSL por una de estas líneas');
  await expect(page.getByRole('alert')).toContainText('La solicitud se detiene aquí');
  await page.getByLabel('Fibra, cable u otro que no usa estas líneas').check();
  await page.getByRole('button', { name: 'Guardar y seguir' }).click();
  await page.getByLabel('Número principal de la solicitud').fill('601 555 0100');
  await page.getByRole('button', { name: 'Guardar y seguir' }).click();
  await expect(page.locator('.problem-summary')).toContainText('Ese número ya es de tu empresa aquí.');
  await page.getByLabel('Número principal de la solicitud').fill(number);
  await page.getByRole('button', { name: 'Guardar y seguir' }).click();

  // It is left and found again.
  await page.getByLabel('Nombre del titular').fill('Café Andino S.A.S.');
  await page.getByRole('button', { name: 'Seguir otro día' }).click();
  await expect(page.getByRole('status')).toContainText('Guardamos lo que escribiste.');
  await page.getByRole('link', { name: `Seguir con ${number.replaceAll(' ', '\u00a0')}` }).click();
  await expect(page.getByLabel('Nombre del titular')).toHaveValue('Café Andino S.A.S.');
  await page.getByLabel('Dirección del servicio').fill('Carrera 7 # 71-21\nBogotá');
  await page.getByRole('button', { name: 'Guardar y seguir' }).click();
  await page.locator('input[type=file]').setInputFiles({ name: 'factura.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') });
  await page.getByRole('button', { name: 'Subir y seguir' }).click();
  await expect(page.locator('.problem-summary')).toContainText('Ese archivo no es un PDF');
  await page.locator('input[type=file]').setInputFiles({ name: 'factura.pdf', mimeType: 'application/pdf', buffer: BILL });
  await page.getByRole('button', { name: 'Subir y seguir' }).click();
  await expect(page.getByRole('status')).toHaveText('Guardamos la factura factura.pdf, cifrada.');
  await page.getByLabel('Número que se reemplaza').selectOption({ label: '601\u00a0555\u00a00100 (principal)' });
  await page.getByLabel('Se devuelve').check();
  await page.getByRole('button', { name: 'Guardar y seguir' }).click();
}

async function signAndSend(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Firmar y enviar' }).click();
  await expect(page.locator('.problem-summary')).toContainText('Escribe tu nombre completo para firmar.');
  await page.getByLabel('Acepto estas condiciones').check();
  await page.getByLabel('Firma: tu nombre completo').fill('Lucía Restrepo');
  await page.getByRole('button', { name: 'Firmar y enviar' }).click();
  await expect(page.getByRole('status')).toHaveText('Recibimos la solicitud. Te escribiremos a cada paso.');
  return new URL(page.url()).pathname.split('/').pop() ?? '';
}

function operator(portal: Portal, verb: string, request: string, ...more: string[]): Promise<string> {
  return portal.command('porting', verb, request, ...more);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a number is asked for, rejected, corrected, and takes the place of the main number', async ({ signedIn: page, portal }) => {
      await writeRequest(page, '601 555 0440');
      const request = await signAndSend(page);
      await expect(operator(portal, 'advance', request, '--to', 'ported')).rejects.toMatchObject({ code: 3 });
      await operator(portal, 'advance', request, '--to', 'sent');
      await operator(portal, 'reject', request, '--reason', 'name', '--note', 'Figura como Café Andino SAS.');
      await page.reload();
      await expect(page.getByText('El nombre del titular no coincide').first()).toBeVisible();
      await expect(page.getByText('El operador añade: Figura como Café Andino SAS.').first()).toBeVisible();
      await page.getByRole('link', { name: 'Corregir y enviar otra vez' }).click();
      await page.getByLabel('Nombre del titular').fill('Café Andino SAS');
      await page.getByRole('button', { name: 'Guardar y seguir' }).click();
      await page.getByRole('link', { name: 'Seguir', exact: true }).click();
      await page.getByRole('button', { name: 'Guardar y seguir' }).click();
      expect(await signAndSend(page)).toBe(request);

      const bill = join(tmpdir(), `bill-${request}.pdf`);
      await operator(portal, 'bill', request, '--out', bill);
      expect(readFileSync(bill)).toEqual(BILL);
      for (const state of ['sent', 'reviewing']) await operator(portal, 'advance', request, '--to', state);
      const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'America/Bogota' });
      await operator(portal, 'confirm-date', request, '--date', today);
      await page.reload();
      await expect(page.getByText('Ya no se puede cancelar.').first()).toBeVisible();
      await expect(page.getByRole('link', { name: 'Cancelar…' })).toHaveCount(0);
      await operator(portal, 'advance', request, '--to', 'ported');
      await page.reload();
      await expect(page.getByText('Los números ya funcionan aquí.').first()).toBeVisible();
      await page.goto('/manage_phone_number');
      await expect(page.getByText('601\u00a0555\u00a00440').first()).toBeVisible();
      await expect(page.getByText('601\u00a0555\u00a00100')).toHaveCount(0);
      await expect.poll(() => portal.mailsTo(DEMO_EMAIL).filter((mail) => mail.includes('601\u00a0555\u00a00440')).length).toBe(8);
    });
  });
}

test('a request is followed and cancelled, a draft is discarded', async ({ signedIn: page }) => {
  await page.goto('/#number_porting');
  await page.locator('#number_porting').getByRole('link', { name: 'Ver cómo va' }).click();
  await expect(page.getByText('La solicitud está en manos de tu empresa telefónica')).toBeVisible();
  await page.getByRole('link', { name: 'Cancelar…' }).click();
  await page.getByRole('button', { name: 'Cancelar la solicitud' }).click();
  await expect(page.getByRole('status')).toHaveText('Se canceló la solicitud.');
  await expect(page.getByRole('row', { name: /601\s555\s0300.*Cancelada/ })).toBeVisible();
  await page.goto('/number_porting/new');
  await writeCarrier(page, 'DSL por otra línea');
  await page.goto('/number_porting');
  await page.getByRole('link', { name: 'Descartar Solicitud sin números' }).click();
  await page.getByRole('button', { name: 'Descartar' }).click();
  await expect(page.getByRole('status')).toHaveText('Se descartó la solicitud.');
});

test('the pages are accessible on a small screen, in English and in French', async ({ page, portal }) => {
  await signIn(page, portal);
  await page.goto('/number_porting/new');
  await writeCarrier(page, 'DSL por otra línea');
  const draft = new URL(page.url()).pathname;
  await page.setViewportSize(NARROW);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByLabel('Main number of the request')).toBeVisible();
  await page.goto('/porting_status');
  const sent = await page.getByRole('link', { name: '601\u00a0555\u00a00300' }).first().getAttribute('href');
  for (const address of ['/number_porting', '/number_porting/new', draft, `${draft}/discard`, '/porting_status', sent ?? '', `${sent}/cancel`]) {
    await page.goto(address);
    await isAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(390);
  }
  await page.getByRole('button', { name: 'Français' }).click();
  await expect(page.getByRole('button', { name: 'Annuler la demande' })).toBeVisible();
});
