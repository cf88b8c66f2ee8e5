// The account's settings: second factor, administrators, company, email; each main task without JavaScript, too.
import { mailedLink } from '../support/mails.ts';
import { DEMO_EMAIL } from '../support/portal.ts';
import { turnOn, typeCode, typePassword } from '../support/second-factor.ts';
import { another, expect, isAccessible, NARROW, signIn, signOut, SMALLEST, test } from '../support/test.ts';
import { codeOf } from '../support/totp.ts';

const ROSA = { email: 'rosa.diaz@cafeandino.example', password: 'arepas de chocolo con quesito' };

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a second factor is set up and asked for, and a recovery code opens once', async ({ signedIn: page, portal }) => {
      const { secret, codes } = await turnOn(page, portal.password);
      await page.reload();
      await expect(page.locator('.recovery-codes'), 'the codes are shown once').toHaveCount(0);
      await signOut(page);
      await typePassword(page, portal.password);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Escribe el código');
      await page.goto('/settings');
      await expect(page, 'the password alone opens nothing').toHaveURL(/\/sign_in\?next=/);
      await page.goto('/sign_in/code');
      // The next code of the application; the current one may be the one that turned it on.
      await typeCode(page, codeOf(secret, 1));
      await expect(page).toHaveURL(/\/settings$/);
      for (const opens of [true, false]) {
        await signOut(page);
        await typePassword(page, portal.password);
        await typeCode(page, codes[0] ?? '');
        if (opens) await expect(page).toHaveURL(/\/settings$/);
        else await expect(page.getByRole('alert')).toContainText('Falta corregir algo.');
        if (!opens) break;
      }
      await typeCode(page, codes[1] ?? '');
      await page.getByRole('link', { name: 'Verificación en dos pasos: Cambiar' }).click();
      await page.getByRole('link', { name: 'Desactivar la verificación' }).click();
      await page.getByLabel('Tu contraseña actual').fill(portal.password);
      await page.getByLabel('Código').fill(codes[2] ?? '');
      await page.getByRole('button', { name: 'Desactivar' }).click();
      await expect(page.getByRole('status')).toHaveText('La verificación en dos pasos está desactivada.');
      const mails = () => portal.mailsTo(DEMO_EMAIL).join();
      await expect.poll(mails).toContain('se desactivó la verificación en dos pasos');
      expect(mails()).toContain('alguien entró con uno de tus códigos de recuperación');
    });

    test('another administrator is invited, signs in with the same number and is removed', async ({ signedIn: page, portal }) => {
      await page.goto('/settings');
      await page.getByRole('link', { name: 'Invitar a un administrador' }).click();
      await page.getByLabel('Correo de la persona').fill(ROSA.email);
      await page.getByLabel('Tu contraseña actual').fill('otra');
      await page.getByRole('button', { name: 'Enviar la invitación' }).click();
      await expect(page.getByRole('alert')).toContainText('Esa no es tu contraseña actual.');
      await expect(page.getByLabel('Correo de la persona')).toHaveValue(ROSA.email);
      await page.getByLabel('Tu contraseña actual').fill(portal.password);
      await page.getByRole('button', { name: 'Enviar la invitación' }).click();
      await expect(page.getByRole('status')).toHaveText(`Enviamos la invitación a ${ROSA.email}.`);
      const link = await mailedLink(portal, ROSA.email, /http\S+\/invitation\/\S+/);
      const context = await another(page);
      const other = await context.newPage();
      await other.goto(link);
      await other.getByLabel('Tu nombre').fill('Rosa Díaz');
      await other.getByLabel('Contraseña').fill(ROSA.password);
      await other.getByRole('button', { name: 'Aceptar y entrar' }).click();
      await expect(other.getByRole('status')).toHaveText('Ya eres administrador de la cuenta.');
      await signOut(other);
      await signIn(other, portal, ROSA.password);
      await page.goto('/settings');
      await page.getByRole('link', { name: 'Quitar a Rosa Díaz' }).click();
      await page.getByLabel('Tu contraseña actual').fill(portal.password);
      await page.getByRole('button', { name: 'Quitar de los administradores' }).click();
      await expect(page.getByRole('status')).toHaveText('Rosa Díaz ya no es administrador.');
      await other.goto('/settings');
      await expect(other, 'who is removed is signed out').toHaveURL(/\/sign_in/);
      await page.goto('/history?view=account');
      const newest = page.locator('ol.revisions > li').first();
      await expect(newest).toContainText(`Quitó a Rosa Díaz (${ROSA.email}) de los administradores.`);
      await context.close();
    });
  });
}

test('the address is checked, and the email changes once its mailbox has answered', async ({ signedIn: page, portal }) => {
  await page.goto('/settings/company');
  await page.getByLabel('Calle y número').fill('Carrera séptima');
  await page.getByLabel('Código postal').fill('11');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.locator('.problem-summary')).toContainText('Escribe el número en la calle');
  await expect(page.locator('.problem-summary')).toContainText('Ese código postal no tiene la forma de los de tu país.');
  await page.getByLabel('Calle y número').fill('Carrera 7 # 71-52');
  await page.getByLabel('Código postal').fill('110231');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByRole('status')).toHaveText('Se guardaron los datos de la empresa.');
  await expect(page.getByText('Carrera 7 # 71-52, Oficina 402, Bogotá, Bogotá, D.C., 110231')).toBeVisible();

  await page.getByRole('link', { name: 'Tus datos' }).click();
  await page.getByLabel('Correo nuevo').fill('lucia@nueva.example');
  await page.getByLabel('Tu contraseña actual').fill(portal.password);
  await page.getByRole('button', { name: 'Enviar el enlace' }).click();
  await expect(page.getByText(`Hoy los avisos llegan a ${DEMO_EMAIL}.`)).toBeVisible();
  await page.goto(await mailedLink(portal, 'lucia@nueva.example', /http\S+\/confirm_email\/\S+/));
  await page.getByRole('button', { name: 'Confirmar el correo' }).click();
  await expect(page.getByText('Hoy los avisos llegan a lucia@nueva.example.')).toBeVisible();
});

test('the settings are accessible and fit small screens, in Spanish, English and French', async ({ signedIn: page, portal }) => {
  await page.setViewportSize(NARROW);
  const pages = ['', '/company', '/administrator', '/administrators/new', '/password', '/security_question', '/second_factor', '/sessions'];
  for (const language of ['Español (Colombia)', 'English', 'Français']) {
    await page.goto('/settings');
    await page.getByRole('button', { name: language, exact: true }).click();
    for (const below of pages) {
      await page.goto(`/settings${below}`);
      await isAccessible(page);
    }
    await page.goto('/history?view=account');
    await isAccessible(page);
  }
  await page.goto('/settings');
  await page.getByRole('button', { name: 'Español (Colombia)', exact: true }).click();
  await turnOn(page, portal.password);
  await isAccessible(page);
  for (const viewport of [NARROW, SMALLEST]) {
    await page.setViewportSize(viewport);
    for (const below of pages) {
      await page.goto(`/settings${below}`);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(wider, `sideways scrolling of ${below}`).toBeLessThanOrEqual(0);
    }
  }
});
