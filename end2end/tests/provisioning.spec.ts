// A rented phone fetches its settings by itself, and a softphone is filled in with what the portal shows.
import { mailedPassword } from '../support/mails.ts';
import type { Portal } from '../support/portal.ts';
import { addUser, expect, isAccessible, NARROW, type Page, SMALLEST, test } from '../support/test.ts';
import { signInAsUser } from '../support/users.ts';

type Facts = { order: string; user: string; mac: string; settings_address: string; settings_are_newest: boolean };

/** A phone system whose address is all that the portal has to know here: nothing listens there. */
const ATTACHED = {
  CENTRALITA_PHONE_SYSTEM_ARI_URL: 'http://127.0.0.1:9',
  CENTRALITA_PHONE_SYSTEM_ARI_PASSWORD: 'of a phone system that is not there',
  CENTRALITA_PHONE_SYSTEM_HOST: 'pbx.example.com',
};

/** The operator opens the phone of the demonstration's first user. */
async function openPhone(portal: Portal): Promise<Facts> {
  const phones = JSON.parse(await portal.command('phones', 'list', '--state', 'delivered', '--json')) as Facts[];
  const order = phones[0]?.order ?? '';
  return JSON.parse(await portal.command('phones', 'open', order, '--minutes', '60', '--json')) as Facts;
}

/** The phone asks for its file at an address: what stands in it, by name; of a name that comes twice, the first. */
async function fetchFile(address: string, mac: string): Promise<Map<string, string>> {
  const file = `${mac.replaceAll(':', '').toLowerCase()}.cfg`;
  const answer = await fetch(`${address}${file}`, { headers: { 'user-agent': 'Yealink SIP-T46U 108.86.0.20 80:5e:c0:12:34:56' } });
  expect(answer.status, `${address}${file}`).toBe(200);
  const lines = (await answer.text()).split('\n').slice(1, -1).reverse();
  return new Map(lines.map((line) => line.split(' = ', 2) as [string, string]));
}

