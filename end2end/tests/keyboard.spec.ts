// Everything can be reached and used with the keyboard alone.
import { Editor } from '../support/editor.ts';
import { DEMO_NUMBER } from '../support/portal.ts';
import { expect, tabTo, test } from '../support/test.ts';

test('the first stop is a link that skips to the content', async ({ signedIn: page }) => {
  await page.goto('/extensions');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Ir al contenido' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('#main a').first()).toBeFocused();
});

test('one can sign in and out with the keyboard alone', async ({ page, portal }) => {
  await page.goto('/sign_in');
  await tabTo(page, page.getByLabel('País'));
  await page.keyboard.type('Colombia');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Teléfono')).toBeFocused();
  await page.keyboard.type(DEMO_NUMBER);
  await page.keyboard.press('Tab');
  await page.keyboard.type(portal.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Café Andino S.A.S.');

  await tabTo(page, page.locator('.user-menu summary'));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Cerrar sesión' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/sign_in$/);
});

test('the Enter key on a key goes to its fields, M moves it', async ({ signedIn: page }) => {
  const editor = await Editor.open(page);
  await editor.key(5).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await editor.isSelected(8);
  await expect(editor.inspector.getByLabel('Acción')).toBeFocused();
  await expect(editor.key(1)).toHaveAttribute('aria-keyshortcuts', 'M');
  await expect(editor.key(1)).toHaveAccessibleDescription('Arrastra una tecla para moverla, o presiona M');
});

test('a key of the menu is given something to do, saved and called with the keyboard alone', async ({ signedIn: page }) => {
  await page.goto('/virtual_receptionist');
  await expect(page.locator('html')).toHaveClass(/islands/);
  const editor = new Editor(page);
  await tabTo(page, editor.key(1));
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  await editor.isSelected(7);
  await expect(editor.inspector.getByLabel('Acción')).toBeFocused();
  await page.keyboard.type('Transf');
  await tabTo(page, editor.inspector.getByLabel('Destino'));
  await page.keyboard.type('Ana');
  await editor.unsaved(1);
  await tabTo(page, editor.button('Guardar'));
  await page.keyboard.press('Enter');
  await expect(editor.status).toHaveText('El menú quedó guardado.');

  // A Monday at ten: the demonstration company is open.
  await page.goto('/virtual_receptionist/test?date=2026-11-23&time=10:00');
  await expect(page.locator('html')).toHaveClass(/islands/);
  const end = page.locator('#result .step').last();
  await page.keyboard.press('7');
  await expect(end).toContainText('Deja un mensaje en el buzón de voz de Ana Gómez.');
  await page.keyboard.press('Backspace');
  await expect(end).toContainText('Se espera una tecla.');
  await page.keyboard.press('7');
  const answers = page.getByRole('group', { name: 'Ana Gómez' });
  await tabTo(page, answers.getByRole('radio', { checked: true }));
  await page.keyboard.press('ArrowDown');
  await expect(end).toContainText('Contesta Ana Gómez.');
});

test('every stop of the Tab key can be seen', async ({ signedIn: page }) => {
  for (const address of ['/', '/extensions/new_user', '/virtual_receptionist', '/preferences']) {
    await page.goto(address);
    for (let stop = 0; stop < 40; stop += 1) {
      await page.keyboard.press('Tab');
      const unseen = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return '';
        // A link that fills a card or row marks that, with what comes after it; a choice marks its label.
        const marks = [getComputedStyle(element), getComputedStyle(element, '::after'), getComputedStyle(element.parentElement ?? element)];
        const marked = marks.some((style) => style.outlineStyle !== 'none') || element.localName === 'audio';
        const { width, height } = element.getBoundingClientRect();
        return marked && width > 0 && height > 0 ? '' : element.outerHTML.slice(0, 120);
      });
      expect.soft(unseen, `stop ${stop + 1} of ${address}`).toBe('');
    }
  }
});
