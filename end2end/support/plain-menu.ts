// The menu as one plain form, which works in any browser.
import { expect, type Locator, type Page } from '@playwright/test';

export class PlainMenu {
  readonly greeting: Locator;

  constructor(readonly page: Page) {
    this.greeting = page.locator('#form-greeting-text');
  }

  key(digit: number): Locator {
    return this.page.locator(`fieldset#key-${digit}`);
  }

  /** A key transfers to somebody, under a name. */
  async transferTo(digit: number, target: string, label: string): Promise<void> {
    const key = this.key(digit);
    await key.getByLabel('Acción').selectOption('Transferir la llamada');
    await key.getByLabel('Nombre en el menú').fill(label);
    if (!(await key.getByLabel('Destino').isVisible())) await key.getByText('Si transfiere: a quién').click();
    await key.getByLabel('Destino').selectOption(target);
  }

  async clear(digit: number): Promise<void> {
    await this.key(digit).getByLabel('Acción').selectOption('Sin acción');
  }

  /** A key transfers to somebody, under a name. */
  async transfersTo(digit: number, target: string, label: string): Promise<void> {
    const key = this.key(digit);
    await expect(key.getByLabel('Acción').locator('option:checked')).toHaveText('Transferir la llamada');
    await expect(key.getByLabel('Nombre en el menú')).toHaveValue(label);
    await expect(key.getByLabel('Destino').locator('option:checked')).toHaveText(target);
  }

  async doesNothing(digit: number): Promise<void> {
    await expect(this.key(digit).getByLabel('Acción').locator('option:checked')).toHaveText('Sin acción');
  }

  async send(): Promise<void> {
    await this.page.getByRole('button', { name: 'Guardar', exact: true }).click();
  }
}
