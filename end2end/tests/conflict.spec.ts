// Two people edit the same menu: nobody overwrites the other without knowing.
import { Editor, MENU } from '../support/editor.ts';
import { PlainMenu } from '../support/plain-menu.ts';
import { another, expect, type Page, signIn, test } from '../support/test.ts';
import type { Portal } from '../support/portal.ts';

/** The first page saved key 7; the second edited key 8 of what was there before, and tried to save. */
async function conflict(page: Page, portal: Portal): Promise<Editor> {
  const context = await another(page);
  const other = await context.newPage();
  await signIn(other, portal);
  const [theirs, mine] = [await Editor.open(other), await Editor.open(page)];
  await theirs.key(7).click();
  await theirs.transferTo('Diana Quintero · 1006');
  await theirs.save();
  await context.close();
  await mine.key(8).click();
  await mine.transferTo('Camila Duque · 1012');
  await mine.button('Guardar').click();
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('Guardaste este menú en otra ventana mientras lo editabas aquí: ');
  await expect(notice).toContainText('Cambió: Tecla 7. Tus cambios siguen aquí sin guardar.');
  await expect(notice).toBeFocused();
  await expect(notice).toBeInViewport({ ratio: 1 });
  await mine.unsaved(1);
  return mine;
}

test('the second can take what the first saved, and undo that', async ({ signedIn: page, portal }) => {
  const editor = await conflict(page, portal);
  await page.getByRole('button', { name: 'Descartar mis cambios' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(editor.key(7)).toContainText('Diana Quintero · 1006');
  await expect(editor.key(8)).toContainText('Sin asignar');
  await editor.unsaved(0);
  await expect(editor.status).toHaveText('Tus cambios se descartaron. Deshacer los recupera.');
  await expect(editor.key(8)).toBeFocused();
  await editor.button('Deshacer').click();
  await expect(editor.key(8)).toContainText('Camila Duque · 1012');
  await editor.save();
});

test('the second can save over what the first saved', async ({ signedIn: page, portal }) => {
  await conflict(page, portal);
  await page.getByRole('button', { name: 'Sobrescribir con mis cambios' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.locator('.savebar [role=status]')).toHaveText('El menú quedó guardado.');
  const again = await Editor.open(page);
  await expect(again.key(8)).toContainText('Camila Duque · 1012');
  await expect(again.key(7)).toContainText('Sin asignar');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the second is told, keeps what was typed, and can save it knowingly', async ({ signedIn: page, portal }) => {
    await page.goto(MENU);
    const context = await another(page);
    const other = await context.newPage();
    await signIn(other, portal);
    const theirs = await Editor.open(other);
    await theirs.greeting.fill('Marque 0.');
    await theirs.save();
    await context.close();

    const menu = new PlainMenu(page);
    await menu.greeting.fill('Marque 2.');
    await menu.send();
    const told = page.locator('.problem-summary');
    await expect(told).toContainText('Guardaste este menú en otra ventana mientras lo editabas aquí: ');
    await expect(told).toContainText('Es distinto de lo guardado en: Saludo inicial.');
    await expect(told).toBeInViewport({ ratio: 1 });
    await expect(menu.greeting).toHaveValue('Marque 2.');
    await menu.send();
    await expect(page.getByRole('status')).toHaveText('El menú quedó guardado.');
    await expect(menu.greeting).toHaveValue('Marque 2.');
  });
});
