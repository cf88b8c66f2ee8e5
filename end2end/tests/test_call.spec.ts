// Testing a call key by key, also with a menu that is not saved yet, and what is pointed out where it is mended.
import { Editor } from '../support/editor.ts';
import { PlainMenu } from '../support/plain-menu.ts';
import { expect, isAccessible, type Locator, NARROW, type Page, test } from '../support/test.ts';

const TEST = '/virtual_receptionist/test';
/** A Monday at ten: the demonstration company is open. */
const MONDAY = `${TEST}?date=2026-11-23&time=10:00`;

/** What happens to the call, from top to bottom. */
function steps(page: Page): Locator {
  return page.locator('#result .step');
}

/** How it ends, or what it waits for. */
function end(page: Page): Locator {
  return steps(page).last();
}

async function press(page: Page, key: string): Promise<void> {
  await page.locator('.test-keypad').getByRole('button', { name: key }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a call is followed key by key to whoever answers', async ({ signedIn: page }) => {
      await page.goto(MONDAY);
      await expect(steps(page).nth(1)).toContainText('Es lunes, 10:00 a. m.: dentro del horario. Cierra a las 6:00 p. m.');
      await expect(end(page)).toContainText('Se espera una tecla.');
      await press(page, '3 Facturación');
      await expect(page).toHaveURL(/#result$/);
      await expect(end(page)).toContainText('Deja un mensaje en el buzón de voz de Marta Peña.');
      await page.getByRole('group', { name: 'Marta Peña' }).getByLabel('Contesta', { exact: true }).check();
      await page.getByRole('button', { name: 'Ver qué pasa así' }).click();
      await expect(end(page)).toContainText('Contesta Marta Peña.');

      // The address keeps the test.
      await page.goto(page.url());
      await expect(end(page)).toContainText('Contesta Marta Peña.');
      await page.getByRole('button', { name: 'Empezar de nuevo' }).click();
      await expect(end(page)).toContainText('Se espera una tecla.');
    });

    test('a key that may begin an extension counts after a pause, and so does the extension', async ({ signedIn: page }) => {
      await page.goto(MONDAY);
      await press(page, '1 Ventas');
      await expect(end(page)).toContainText('Marcó 1, que puede comenzar una extensión');
      await page.getByRole('button', { name: 'Esperar: vale la tecla 1, Ventas' }).click();
      await expect(page.getByText('Grupo Ventas: suena uno después de otro, 20 segundos cada uno.')).toBeVisible();
      await page.getByRole('button', { name: 'Borrar la última tecla' }).click();
      for (const key of ['0', '0', '6']) await press(page, key);
      await expect(page.getByText('Suena Diana Quintero')).toBeVisible();
    });

    test('on Sunday the reason and the next opening are told', async ({ signedIn: page }) => {
      await page.goto(TEST);
      await page.getByLabel('Día').fill('2026-11-22');
      await page.getByLabel('Hora').fill('10:00');
      await page.getByRole('button', { name: 'Probar', exact: true }).click();
      await expect(steps(page).nth(1)).toContainText('Es domingo, 10:00 a. m.: fuera de horario. Abre el lunes a las 8:00 a. m.');
      await steps(page).nth(1).getByRole('link', { name: 'Ver Horario' }).click();
      await expect(page).toHaveURL('/virtual_receptionist/hours');
    });

    test('what cannot be tested stays as typed and is told', async ({ signedIn: page }) => {
      await page.goto(`${TEST}?caller=%3Cb%3E%22nadie&date=2026-02-30&keys=abc`);
      await expect(page.locator('.problem-summary').getByRole('link')).toHaveCount(3);
      await expect(page.getByLabel('Quién llama')).toHaveValue('<b>"nadie');
      await expect(page.getByLabel('Teclas que marca')).toHaveValue('abc');
      await expect(page.getByText('Corrige lo señalado para ver qué pasa.')).toBeVisible();
    });

    test('a group without members is pointed out on its page and at home', async ({ signedIn: page }) => {
      await page.goto('/');
      await expect(page.locator('.warnings')).toHaveCount(0);
      for (const number of ['1002', '1006', '1007']) {
        await page.goto(`/extensions/${number}/delete`);
        await page.getByLabel('Reemplazar por').selectOption('nobody');
        await page.getByRole('button', { name: 'Eliminar usuario' }).click();
        await expect(page.getByRole('status')).toContainText('Se eliminó a');
      }
      await page.goto('/');
      await page.locator('.warnings').getByRole('link', { name: 'Ver Soporte' }).click();
      await expect(page).toHaveURL(/\/extensions\/1102$/);
      await expect(page.locator('.warnings')).toContainText('El grupo Soporte no tiene miembros');
    });
  });
}