async function turnSoftphoneOn(page: Page, extension: string): Promise<void> {
  await page.goto(`/extensions/${extension}?tab=devices`);
  await page.getByLabel('Softphone', { exact: false }).check();
  await page.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByRole('status')).toContainText('Se guardaron los ajustes');
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, settings: ATTACHED });

    test('a phone fetches its settings, falls behind when something is saved, and fetches again', async ({ signedIn: page, portal }) => {
      const phone = await openPhone(portal);
      const own = `/ip_phones/phones/${phone.order}`;
      await page.goto(own);
      await expect(page.getByText('El teléfono todavía no pidió sus ajustes.')).toBeVisible();
      const first = await fetchFile(phone.settings_address, phone.mac);
      expect(first.get('account.1.label')).toBe('1001');
      expect(first.get('account.1.sip_server.1.address')).toBe('pbx.example.com');
      const address = first.get('static.auto_provision.server.url') ?? '';
      expect(address).not.toBe(phone.settings_address);
      await page.reload();
      await expect(page.locator('#settings')).toContainText('El teléfono tiene los ajustes más nuevos.');
      await expect(page.locator('#settings')).toContainText('Yealink SIP-T46U 108.86.0.20');
      await page.goto('/ip_phones');
      await expect(page.getByRole('row', { name: /Yealink T46U.*Al día/ })).toBeVisible();

      await page.goto('/extensions/1002');
      await page.getByLabel('Apellido').fill('Del Río');
      await page.getByRole('button', { name: 'Guardar', exact: true }).click();
      await page.goto('/extensions/1001?tab=devices');
      await expect(page.getByText('Hay ajustes más nuevos que los del teléfono.')).toBeVisible();
      const second = await fetchFile(address, phone.mac);
      expect(second.get('linekey.2.label')).toContain('Del Río');
      await page.reload();
      await expect(page.getByText('El teléfono tiene los ajustes más nuevos.')).toBeVisible();

      await page.getByRole('link', { name: 'Ver el teléfono' }).click();
      await page.getByRole('button', { name: 'Mostrar la contraseña del teléfono' }).click();
      const password = first.get('static.security.user_password') ?? '';
      expect(password).toMatch(/^admin:[a-z2-9]{14}$/);
      await expect(page.locator('#settings .secret')).toHaveText(password.replace('admin:', ''));
      await page.reload();
      await expect(page.locator('#settings .secret')).toHaveCount(0);
      await page.getByText('Últimas consultas del teléfono').click();
      await expect(page.locator('.phone-fetches > li')).toHaveCount(2);

      await portal.command('phones', 'close', phone.order);
      const answer = await fetch(`${address}${phone.mac.replaceAll(':', '').toLowerCase()}.cfg`);
      expect([answer.status, await answer.text()]).toEqual([404, '']);
      await page.reload();
      await expect(page.getByText('El operador todavía no abrió el teléfono')).toBeVisible();
    });

    test('a softphone’s password is shown once, with its picture, to the administrator and to the user', async ({ signedIn: page, portal, browser }) => {
      const ines = { first: 'Inés', last: 'Mora', email: 'ines.mora@cafeandino.example' };
      await addUser(page, ines);
      const mail = await mailedPassword(portal, ines.email);
      const extension = /la (\d{4})\./.exec(mail.text)?.[1] ?? '';
      await turnSoftphoneOn(page, extension);
      const card = page.locator('#softphone');
      await expect(card).toContainText('pbx.example.com');
      await card.getByRole('button', { name: 'Mostrar contraseña y código QR' }).click();
      await expect(card.getByRole('img', { name: /Código QR/ })).toBeVisible();
      const before = await card.locator('.secret').last().innerText();
      expect(before).toMatch(/^[A-Za-z0-9]{24}$/);
      if (javaScriptEnabled) await isAccessible(page);
      await page.reload();
      await expect(card.getByRole('img')).toHaveCount(0);
      await expect(page.getByText(before)).toHaveCount(0);

      const context = await browser.newContext({ javaScriptEnabled, locale: 'es-CO', baseURL: portal.url });
      const own = await context.newPage();
      await signInAsUser(own, extension, mail.password);
      await own.getByLabel('Nueva contraseña').fill('arepas de chocolo con quesito');
      await own.getByLabel('Repite la contraseña').fill('arepas de chocolo con quesito');
      await own.getByRole('button', { name: 'Guardar y entrar' }).click();
      await own.getByText('Cambiar la contraseña').click();
      await own.getByRole('button', { name: 'Crear una contraseña nueva' }).click();
      const after = await own.locator('#softphone .secret').last().innerText();
      expect(after).toMatch(/^[A-Za-z0-9]{24}$/);
      expect(after).not.toBe(before);
      await context.close();
      await page.goto('/history?view=account');
      await expect(page.getByText(`Creó una contraseña nueva para el softphone de Inés Mora · ${extension}.`)).toBeVisible();
    });
  });
}

test('without a phone system the pages say so', async ({ signedIn: page }) => {
  await turnSoftphoneOn(page, '1004');
  await expect(page.locator('#softphone')).toContainText('Este portal todavía no tiene una central conectada');
  await isAccessible(page);
});

test.describe('on a small screen', () => {
  test.use({ settings: ATTACHED });

  test('the cards fit, in each language', async ({ signedIn: page, portal }) => {
    const phone = await openPhone(portal);
    await fetchFile(phone.settings_address, phone.mac);
    await turnSoftphoneOn(page, '1001');
    await page.getByRole('button', { name: 'Mostrar contraseña y código QR' }).click();
    for (const [language, title] of [['English', 'Softphone app'], ['Français', 'Logiciel de téléphonie']] as const) {
      await page.getByRole('button', { name: language }).click();
      await expect(page.locator('#softphone h2')).toHaveText(title);
      for (const viewport of [NARROW, SMALLEST]) {
        await page.setViewportSize(viewport);
        for (const address of ['/extensions/1001?tab=devices', '/ip_phones', `/ip_phones/phones/${phone.order}`]) {
          await page.goto(address);
          await isAccessible(page);
          expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(viewport.width);
        }
      }
      await page.goto('/extensions/1001?tab=devices');
    }
  });
});
