// What protects the pages: a strict content security policy that they themselves keep, and the other headers.
import { complaints } from '../support/complaints.ts';
import { Editor } from '../support/editor.ts';
import { HoldMusic } from '../support/music.ts';
import { DEMO_NUMBER } from '../support/portal.ts';
import { expect, signIn, signOut, test, TUNE } from '../support/test.ts';

type Watched = Window & { breaches?: string[] };

function watch(): void {
  const watched = window as Watched;
  watched.breaches = [];
  document.addEventListener('securitypolicyviolation', (event) => watched.breaches?.push(`${event.violatedDirective} ${event.blockedURI}`));
}

test('the pages keep their own policy, also while they are used', async ({ signedIn: page }) => {
  await page.addInitScript(watch);
  const told = complaints(page);
  const breaches = () => page.evaluate(() => (window as Watched).breaches);
  const editor = await Editor.open(page);
  await page.getByRole('button', { name: 'Escuchar' }).first().click();
  const heard = page.locator('.listen audio').first();
  await expect.poll(() => heard.evaluate((audio: HTMLAudioElement) => audio.duration)).toBeGreaterThan(1);
  await editor.key(1).dragTo(editor.key(8));
  await editor.save();
  expect(await breaches()).toEqual([]);

  await page.goto('/preferences');
  await expect(page.locator('html')).toHaveClass(/islands/);
  const music = new HoldMusic(page);
  await music.send(TUNE);
  await music.plays();
  await music.card.locator('audio').nth(1).evaluate((audio: HTMLAudioElement) => audio.play());
  await expect.poll(() => music.card.locator('audio').nth(1).evaluate((audio: HTMLAudioElement) => audio.currentTime)).toBeGreaterThan(0);
  expect(await breaches()).toEqual([]);
  expect(told).toEqual([]);
});

test('the policy stops scripts and handlers that are put into a page', async ({ page }) => {
  await page.addInitScript(watch);
  await page.goto('/sign_in');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken over"';
    document.body.append(script);
    const picture = document.createElement('div');
    picture.innerHTML = '<img src="/nothing" onerror="document.title = \'taken over\'">';
    document.body.append(picture);
  });
  await expect.poll(() => page.evaluate(() => (window as Watched).breaches?.length)).toBeGreaterThanOrEqual(2);
  await expect(page).toHaveTitle('Iniciar sesión · Centralita');
});

test('every answer carries the headers that protect it', async ({ page }) => {
  for (const address of ['/sign_in', '/does_not_exist', '/favicon.svg', '/healthz']) {
    const headers = (await page.request.get(address)).headers();
    expect.soft(headers, address).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect.soft(headers['content-security-policy'], address).toContain("default-src 'none'");
    expect.soft(headers['content-security-policy'], address).toContain("frame-ancestors 'none'");
    expect.soft(headers['content-security-policy'], address).not.toContain('unsafe-inline');
    expect.soft(headers['permissions-policy'], address).toContain('microphone=()');
  }
});

test('cookies are out of reach of scripts and stay with the site', async ({ signedIn: page }) => {
  const cookies = await page.context().cookies();
  expect(cookies.map((cookie) => cookie.name).sort()).toEqual(['centralita_browser', 'centralita_session']);
  for (const cookie of cookies) expect.soft(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
});

test('a form that comes too late is sent again without typing it twice', async ({ signedIn: page }) => {
  await page.goto('/extensions/new_user');
  await page.getByLabel('Nombre', { exact: true }).fill('Olga');
  await page.getByLabel('Apellido').fill('Rincón');
  await page.getByLabel('Correo').fill('olga@example.com');
  await page.locator('form[action="/api/extensions/add-user"] input[name=form_token]').evaluate((field: HTMLInputElement) => (field.value = 'wrong'));
  await page.getByRole('button', { name: 'Agregar usuario' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Falta enviar el formulario');
  await page.getByRole('button', { name: 'Enviar de nuevo' }).click();
  await expect(page).toHaveURL(/\/extensions$/);
  await expect(page.getByText('Olga Rincón').first()).toBeVisible();
});

test('after signing in anew in another tab, an open menu can still be saved', async ({ signedIn: page, portal }) => {
  const editor = await Editor.open(page);
  await editor.greeting.fill('Marque 0 para hablar con nosotros.');
  const other = await page.context().newPage();
  await other.goto('/');
  await signOut(other);
  await editor.button('Guardar').click();
  await expect(editor.status).toContainText('La sesión terminó.');
  await signIn(other, portal);
  await other.close();
  const token = page.locator('[name=form_token]').first();
  const old = (await token.getAttribute('value')) ?? '';
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(token).not.toHaveAttribute('value', old);
  await editor.save();
});

test('pages of the administrator lead to the sign-in when nobody is signed in', async ({ page }) => {
  for (const address of ['/', '/extensions', '/extensions/1001', '/virtual_receptionist', '/virtual_receptionist/recordings', '/preferences']) {
    await page.goto(address);
    const next = address === '/' ? '' : `?next=${address}`;
    await expect.soft(page, address).toHaveURL(`/sign_in${next}`);
  }
});

test('signing in leads on to the page that was asked for, also after a wrong password', async ({ page, portal }) => {
  await page.goto('/extensions?q=Ana');
  for (const password of ['no es la contraseña', portal.password]) {
    await page.getByLabel('Teléfono').fill(DEMO_NUMBER);
    await page.getByLabel('Contraseña', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Iniciar sesión' }).click();
  }
  await expect(page).toHaveURL('/extensions?q=Ana');
});

test('the menu of the user closes with Escape and with a click beside it', async ({ signedIn: page }) => {
  const signOut = page.getByRole('button', { name: 'Cerrar sesión' });
  await page.locator('.user-menu summary').click();
  await expect(signOut).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(signOut).toBeHidden();
  await expect(page.locator('.user-menu summary')).toBeFocused();
  await page.locator('.user-menu summary').click();
  await page.getByRole('heading', { level: 1 }).click();
  await expect(signOut).toBeHidden();
});