test.describe('a menu that is not saved', () => {
  test.use({ javaScriptEnabled: false });

  test('is tested as it is typed, and is still there afterwards', async ({ signedIn: page }) => {
    await page.goto('/virtual_receptionist');
    await new PlainMenu(page).transferTo(8, 'Ana Gómez · 1003', 'Despachos');
    await page.getByRole('button', { name: 'Probar con estos cambios' }).click();
    await expect(page.getByText('Se prueba el menú de horario de oficina con tus cambios sin guardar.')).toBeVisible();
    await press(page, '8 Despachos');
    await expect(page.getByText('Marca 8, «Despachos»: transferir a Ana Gómez.')).toBeVisible();
    await page.getByRole('link', { name: 'Volver a los cambios' }).click();
    await new PlainMenu(page).transfersTo(8, 'Ana Gómez · 1003', 'Despachos');
    await page.goto(`${MONDAY}&keys=8,`);
    await expect(page.getByText('Marca 8, que aquí no hace nada (vez 1 de 3).')).toBeVisible();
  });
});

test.describe('with islands', () => {
  test('keys of the keyboard are pressed, heard, and nothing is loaded anew', async ({ signedIn: page }) => {
    await page.goto(MONDAY);
    await expect(page.locator('html')).toHaveClass(/islands/);
    await page.evaluate(() => Object.assign(window, { stays: true }));
    await page.locator('.test-keypad').getByRole('button', { name: '2 Soporte' }).focus();
    await page.keyboard.press('1');
    await expect(end(page)).toContainText('Marcó 1, que puede comenzar');
    await page.getByRole('button', { name: /^Esperar/ }).click();
    await expect(page).toHaveURL(/keys=1&press=%2C#result$/);
    await expect(page.locator('#call-now')).toHaveText(await end(page).locator('p').first().innerText());
    await page.keyboard.press('Backspace');
    await expect(end(page)).toContainText('Marcó 1, que puede comenzar');
    await page.getByRole('button', { name: 'Empezar de nuevo' }).click();
    await expect(end(page)).toContainText('Se espera una tecla.');
    const heard = () => page.locator('#result audio').first().evaluate((sound: HTMLAudioElement) => sound.currentTime);
    await expect.poll(heard).toBeGreaterThan(0);
    expect(await page.evaluate(() => 'stays' in window)).toBe(true);
  });

  test('a time or an answer shows at once what changes', async ({ signedIn: page }) => {
    await page.goto(`${MONDAY}&keys=3`);
    await expect(page.locator('html')).toHaveClass(/islands/);
    await page.getByRole('group', { name: 'Marta Peña' }).getByLabel('Contesta', { exact: true }).check();
    await expect(end(page)).toContainText('Contesta Marta Peña.');
    await page.getByLabel('Día').fill('2026-11-22');
    await expect(steps(page).nth(1)).toContainText('fuera de horario');
    // Not a day: nothing happens while somebody is typing, the button tells what is wrong.
    await page.getByLabel('Teclas que marca').fill('abc');
    await page.getByRole('button', { name: 'Probar', exact: true }).click();
    await expect(page.locator('.problem-summary')).toBeVisible();
    await expect(page.getByLabel('Teclas que marca')).toHaveValue('abc');
  });

  test('the same call asked for again leads to signing in when the session ended', async ({ signedIn: page }) => {
    await page.goto(MONDAY);
    await expect(page.locator('html')).toHaveClass(/islands/);
    const send = page.getByRole('button', { name: 'Probar', exact: true });
    await send.click();
    await expect(page).toHaveURL(/#result$/);
    await page.context().clearCookies();
    await send.click();
    await expect(page).toHaveURL(/\/sign_in/);
  });

  test('who does not want to listen hears nothing', async ({ signedIn: page }) => {
    await page.goto(MONDAY);
    await page.getByLabel('Oír lo que oye quien llama').uncheck();
    await page.getByRole('button', { name: 'Probar', exact: true }).click();
    await expect(page).toHaveURL(/#result$/);
    expect(await page.locator('#result audio[autoplay]').count()).toBe(0);
  });

  test('a menu is tested before it is saved, and stays unsaved', async ({ signedIn: page }) => {
    const editor = await Editor.open(page);
    await editor.greeting.fill('Marque 9 para oír la dirección.');
    await editor.unsaved(1);
    await editor.button('Probar con estos cambios').click();
    await expect(page.getByText('Se prueba el menú de horario de oficina con tus cambios sin guardar.')).toBeVisible();
    await expect(steps(page)).toContainText([/Marque 9 para oír la dirección/]);
    await page.getByRole('link', { name: 'Volver a los cambios' }).click();
    await expect(editor.greeting).toHaveValue('Marque 9 para oír la dirección.');
    await editor.unsaved(1);
    await editor.save();
    await page.reload();
    await expect(editor.greeting).toHaveValue('Marque 9 para oír la dirección.');
  });
});

test('on a small screen in English a test is accessible', async ({ signedIn: page }) => {
  await page.setViewportSize(NARROW);
  await page.goto(`${MONDAY}&keys=3`);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Test a call');
  await expect(end(page)).toContainText('Leaves a message in the voicemail box of Marta Peña.');
  await isAccessible(page);
});
