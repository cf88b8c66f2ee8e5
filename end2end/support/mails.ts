// Links and passwords that the portal mails.
import { expect } from '@playwright/test';
import { DEMO_EMAIL, DEMO_NUMBER, type Portal } from './portal.ts';
import type { Page } from './test.ts';

/** Waits for the mail to an address with a link of this kind, and returns the link. */
export async function mailedLink(portal: Portal, address: string, kind: RegExp): Promise<string> {
  const find = () => portal.mailsTo(address).map((mail) => kind.exec(mail)?.[0]).find(Boolean) ?? '';
  await expect.poll(find, { message: `a mail to ${address} with ${kind}` }).not.toBe('');
  return find();
}

/** Asks for a link to choose another password, and takes it from the mail. */
export async function resetLink(page: Page, portal: Portal): Promise<string> {
  await page.goto('/reset_password');
  await page.getByLabel('País').selectOption('CO');
  await page.getByLabel('Teléfono').fill(DEMO_NUMBER);
  await page.getByLabel('Correo del administrador').fill(DEMO_EMAIL);
  await page.getByRole('button', { name: 'Enviar el enlace' }).click();
  await expect(page.getByRole('status')).toContainText('Si los datos coinciden');
  await expect(page.getByRole('textbox')).toHaveCount(0);
  return mailedLink(portal, DEMO_EMAIL, /http\S+\/new_password\/\S+/);
}

/** Creates a company as an operator does; its activation link was printed and mailed. */
export async function createCompany(portal: Portal): Promise<string> {
  const [number, email] = ['601 555 0177', 'ines.mora@paramo.example'];
  const printed = await portal.command(
    ...['account', 'create', '--country', 'CO', '--company', 'Librería Páramo', '--number', number],
    ...['--name', 'Inés Mora', '--email', email],
  );
  const link = await mailedLink(portal, email, /http\S+\/activate\?code=\S+/);
  expect(printed).toContain(link);
  return link;
}

/** Waits for the mail with a temporary password, and returns both. */
export async function mailedPassword(portal: Portal, address: string): Promise<{ text: string; password: string }> {
  const password = await mailedLink(portal, address, /(?:[a-hj-km-np-z2-9]{6}-){2}[a-hj-km-np-z2-9]{6}/);
  return { text: portal.mailsTo(address).find((mail) => mail.includes(password)) ?? '', password };
}
