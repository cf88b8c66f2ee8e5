// The second factor as people use it, in Spanish: turning it on, and signing in with it.
import { DEMO_NUMBER } from './portal.ts';
import { expect, type Page } from './test.ts';
import { codeOf } from './totp.ts';

/** Types the password, which leads to the settings. */
export async function typePassword(page: Page, password: string): Promise<void> {
  await page.goto('/sign_in?next=%2Fsettings');
  await page.getByLabel('País').selectOption('CO');
  await page.getByLabel('Teléfono').fill(DEMO_NUMBER);
  await page.getByLabel('Contraseña', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Iniciar sesión' }).click();
}

export async function typeCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Código').fill(code);
  await page.getByRole('button', { name: 'Iniciar sesión' }).click();
}

/** Turns the second factor on; gives the secret and the recovery codes. */
export async function turnOn(page: Page, password: string): Promise<{ secret: string; codes: string[] }> {
  await page.goto('/settings');
  await page.getByRole('link', { name: 'Verificación en dos pasos: Activar' }).click();
  await page.getByLabel('Tu contraseña actual').fill(password);
  await page.getByRole('button', { name: 'Empezar' }).click();
  await expect(page.getByRole('img', { name: 'Código QR para la aplicación de autenticación' })).toBeVisible();
  const secret = ((await page.locator('.secret code').textContent()) ?? '').replaceAll(' ', '');
  await page.getByLabel('Código', { exact: true }).fill('000000');
  await page.getByRole('button', { name: 'Activar' }).click();
  await expect(page.getByRole('alert')).toContainText('Ese código no sirve.');
  await page.getByLabel('Código', { exact: true }).fill(codeOf(secret));
  await page.getByRole('button', { name: 'Activar' }).click();
  await expect(page.getByRole('status')).toContainText('La verificación en dos pasos está activada.');
  const codes = await page.locator('.recovery-codes li').allTextContents();
  expect(codes).toHaveLength(10);
  return { secret, codes };
}
