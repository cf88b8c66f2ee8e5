// A recording is uploaded where it is needed: inside the menu editor.
import { Editor } from '../support/editor.ts';
import { isTelephoneWav } from '../support/sounds.ts';
import { expect, sound, test, TUNE } from '../support/test.ts';

test('a recording that is uploaded in the editor becomes the greeting', async ({ signedIn: page }) => {
  const editor = await Editor.open(page);
  const greeting = page.locator('.menu-editor .card').filter({ has: page.getByRole('heading', { name: 'Saludo' }) });
  await greeting.getByLabel('Tipo de saludo').selectOption('Grabación');
  await greeting.getByText('Subir una grabación').click();
  await greeting.locator('input[type=file]').setInputFiles(sound(TUNE));
  await greeting.getByLabel('Tengo los derechos').check();
  await greeting.getByRole('button', { name: 'Subir', exact: true }).click();

  const chosen = greeting.getByLabel('Grabación', { exact: true }).locator('option:checked');
  await expect(chosen).toHaveText(/^Brisa del páramo\.mp3 · /);
  await editor.save();
  await greeting.getByRole('button', { name: 'Escuchar' }).click();
  await isTelephoneWav(page, greeting.locator('audio'));

  await Editor.open(page);
  await expect(chosen).toHaveText(/^Brisa del páramo\.mp3 · /);
});
