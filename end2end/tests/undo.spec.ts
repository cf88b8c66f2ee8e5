// Undoing in the menu editor goes back by what people count as one step.
import { Editor } from '../support/editor.ts';
import { expect, test } from '../support/test.ts';

test('text that is typed in one field is one step', async ({ signedIn: page }) => {
  const editor = await Editor.open(page);
  const before = await editor.greeting.inputValue();
  await editor.greeting.press('End');
  await editor.greeting.pressSequentially(' Hola.');
  await expect(editor.greeting).not.toHaveValue(before);
  await page.keyboard.press('Control+z');
  await expect(editor.greeting).toHaveValue(before);
  await editor.unsaved(0);
  await page.keyboard.press('Control+y');
  await expect(editor.greeting).toHaveValue(/ Hola\.$/);
});

test('each choice for a key is a step of its own', async ({ signedIn: page }) => {
  const editor = await Editor.open(page);
  await editor.key(7).click();
  await editor.transferTo('Ana Gómez · 1003');
  await editor.button('Deshacer').click();
  await expect(editor.inspector.getByLabel('Acción').locator('option:checked')).toHaveText('Transferir la llamada');
  await expect(editor.inspector.getByLabel('Destino').locator('option:checked')).toHaveText('Elige un destino');
  await editor.button('Deshacer').click();
  await expect(editor.key(7)).toContainText('Sin asignar');
});

test('a removed action comes back by one step', async ({ signedIn: page }) => {
  const editor = await Editor.open(page);
  await editor.key(7).click();
  await editor.transferTo('Ana Gómez · 1003');
  await editor.inspector.getByRole('button', { name: 'Quitar la acción' }).click();
  await expect(editor.key(7)).toContainText('Sin asignar');
  await expect(editor.key(7)).toBeFocused();
  await editor.button('Deshacer').click();
  await expect(editor.key(7)).toContainText('Ana Gómez · 1003');
});

test('the fields show what an undone step left', async ({ signedIn: page }) => {
  const editor = await Editor.open(page);
  await editor.key(1).click();
  await editor.inspector.getByLabel('Destino').selectOption('Camila Duque · 1012');
  await editor.inspector.getByLabel('Nombre en el menú').fill('Compras');
  await editor.button('Deshacer').click();
  await expect(editor.inspector.getByLabel('Nombre en el menú')).toHaveValue('Ventas');
  await editor.button('Deshacer').click();
  await expect(editor.inspector.getByLabel('Destino').locator('option:checked')).toHaveText('Ventas · 1101');
  await editor.unsaved(0);
});

test('the bar tells what was undone and done again', async ({ signedIn: page }) => {
  const editor = await Editor.open(page);
  await editor.key(1).dragTo(editor.key(8));
  await expect(editor.status).toHaveText('La tecla 1 se intercambió con la tecla 8.');
  await editor.button('Deshacer').click();
  await expect(editor.key(1)).toContainText('Ventas');
  await expect(editor.status).toHaveText('Deshecho: Tecla 1, Tecla 8.');
  await editor.button('Rehacer').click();
  await expect(editor.status).toHaveText('Rehecho: Tecla 1, Tecla 8.');
});
