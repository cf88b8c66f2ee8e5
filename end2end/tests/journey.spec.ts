// An administrator's day with islands, in a wide window and on a telephone.
import { Editor, MENU } from '../support/editor.ts';
import { HoldMusic } from '../support/music.ts';
import { addUser, expect, NARROW, type Page, signIn, signOut, test, TUNE } from '../support/test.ts';

const GREETING = 'Gracias por llamar. Marque 8 para ventas, 2 para soporte, o 0 para hablar con recepción.';
const OFFERED = 'El saludo ofrece la tecla 1, que no hace nada.';

for (const [name, viewport] of [['in a wide window', { width: 1280, height: 800 }], ['on a telephone', NARROW]] as const) {
  test.describe(name, () => {
    test.use({ viewport });

    test('what an administrator sets up is there after the server was restarted', async ({ page, portal }) => {
      await signIn(page, portal);
      await addUser(page, { first: 'Valentina', last: 'Cárdenas', email: 'valentina@cafeandino.example' });
      await editMenu(page);
      await uploadMusic(page);
      await signOut(page);

      await portal.restart();

      await signIn(page, portal);
      await page.goto('/extensions');
      await expect(page.getByRole('link', { name: 'Valentina Cárdenas' })).toBeVisible();
      await isAsEdited(await Editor.open(page));
      await page.goto('/preferences');
      await new HoldMusic(page).plays();
    });
  });
}

async function editMenu(page: Page): Promise<void> {
  const editor = await Editor.open(page);
  await page.evaluate(() => document.body.setAttribute('data-not-loaded-again', ''));
  await selectByClickAndArrows(editor);
  await editor.transferTo('Valentina Cárdenas · 1013');
  await editor.inspector.getByLabel('Nombre en el menú').fill('Garantías');
  await editor.unsaved(1);
  await swapKeys(editor);
  await editor.greeting.fill(GREETING);
  await expect(page.getByText(OFFERED)).toHaveCount(0);
  await editor.unsaved(4);
  await editor.save();
  await expect(page).toHaveURL(new RegExp(`${MENU}$`));
  await expect(page.locator('body')).toHaveAttribute('data-not-loaded-again', '');
}

async function selectByClickAndArrows(editor: Editor): Promise<void> {
  await editor.key(6).click();
  await editor.isSelected(6);
  await editor.key(6).press('ArrowLeft');
  await editor.isSelected(5);
  await editor.key(5).press('ArrowDown');
  await editor.isSelected(8);
  await editor.key(8).press('ArrowDown');
  await editor.isSelected(0);
  await editor.key(0).press('ArrowUp');
  await editor.isSelected(8);
  await editor.key(8).press('ArrowUp');
  await editor.key(5).press('ArrowRight');
  await editor.isSelected(6);
  await expect(editor.key(6)).toBeFocused();
}

/** Key 1 goes to key 8 by dragging, back with the keyboard, and there again by undoing that. */
async function swapKeys(editor: Editor): Promise<void> {
  await editor.key(1).dragTo(editor.key(8));
  await isMoved(editor);
  await expect(editor.status).toHaveText('La tecla 1 se intercambió con la tecla 8.');

  await editor.key(8).focus();
  for (const key of ['m', 'ArrowUp', 'ArrowUp', 'ArrowLeft']) await editor.page.keyboard.press(key);
  await expect(editor.status).toContainText('Moviendo la tecla 8.');
  await expect(editor.key(1)).toBeFocused();
  await editor.page.keyboard.press('Enter');
  await isInItsPlace(editor);

  await editor.button('Deshacer').click();
  await isMoved(editor);
  await editor.button('Rehacer').click();
  await isInItsPlace(editor);
  await expect(editor.button('Rehacer')).toBeDisabled();
  await editor.button('Deshacer').click();
  await isMoved(editor);
}

async function isMoved(editor: Editor): Promise<void> {
  await expect(editor.key(8)).toContainText('Ventas');
  await expect(editor.key(1)).toContainText('Sin asignar');
  await expect(editor.page.locator('.problems').getByText(OFFERED)).toBeVisible();
  await editor.unsaved(3);
}

async function isInItsPlace(editor: Editor): Promise<void> {
  await expect(editor.key(1)).toContainText('Ventas');
  await expect(editor.key(8)).toContainText('Sin asignar');
  await expect(editor.page.locator('.problems').getByText(OFFERED)).toHaveCount(0);
  await editor.unsaved(1);
}

async function isAsEdited(editor: Editor): Promise<void> {
  await expect(editor.greeting).toHaveValue(GREETING);
  await expect(editor.key(6)).toContainText('Garantías');
  await expect(editor.key(6)).toContainText('Valentina Cárdenas · 1013');
  await expect(editor.key(8)).toContainText('Ventas');
  await expect(editor.key(1)).toContainText('Sin asignar');
}

async function uploadMusic(page: Page): Promise<void> {
  await page.goto('/preferences');
  await expect(page.locator('html')).toHaveClass(/islands/);
  const music = new HoldMusic(page);
  await expect(music.card).toContainText('Quien espera en línea oye silencio.');
  // A slow line, so that the progress can be seen.
  const line = await page.context().newCDPSession(page);
  const conditions = { offline: false, latency: 0, downloadThroughput: -1 };
  await line.send('Network.emulateNetworkConditions', { ...conditions, uploadThroughput: 100_000 });
  await music.send(TUNE);
  await expect(music.card.getByRole('progressbar')).toBeVisible();
  await expect(music.card.getByText(/^0,\d MB de 0,\d MB$/)).toBeVisible();
  await expect(music.card.getByText(/^[1-9]\d? %$/)).toBeVisible();
  await line.send('Network.emulateNetworkConditions', { ...conditions, uploadThroughput: -1 });
  await expect(music.card.getByRole('status')).toHaveText('El audio está listo y ya se usa.');
  await expect(music.card).toContainText('Quien espera en línea oye esta música.');
  await music.plays();
}
