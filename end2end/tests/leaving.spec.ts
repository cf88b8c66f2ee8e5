// Unsaved changes of a menu are not lost by leaving.
import type { Dialog } from '@playwright/test';
import { Editor } from '../support/editor.ts';
import { expect, test } from '../support/test.ts';

test('leaving with unsaved changes asks first', async ({ signedIn: page }) => {
  const editor = await Editor.open(page);
  await editor.greeting.fill('Marque 0.');
  const extensions = page.getByRole('link', { name: 'Extensiones' });

  const asked = page.waitForEvent('dialog');
  const click = extensions.click({ noWaitAfter: true });
  const stay: Dialog = await asked;
  expect(stay.type()).toBe('beforeunload');
  await stay.dismiss();
  await click;
  await expect(editor.greeting).toHaveValue('Marque 0.');
  await editor.unsaved(1);

  page.once('dialog', (dialog) => void dialog.accept());
  await extensions.click();
  await expect(page).toHaveURL(/\/extensions$/);
});

test('leaving after saving or undoing everything does not ask', async ({ signedIn: page }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.type());
    void dialog.accept();
  });
  const editor = await Editor.open(page);
  await editor.greeting.fill('Marque 0.');
  await editor.save();
  await editor.greeting.fill('Marque 2.');
  await editor.unsaved(1);
  await editor.button('Deshacer').click();
  await editor.unsaved(0);
  await page.getByRole('link', { name: 'Extensiones' }).click();
  await expect(page).toHaveURL(/\/extensions$/);
  expect(dialogs).toEqual([]);
});
