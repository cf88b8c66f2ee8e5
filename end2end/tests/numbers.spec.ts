// Numbers: where each leads, adding one from the stock, the main number, releasing one; with JavaScript and without.
import { DEMO_NUMBER } from '../support/portal.ts';
import { expect, isAccessible, type Locator, NARROW, type Page, signOut, test } from '../support/test.ts';

const LIST = '/manage_phone_number';

function status(page: Page): Locator {
  return page.getByRole('status');
}

function heading(page: Page): Locator {
  return page.getByRole('heading', { level: 1 });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('destinations are changed in the list, and a deleted user leaves none dangling', async ({ signedIn: page }) => {
      await page.goto(LIST);
      await expect(page.getByText('3 números, todos con destino.')).toBeVisible();
      const medellin = page.getByLabel('Destino de 604 555 3201');
      await expect(medellin.locator('option:checked')).toHaveText('Camila Duque · 1012');
      await medellin.selectOption('Ventas · 1101');
      await page.getByLabel('Destino de 601 555 2001').selectOption('Diana Quintero · 1006');
      await page.getByRole('button', { name: 'Guardar destinos' }).click();
      await expect(status(page)).toHaveText('Se guardaron los destinos de 2 números.');
      await expect(medellin.locator('option:checked')).toHaveText('Ventas · 1101');

      await page.goto('/extensions?q=604+555+3201');
      await expect(page.getByRole('link', { name: 'Ventas' })).toBeVisible();
      await page.goto('/extensions/1006/delete');
      await expect(page.locator('.confirm li').last()).toHaveText('Número 601 555 2001');
      await page.getByLabel('Reemplazar por').selectOption('Nadie: quitar lo que lleva aquí');
      await page.getByRole('button', { name: 'Eliminar usuario' }).click();
      await page.goto(`${LIST}?to=nobody`);
      await expect(page.locator('.number-list tbody tr')).toHaveCount(1);
      await expect(page.getByText('3 números; uno no lleva a ninguna parte.')).toBeVisible();
    });

    test('a number is chosen by area code and city, held, let go, and another one added', async ({ signedIn: page }) => {
      await page.goto(LIST);
      await page.getByRole('link', { name: 'Agregar un número' }).click();
      await page.getByRole('searchbox').fill('medellin');
      await page.getByRole('button', { name: 'Buscar' }).click();
      await expect(page.locator('.places a')).toHaveCount(1);
      await page.locator('.places a').click();
      await page.getByRole('link', { name: /Envigado/ }).click();
      await page.getByRole('button', { name: 'Reservar 604 555 3401' }).click();
      await expect(heading(page)).toHaveText('604 555 3401');
      await expect(page.getByText('quedan 10 minutos')).toBeVisible();
      await page.getByRole('button', { name: 'Dejarlo y elegir otro' }).click();
      await expect(status(page)).toHaveText('604 555 3401 quedó libre. Elige otro.');

      await page.getByRole('searchbox').fill('3405');
      await page.getByRole('button', { name: 'Buscar' }).click();
      await page.getByRole('button', { name: 'Reservar 604 555 3405' }).click();
      await page.getByLabel('Sus llamadas van a').selectOption('Soporte · 1102');
      await page.getByRole('button', { name: 'Agregar este número' }).click();
      await expect(status(page)).toHaveText('604 555 3405 ya es de tu empresa y recibe llamadas.');
      await expect(page.getByLabel('Destino de 604 555 3405').locator('option:checked')).toHaveText('Soporte · 1102');
      await page.goto(`${LIST}/new/576045553406`);
      await expect(page.getByText('604 555 3406 no está reservado para ti')).toBeVisible();
      await page.getByRole('button', { name: 'Reservarlo otra vez' }).click();
      await expect(page.getByText('quedan 10 minutos')).toBeVisible();
    });

    test('another number becomes the main number, and the old one can be released', async ({ signedIn: page, portal }) => {
      await page.goto(LIST);
      await page.getByRole('link', { name: '601 555 2001' }).click();
      await page.getByRole('link', { name: 'Hacerlo principal' }).click();
      await page.getByRole('button', { name: 'Hacerlo principal' }).click();
      await expect(status(page)).toContainText('El número principal es ahora 601 555 2001, y sus llamadas van a:');
      await page.getByRole('link', { name: '601 555 0100' }).click();
      await page.getByRole('link', { name: 'Liberar número' }).click();
      await expect(heading(page)).toHaveText('¿Liberar 601 555 0100?');
      await page.getByRole('button', { name: 'Liberar número' }).click();
      await expect(status(page)).toHaveText('Se liberó 601 555 0100.');

      await signOut(page);
      await page.goto('/sign_in');
      await page.getByLabel('País').selectOption('CO');
      await page.getByLabel('Teléfono').fill(DEMO_NUMBER);
      await page.getByLabel('Contraseña', { exact: true }).fill(portal.password);
      await page.getByRole('button', { name: 'Iniciar sesión' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await page.getByLabel('Teléfono').fill('601 555 2001');
      await page.getByLabel('Contraseña', { exact: true }).fill(portal.password);
      await page.getByRole('button', { name: 'Iniciar sesión' }).click();
      await expect(heading(page)).toHaveText('Café Andino S.A.S.');
    });
  });
}

test('the operator imports numbers, which are then there to choose from', async ({ signedIn: page, portal }) => {
  const listed = await portal.command('numbers', 'list', '--area-code', '607', '--free');
  expect(listed.trim().split('\n')).toHaveLength(24);
  expect(listed).toContain('\tBucaramanga\tlocal\tfree');
  await page.goto(`${LIST}/new?area=607`);
  await expect(page.getByRole('button', { name: /^Reservar 607/ })).toHaveCount(24);
});

for (const [language, heldUntil] of [['Español (Colombia)', 'Reservado para ti'], ['English', 'Reserved for you']] as const) {
  test(`the steps are accessible on a phone, ${language}`, async ({ signedIn: page }) => {
    await page.setViewportSize(NARROW);
    await page.goto(`${LIST}/new?area=601&city=Soacha`);
    await page.getByRole('button', { name: language, exact: true }).click();
    await page.locator('.free-numbers button').first().click();
    await expect(page.locator('.notice.info')).toContainText(heldUntil);
    for (const address of ['', LIST, `${LIST}/new`]) {
      if (address) await page.goto(address);
      await isAccessible(page);
    }
  });
}
