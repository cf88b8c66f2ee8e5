// Users of the demonstration company, who sign in with their extension.
import { DEMO_NUMBER } from './portal.ts';
import type { Page } from './test.ts';

/** Fills the form for users in; the page it is on stays, if it is there. */
export async function signInAsUser(page: Page, extension: string, password: string): Promise<void> {
  if (!page.url().includes('for=users')) await page.goto('/sign_in?for=users');
  await page.getByLabel('País').selectOption('CO');
  await page.getByLabel('Teléfono').fill(DEMO_NUMBER);
  await page.getByLabel('Extensión').fill(extension);
  await page.getByLabel('Contraseña', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Iniciar sesión' }).click();
}
