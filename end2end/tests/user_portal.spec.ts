// A user signs in with the mailed password, chooses their own and looks after their extension; the administrator sees who did it.
import { mailedPassword } from '../support/mails.ts';
import type { Portal } from '../support/portal.ts';
import { addUser, another, expect, isAccessible, NARROW, type Page, signOut, SMALLEST, test } from '../support/test.ts';
import { signInAsUser } from '../support/users.ts';

const CHOSEN = 'arepas de chocolo con quesito';
const INES = { first: 'Inés', last: 'Mora', email: 'ines.mora@cafeandino.example' };

/** Adds Inés, gives her extension and the password that was mailed to her. */
async function newUser(page: Page, portal: Portal): Promise<{ extension: string; password: string }> {
  await addUser(page, INES);
  const mail = await mailedPassword(portal, INES.email);
  return { extension: /la (\d{4})\./.exec(mail.text)?.[1] ?? '', password: mail.password };
}

async function choose(page: Page, password: string, again = password): Promise<void> {
  await page.getByLabel('Nueva contraseña').fill(password);
  await page.getByLabel('Repite la contraseña').fill(again);
  await page.getByRole('button', { name: 'Guardar y entrar' }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a new user signs in, chooses a password and forwards calls; the history tells who', async ({ signedIn: page, portal, browser }) => {
      const { extension, password } = await newUser(page, portal);
      const context = await browser.newContext({ javaScriptEnabled, locale: 'es-CO', baseURL: portal.url });
      const own = await context.newPage();
      await own.goto('/user/preferences?tab=call_forwarding');
      await expect(own).toHaveURL(/\/sign_in\?for=users&next=/);
      await signInAsUser(own, extension, 'not the password at all');
      await expect(own.getByRole('alert')).toContainText('El teléfono, la extensión o la contraseña no coinciden.');
      await expect(own.getByLabel('Extensión')).toHaveValue(extension);
      await signInAsUser(own, extension, password);
      await expect(own.getByRole('heading', { level: 1 })).toHaveText('Elige tu contraseña');
      await own.goto('/user');
      await expect(own).toHaveURL(/\/user\/password$/);
      await choose(own, CHOSEN, 'otra distinta de esa');
      await expect(own.getByRole('alert')).toContainText('No es igual a la primera.');
      await choose(own, CHOSEN);
      await expect(own.getByRole('heading', { level: 1 })).toHaveText('Inés Mora');
      await expect(own.getByText('Apagado: suenan tus propios teléfonos.')).toBeVisible();

      await own.getByRole('link', { name: 'Cambiar' }).first().click();
      await own.getByLabel('Desviar mis llamadas').check();
      await own.getByLabel('Número de destino').fill('310 555 0199');
      await own.getByRole('button', { name: 'Guardar' }).click();
      await expect(own.getByRole('status')).toHaveText('Se guardaron tus preferencias.');
      await own.getByRole('link', { name: 'Resumen' }).click();
      await expect(own.getByText('Activo: tus llamadas van al 310 555 0199.')).toBeVisible();

      await page.goto('/history');
      const newest = page.locator('ol.revisions > li').first();
      await expect(newest.getByRole('heading')).toHaveText(`Inés Mora (extensión ${extension})`);
      await expect(newest).toContainText('310 555 0199');
      await page.goto(`/extensions/${extension}`);
      await expect(page.getByText('Eligió su contraseña el')).toBeVisible();

      await own.goto('/extensions');
      await expect(own, 'pages of administrators are not theirs').toHaveURL(/\/user$/);
      await own.locator('.user-menu summary').click();
      await own.getByRole('button', { name: 'Cerrar sesión' }).click();
      await expect(own.getByRole('status')).toHaveText('Cerraste la sesión.');
      await signInAsUser(own, extension, password);
      await expect(own.getByRole('alert'), 'the temporary one works once chosen no more').toBeVisible();
      await signInAsUser(own, extension, CHOSEN);
      await expect(own).toHaveURL(/\/user$/);
      await context.close();
    });

    test('the administrator types a password, and the user changes it', async ({ signedIn: page, portal }) => {
      await page.goto('/extensions/1003');
      await expect(page.getByText('Todavía no tiene contraseña')).toBeVisible();
      await page.getByText('Escribir yo la contraseña').click();
      for (const again of ['otra', CHOSEN]) {
        await page.getByLabel('Nueva contraseña').fill(CHOSEN);
        await page.getByLabel('Repite la contraseña').fill(again);
        await page.getByRole('button', { name: 'Cambiar la contraseña' }).click();
        if (again === 'otra') await expect(page.getByRole('alert')).toContainText('No es igual a la primera.');
      }
      await expect(page.getByRole('status')).toContainText('Cambiaste la contraseña de Ana Gómez.');
      const mails = () => portal.mailsTo('ana.gomez@cafeandino.example').join();
      await expect.poll(mails).toContain('cambió la contraseña de tu extensión 1003');
      expect(mails()).not.toContain(CHOSEN);

      await signOut(page);
      await page.getByRole('link', { name: 'Para usuarios' }).click();
      await signInAsUser(page, '1003', CHOSEN);
      await page.getByRole('link', { name: 'Perfil' }).first().click();
      await page.getByLabel('Contraseña actual').fill(CHOSEN);
      await page.getByLabel('Nueva contraseña').fill('tamales de pipian en hoja');
      await page.getByLabel('Repite la contraseña').fill('tamales de pipian en hoja');
      await page.getByRole('button', { name: 'Cambiar mi contraseña' }).click();
      await expect(page.getByRole('status')).toHaveText('Tu contraseña cambió. Tus otras sesiones se cerraron.');
      await page.getByLabel('Correo electrónico').fill('nadie');
      await page.getByRole('button', { name: 'Guardar el correo' }).click();
      await expect(page.getByRole('alert')).toContainText('Ese correo no parece completo.');
      await page.getByLabel('Correo electrónico').fill('ana@cafeandino.example');
      await page.getByRole('button', { name: 'Guardar el correo' }).click();
      await expect(page.getByRole('status')).toHaveText('Se guardó tu correo.');
    });
  });
}

test('the pages of a user are accessible and fit small screens, in Spanish and English', async ({ signedIn: page, portal }) => {
  const { extension, password } = await newUser(page, portal);
  const context = await another(page);
  const own = await context.newPage();
  await own.setViewportSize(NARROW);
  await own.goto('/sign_in?for=users');
  await isAccessible(own);
  await signInAsUser(own, extension, password);
  await expect(own.getByRole('heading', { level: 1 })).toHaveText('Elige tu contraseña');
  await isAccessible(own);
  await choose(own, CHOSEN);
  await expect(own.getByRole('heading', { level: 1 })).toHaveText('Inés Mora');
  for (const language of ['Español (Colombia)', 'English']) {
    await own.goto('/user');
    await own.getByRole('button', { name: language }).click();
    await expect(own.locator('html')).toHaveAttribute('lang', language === 'English' ? 'en' : 'es-CO');
    const tabs = ['voicemail', 'call_forwarding', 'caller_id'].map((tab) => `/user/preferences?tab=${tab}`);
    for (const address of ['/user', '/user/profile', ...tabs]) {
      await own.goto(address);
      await isAccessible(own);
      for (const viewport of [SMALLEST, NARROW]) {
        await own.setViewportSize(viewport);
        const wide = await own.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect.soft(wide, `${address} at ${viewport.width}`).toBe(0);
      }
    }
  }
  await expect(own.getByRole('link', { name: 'Overview' })).toBeVisible();
  await context.close();
});
