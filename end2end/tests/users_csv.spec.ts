// Users as a file: in, looked at row by row, and out again, with JavaScript and without.
import { readFileSync } from 'node:fs';
import { sendUsers } from '../support/pages.ts';
import { expect, type Page, NARROW, test } from '../support/test.ts';

function row(page: Page, text: string) {
  return page.locator('table.imported tbody tr', { hasText: text });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a file is looked at, mended, and saved as a whole', async ({ signedIn: page, portal }) => {
      await page.goto('/extensions');
      await page.getByRole('link', { name: 'Importar' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Importar usuarios');

      await sendUsers(page, '1003,Ana María,Gómez,ana@example.com\n1200,Inés,Mora,ines@example.com\n1201,Inés,Mora,ines.mora@example.com');
      await expect(page.getByText('Una fila tiene problemas.')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Guardar todo' })).toHaveCount(0);
      await expect(row(page, '1201')).toContainText('Este nombre ya está en la línea 3.');
      await expect(row(page, '1201')).toContainText('Problema');

      await page.getByRole('link', { name: 'Elegir otro archivo' }).click();
      await sendUsers(page, '1003,Ana María,Gómez,ana@example.com\n1200,Inés,Mora,ines@example.com\n1002,Julián,Ortiz,julian.ortiz@cafeandino.example');
      await expect(page.getByText('Un usuario nuevo, uno cambia.')).toBeVisible();
      await expect(row(page, '1003')).toContainText('Antes: Ana');
      await expect(row(page, '1002')).toContainText('Igual');
      await page.reload();
      await page.getByRole('button', { name: 'Guardar todo' }).click();
      await expect(page.getByRole('status')).toHaveText('Se guardó el archivo. Un usuario nuevo, uno cambia.');
      await expect(page.getByRole('link', { name: 'Ana María Gómez' })).toBeVisible();
      await expect(page.getByRole('link', { name: 'Inés Mora' })).toBeVisible();
      await expect.poll(() => portal.mailsTo('ines@example.com').length).toBe(1);
      await page.goto('/extensions/import/check');
      await expect(page.getByRole('heading', { name: 'No hay ningún archivo por revisar' })).toBeVisible();
    });

    test('what is taken away changes nothing when it comes back', async ({ signedIn: page }) => {
      await page.goto('/extensions/import');
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Descargar los usuarios actuales' }).click();
      const file = await download;
      expect(file.suggestedFilename()).toBe('usuarios.csv');
      const path = await file.path();
      expect(readFileSync(path, 'utf8')).toContain('1003;Ana;Gómez;ana.gomez@cafeandino.example\r\n');
      await page.locator('input[type=file]').setInputFiles({ name: 'usuarios.csv', mimeType: 'text/csv', buffer: readFileSync(path) });
      await page.getByRole('button', { name: 'Revisar el archivo' }).click();
      await expect(page.getByText('El archivo dice lo mismo que ya está guardado.')).toBeVisible();
    });

    test('what is no list is refused with what to do', async ({ signedIn: page }) => {
      await page.goto('/extensions/import');
      await page.getByRole('button', { name: 'Revisar el archivo' }).click();
      await expect(page.locator('.problem-summary')).toContainText('Elige un archivo.');
      for (const [content, reason] of [
        ['PK\u0003\u0004', 'Ese archivo no es texto.'],
        ['Nombre\nAna', 'En la primera línea faltan columnas.'],
        [`Extensión${' '.repeat(3_000_000)}`, 'El archivo pasa de 1 MB.'],
      ] as const) {
        await page.locator('input[type=file]').setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
        await page.getByRole('button', { name: 'Revisar el archivo' }).click();
        await expect(page.locator('.problem-summary')).toContainText(reason);
      }
    });
  });
}

test('a file is looked at on 390 pixels and in French', async ({ signedIn: page }) => {
  await page.setViewportSize(NARROW);
  await sendUsers(page, '1200,Inés,Mora,nadie');
  await page.getByRole('button', { name: 'Français' }).click();
  await expect(page.getByText('Une ligne pose problème.')).toBeVisible();
  await expect(row(page, '1200')).toContainText('Problème');
});
