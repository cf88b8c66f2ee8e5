// The same day in a browser without JavaScript.
import { HoldMusic } from '../support/music.ts';
import { PlainMenu } from '../support/plain-menu.ts';
import { addUser, expect, type Page, signIn, signOut, test, TUNE } from '../support/test.ts';

test.use({ javaScriptEnabled: false });

const GREETING = 'Gracias por llamar. Marque 8 para ventas, 2 para soporte, o 0 para hablar con recepción.';

test('without JavaScript everything can be set up, and is there after the server was restarted', async ({ page, portal }) => {
  await signIn(page, portal);
  await addUser(page, { first: 'Valentina', last: 'Cárdenas', email: 'valentina@cafeandino.example' });
  await editMenu(page);
  await uploadMusic(page);
  await signOut(page);

  await portal.restart();

  await signIn(page, portal);
  await page.goto('/extensions');
  await expect(page.getByRole('link', { name: 'Valentina Cárdenas' })).toBeVisible();
  await page.goto('/virtual_receptionist');
  await isAsEdited(new PlainMenu(page));
  await page.goto('/preferences');
  await new HoldMusic(page).plays();
});

test('without JavaScript a key of the keypad leads to its fields', async ({ signedIn: page }) => {
  await page.goto('/virtual_receptionist');
  await page.locator('#pad-7').click();
  await expect(page).toHaveURL(/#key-7$/);
  await expect(new PlainMenu(page).key(7)).toBeInViewport();
});

async function editMenu(page: Page): Promise<void> {
  await page.goto('/virtual_receptionist');
  const menu = new PlainMenu(page);
  await menu.transferTo(6, 'Valentina Cárdenas · 1013', 'Garantías');
  await menu.transferTo(8, 'Ana Gómez · 1003', 'Ventas');
  await menu.clear(1);
  await menu.greeting.fill(GREETING);

  await page.getByRole('button', { name: 'Escuchar antes de guardar' }).click();
  await isAsEdited(menu);
  const player = page.locator('#form-greeting audio');
  await expect(player).toBeVisible();
  const spoken = await page.request.get((await player.getAttribute('src')) ?? '');
  expect(spoken.status()).toBe(200);
  expect(spoken.headers()['content-type']).toBe('audio/wav');

  await menu.send();
  await expect(page.getByRole('status')).toHaveText('El menú quedó guardado.');
  await isAsEdited(menu);
}

async function isAsEdited(menu: PlainMenu): Promise<void> {
  await expect(menu.greeting).toHaveValue(GREETING);
  await menu.transfersTo(6, 'Valentina Cárdenas · 1013', 'Garantías');
  await menu.transfersTo(8, 'Ana Gómez · 1003', 'Ventas');
  await menu.doesNothing(1);
}

async function uploadMusic(page: Page): Promise<void> {
  await page.goto('/preferences');
  const music = new HoldMusic(page);
  await music.sendPlainly(TUNE);
  await expect(page.getByRole('status')).toContainText('Quien espera en línea oye ahora Brisa del páramo');
  await music.plays();
}
