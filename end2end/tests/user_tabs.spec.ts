// A user's page with its tabs, and a new user with phones, with JavaScript and without.
import { expect, type Page, NARROW, test } from '../support/test.ts';

const TABS = ['Usuario', 'Dispositivos', 'Buzón de voz', 'Desvío', 'Número que muestra', 'Llamadas salientes', 'Fax'];

async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Ajustes del usuario' }).getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('link', { name, exact: true })).toHaveAttribute('aria-current', 'page');
}

async function save(page: Page, name = 'Ana Gómez'): Promise<void> {
  await page.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByRole('status')).toHaveText(`Se guardaron los ajustes de ${name}.`);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('each tab keeps what it saves', async ({ signedIn: page }) => {
      await page.goto('/extensions/1003');
      await expect(page.getByRole('navigation', { name: 'Ajustes del usuario' }).getByRole('link')).toHaveText(TABS);
      await expect(page.locator('.lead')).toContainText('Suena 30 segundos; después contesta el buzón de voz.');

      await openTab(page, 'Dispositivos');
      await page.getByLabel('Softphone').check();
      await page.getByRole('checkbox', { name: /Teléfono externo/ }).check();
      await page.getByLabel('Número del teléfono externo').fill('310 555 0177');
      await save(page);
      await expect(page.getByRole('checkbox', { name: /Teléfono externo/ })).toBeChecked();
      await expect(page.getByLabel('Número del teléfono externo')).toHaveValue('310 555 0177');

      await openTab(page, 'Buzón de voz');
      await page.getByLabel('Contesta después de').selectOption('20 segundos');
      await page.getByLabel('PIN del buzón').fill('4812');
      await page.getByLabel('Marcarlo como escuchado').check();
      await save(page);
      await expect(page.getByLabel('PIN del buzón')).toHaveValue('');
      await expect(page.getByText('Ya tiene uno, que no se muestra')).toBeVisible();
      await expect(page.getByLabel('Marcarlo como escuchado')).toBeChecked();

      await openTab(page, 'Desvío');
      await page.getByLabel('Desviar sus llamadas').check();
      await page.getByLabel('Número de destino').fill('+57 310 555 0199');
      await page.getByLabel('El de la empresa').check();
      await save(page);
      await expect(page.locator('.lead')).toContainText('Sus llamadas van al 310 555 0199.');
      await expect(page.getByText('El desvío está activo: sus propios dispositivos no suenan.')).toBeVisible();

      await openTab(page, 'Número que muestra');
      await page.getByLabel('Número que ven las personas').selectOption('Ninguno: número oculto');
      await save(page);
      await expect(page.getByLabel('Número que ven las personas').locator('option:checked')).toHaveText('Ninguno: número oculto');
    });

    test('what is refused stays as typed, on its tab', async ({ signedIn: page }) => {
      await page.goto('/extensions/1003?tab=call_forwarding');
      for (const [number, reason] of [
        ['123', 'Ese es un número de emergencias. Escribe otro.'],
        ['+33 1 42 68 53 00', 'Ese número es de otro país. Escribe uno nacional.'],
        ['601 555 0100', 'Ese número es de tu propia empresa'],
        ['', 'Escribe un número de teléfono.'],
      ] as const) {
        await page.getByLabel('Desviar sus llamadas').check();
        await page.getByLabel('Número de destino').fill(number);
        await page.getByRole('button', { name: 'Guardar' }).click();
        await expect(page.locator('.problem-summary')).toContainText(reason);
        await expect(page).toHaveURL(/tab=call_forwarding$/);
        await expect(page.getByLabel('Número de destino')).toHaveValue(number);
        await expect(page.getByLabel('Desviar sus llamadas')).toBeChecked();
      }
      await page.goto('/extensions/1003?tab=devices');
      await expect(page.locator('.problem-summary')).toHaveCount(0);
      await page.goto('/extensions/1003?tab=fax');
      await page.getByLabel('Recibe faxes').check();
      await page.getByRole('button', { name: 'Guardar' }).click();
      await expect(page.locator('.problem-summary')).toContainText('Elige un número de tu empresa que no sea el principal ni el fax de otra persona.');
    });

    test('a user is added with phones in one form and gets a mail', async ({ signedIn: page, portal }) => {
      await page.goto('/extensions/new_user');
      await page.getByLabel('Nombre', { exact: true }).fill('Inés');
      await page.getByLabel('Apellido').fill('Mora');
      await page.getByLabel('Correo electrónico').fill('ines@example.com');
      await page.getByLabel('Extensión', { exact: true }).fill('1300');
      await page.getByRole('checkbox', { name: /Teléfono IP/ }).uncheck();
      await page.getByRole('checkbox', { name: /Softphone/ }).check();
      await page.getByRole('button', { name: 'Agregar usuario' }).click();
      await expect(page.getByRole('status')).toHaveText('Inés Mora ya tiene su extensión.');
      await page.goto('/extensions/1300?tab=devices');
      await expect(page.getByRole('checkbox', { name: /Teléfono IP/ })).not.toBeChecked();
      await expect(page.getByRole('checkbox', { name: /Softphone/ })).toBeChecked();
      await expect.poll(() => portal.mailsTo('ines@example.com').join()).toContain('la 1300');
    });
  });
}

test('a user whom nothing rings is said to be silent, at 390 pixels and in English', async ({ signedIn: page }) => {
  await page.setViewportSize(NARROW);
  await page.goto('/extensions/1003?tab=devices');
  await page.getByRole('checkbox', { name: /Teléfono IP/ }).uncheck();
  await save(page);
  await expect(page.getByText('Ningún dispositivo está marcado: el buzón de voz contesta de inmediato.')).toBeVisible();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByText('No device is ticked: voicemail answers at once.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Call forwarding' })).toBeVisible();
});

test('of two people who change the same tab the second is told, and other tabs are free', async ({ signedIn: page }) => {
  const other = await page.context().newPage();
  await other.goto('/extensions/1003?tab=devices');
  await page.goto('/extensions/1003?tab=devices');
  await page.getByLabel('Softphone').check();
  await save(page);
  await page.goto('/extensions/1003?tab=voicemail');
  await page.getByLabel('Contesta después de').selectOption('10 segundos');
  await save(page);
  await other.getByRole('checkbox', { name: /Teléfono IP/ }).uncheck();
  await other.getByRole('button', { name: 'Guardar' }).click();
  await expect(other.locator('.problem-summary')).toContainText('Guardaste cambios aquí en otra ventana mientras editabas.');
  await expect(other.getByRole('checkbox', { name: /Teléfono IP/ })).not.toBeChecked();
  await save(other);
});
