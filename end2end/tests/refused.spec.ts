// What is refused stays as it was typed, with links from the summary to the fields.
import { Editor } from '../support/editor.ts';
import { HoldMusic } from '../support/music.ts';
import { PlainMenu } from '../support/plain-menu.ts';
import { administratorPlaces } from '../support/pages.ts';
import { DEMO_NUMBER } from '../support/portal.ts';
import { expect, type Page, sound, test } from '../support/test.ts';

const NOT_AUDIO = 'Eso no es un archivo de audio. Sube un MP3, WAV, OGG, FLAC o M4A.';
const ABROAD = 'Solo se puede transferir a números nacionales. Escribe uno de tu país.';
const RIGHTS = 'Confirma que tienes los derechos para usar este audio.';

function summary(page: Page) {
  return page.locator('.problem-summary');
}

test('a wrong password is refused and everything else is kept', async ({ page }) => {
  await page.goto('/sign_in');
  await page.getByLabel('País').selectOption('CO');
  await page.getByLabel('Teléfono').fill(DEMO_NUMBER);
  await page.getByLabel('Contraseña', { exact: true }).fill('not the password');
  await page.getByLabel('Mantener la sesión abierta').check();
  await page.getByRole('button', { name: 'Iniciar sesión' }).click();
  await expect(summary(page)).toContainText('El teléfono o la contraseña no coinciden.');
  await expect(page.getByLabel('País')).toHaveValue('CO');
  await expect(page.getByLabel('Teléfono')).toHaveValue(DEMO_NUMBER);
  await expect(page.getByLabel('Contraseña', { exact: true })).toHaveValue('');
  await expect(page.getByLabel('Mantener la sesión abierta')).toBeChecked();
});

test('a refused user stays as typed, and the summary leads to each field', async ({ signedIn: page }) => {
  await page.goto('/extensions/new_user');
  const typed = { Nombre: 'Marta', Apellido: 'Ñúñez "la" <b>', 'Correo electrónico': 'marta@', Extensión: '1001' };
  for (const [label, value] of Object.entries(typed)) await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByRole('button', { name: 'Agregar usuario' }).click();
  await expect(summary(page)).toBeVisible();
  for (const [label, value] of Object.entries(typed)) await expect(page.getByLabel(label, { exact: true })).toHaveValue(value);
  const email = page.getByLabel('Correo electrónico');
  await expect(email).toHaveAttribute('aria-invalid', 'true');
  await expect(email).toHaveAccessibleDescription(/Ese correo no parece completo/);
  await summary(page).getByRole('link', { name: 'Ese correo no parece completo.' }).click();
  await expect(email).toBeFocused();
});

test('an extension in use is refused next to its field', async ({ signedIn: page }) => {
  await page.goto('/extensions/new_user');
  await page.getByLabel('Nombre', { exact: true }).fill('Marta');
  await page.getByLabel('Apellido').fill('Núñez');
  await page.getByLabel('Correo electrónico').fill('marta.nunez@cafeandino.example');
  await page.getByLabel('Extensión', { exact: true }).fill('1001');
  await page.getByRole('button', { name: 'Agregar usuario' }).click();
  await summary(page).getByRole('link', { name: 'Esa extensión ya está en uso. Elige otra.' }).click();
  await expect(page.getByLabel('Extensión', { exact: true })).toBeFocused();
});

test('the editor shows why the server refused a menu and keeps it', async ({ signedIn: page }) => {
  const editor = await Editor.open(page);
  await editor.key(7).click();
  await editor.transferTo('Un número externo');
  await editor.inspector.getByLabel('Un número externo').fill('+1 212 555 0100');
  await editor.key(2).click();
  await editor.button('Guardar').click();
  await expect(page.locator('.problems')).toContainText(ABROAD);
  await editor.isSelected(7);
  const number = editor.inspector.getByLabel('Un número externo');
  await expect(number).toHaveValue('+1 212 555 0100');
  await expect(number).toBeFocused();
  await expect(number).toHaveAttribute('aria-invalid', 'true');
  await expect(number).toHaveAccessibleDescription(new RegExp(ABROAD));
  await editor.unsaved(1);
});

