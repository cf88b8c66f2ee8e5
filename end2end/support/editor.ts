// The menu editor as people use it: its keypad, the card of the selected key, the bar with the save button.
import { expect, type Locator, type Page } from '@playwright/test';

export const MENU = '/virtual_receptionist';

export class Editor {
  readonly greeting: Locator;
  /** What the greeting is folded to; a click unfolds it. */
  readonly greetingSummary: Locator;
  readonly inspector: Locator;
  readonly tag: Locator;
  readonly status: Locator;

  constructor(readonly page: Page) {
    this.greeting = page.locator('.menu-editor').getByLabel('Texto del saludo');
    this.greetingSummary = page.locator('.greeting-card > details > summary');
    this.inspector = page.locator('#inspector');
    this.tag = page.locator('.savebar.needs-islands .tag');
    this.status = page.locator('.savebar.needs-islands [role=status]');
  }

  /** Opens a menu and waits until its island lives. */
  static async open(page: Page, address = MENU): Promise<Editor> {
    await page.goto(address);
    return Editor.alive(page);
  }

  static async alive(page: Page): Promise<Editor> {
    await expect(page.locator('html')).toHaveClass(/islands/);
    const editor = new Editor(page);
    await expect(editor.tag).toHaveText('Todo guardado');
    await editor.greetingSummary.click();
    return editor;
  }

  key(digit: number): Locator {
    return this.page.locator(`#pad-${digit}`);
  }

  button(name: string): Locator {
    return this.page.locator('.savebar.needs-islands').getByRole('button', { name, exact: true });
  }

  async isSelected(digit: number): Promise<void> {
    await expect(this.key(digit)).toHaveAttribute('aria-current', 'true');
    await expect(this.inspector.getByRole('heading')).toHaveText(`Tecla ${digit}`);
  }

  /** The selected key transfers to somebody. */
  async transferTo(target: string): Promise<void> {
    await this.inspector.getByLabel('Acción').selectOption('Transferir la llamada');
    await this.inspector.getByLabel('Destino').selectOption(target);
  }

  async unsaved(count: number): Promise<void> {
    await expect(this.tag).toHaveText(['Todo guardado', 'Un cambio sin guardar'][count] ?? `${count} cambios sin guardar`);
  }

  async save(): Promise<void> {
    await this.button('Guardar').click();
    await expect(this.status).toHaveText('El menú quedó guardado.');
    await this.unsaved(0);
  }
}