test('the editor does not send a menu that cannot be saved', async ({ signedIn: page }) => {
  const editor = await Editor.open(page);
  await editor.greeting.fill('');
  await editor.greetingSummary.click();
  await expect(editor.greeting).toBeHidden();
  await editor.button('Guardar').click();
  await expect(editor.status).toHaveText('Corrige lo señalado antes de guardar.');
  await expect(page.locator('.problems')).toContainText('El saludo está vacío: escribe un texto o elige una grabación.');
  await expect(editor.greeting).toBeFocused();
  await expect(editor.greeting).toHaveAccessibleDescription(/Escribe lo que se dirá\./);
  await editor.unsaved(1);
});

test('a key without a destination is selected and its field says what is missing', async ({ signedIn: page }) => {
  const editor = await Editor.open(page);
  await editor.key(7).click();
  await editor.inspector.getByLabel('Acción').selectOption('Transferir la llamada');
  await editor.key(2).click();
  await editor.button('Guardar').click();
  await editor.isSelected(7);
  const target = editor.inspector.getByLabel('Destino');
  await expect(target).toBeFocused();
  await expect(target).toHaveAttribute('aria-invalid', 'true');
  await expect(target).toHaveAccessibleDescription('Elige a quién se transfiere la llamada.');
  await target.selectOption('Ana Gómez · 1003');
  await expect(target).not.toHaveAttribute('aria-invalid', 'true');
});

test('a picture named .mp3 is refused and nothing changes', async ({ signedIn: page }) => {
  await page.goto('/preferences');
  await expect(page.locator('html')).toHaveClass(/islands/);
  const music = new HoldMusic(page);
  await music.send('foto.mp3');
  await expect(music.card.getByRole('alert')).toHaveText(NOT_AUDIO);
  await expect(music.card).toContainText('Quien espera en línea oye silencio.');
});

test('a recording keeps its name when the new one is empty, and gets one that is not', async ({ page, portal }) => {
  await administratorPlaces(page, portal);
  await page.goto('/virtual_receptionist/recordings');
  const rename = async (name: string) => {
    await page.getByText('Cambiar el nombre').click();
    await page.getByLabel('Nombre de la grabación').fill(name);
    await page.getByRole('button', { name: 'Guardar el nombre' }).click();
  };
  await rename('  ');
  await expect(page.getByLabel('Nombre de la grabación')).toHaveAccessibleDescription('Escribe un nombre para la grabación.');
  await page.getByText('Cambiar el nombre').click();
  await rename('Saludo de Navidad');
  await expect(page.getByRole('status').first()).toHaveText('La grabación se llama ahora Saludo de Navidad.');
  await expect(page.getByRole('heading', { level: 2, name: 'Saludo de Navidad' })).toBeVisible();
});

test('music without the rights is not sent', async ({ signedIn: page }) => {
  await page.goto('/preferences');
  await expect(page.locator('html')).toHaveClass(/islands/);
  const music = new HoldMusic(page);
  await page.locator('#hold_music-file').setInputFiles(sound('foto.mp3'));
  await expect(music.card.locator('.drop')).toContainText('foto.mp3');
  await music.card.getByRole('button', { name: 'Subir la música de espera' }).click();
  await expect(music.card.getByRole('alert')).toHaveText(RIGHTS);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a refused menu stays as typed', async ({ signedIn: page }) => {
    await page.goto('/virtual_receptionist');
    const menu = new PlainMenu(page);
    await menu.greeting.fill('Buenos días.\nMarque 7.');
    await menu.transferTo(7, 'Un número externo', 'Fuera "de" aquí');
    await menu.key(7).getByText('Si es un número externo').click();
    await menu.key(7).getByLabel('Un número externo').fill('+1 212 555 0100');
    await menu.send();
    await expect(summary(page).getByRole('link', { name: ABROAD })).toHaveAttribute('href', '#form-keys-7-external');
    await menu.transfersTo(7, 'Un número externo', 'Fuera "de" aquí');
    await expect(menu.key(7).getByLabel('Un número externo')).toHaveValue('+1 212 555 0100');
    await expect(menu.greeting).toHaveValue('Buenos días.\nMarque 7.');
  });

  test('a picture named .mp3 is refused and nothing changes', async ({ signedIn: page }) => {
    await page.goto('/preferences');
    const music = new HoldMusic(page);
    await music.sendPlainly('foto.mp3');
    await expect(music.card.getByRole('alert').filter({ visible: true })).toHaveText(NOT_AUDIO);
    await expect(music.card).toContainText('Quien espera en línea oye silencio.');
  });
});
