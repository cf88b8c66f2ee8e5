// A browser that shows text only is enough.
import { ENTER, lynx, press, type } from '../support/lynx.ts';
import { expect, test } from '../support/test.ts';

test('in a text browser one can sign in and save a menu', async ({ signedIn: page, portal }) => {
  const fallback = page.locator('.menu-editor').getByLabel('Si marca una tecla sin asignar');
  await page.goto('/virtual_receptionist');
  await expect(fallback.locator('option:checked')).toHaveText('Repetir el saludo 2 veces');
  const languages = await page.locator('form.languages button').count();

  await lynx(`${portal.url}/sign_in`, [
    // Past the skip link, the brand, the two tabs and the country, which is right already.
    ...press('Down Arrow', 5),
    ...type('601 555 0100'),
    ...press('Down Arrow'),
    ...type(portal.password),
    // Past the forgotten password and the long session.
    ...press('Down Arrow', 3),
    ENTER,
    ...type('g'),
    ...type(`${portal.url}/virtual_receptionist`),
    ENTER,
    // From the end of the page up past the languages, the three buttons, and the two fields after the repeats.
    ...press('End'),
    ...press('Up Arrow', languages - 1 + 3 + 2 + 1),
    ENTER,
    ...press('Down Arrow'),
    ENTER,
    // Down to the button that saves.
    ...press('Down Arrow', 5),
    ENTER,
  ]);

  await page.goto('/virtual_receptionist');
  await expect(fallback.locator('option:checked')).toHaveText('Repetir el saludo 3 veces');
  await expect(page.locator('.savebar.needs-islands').getByText('Último cambio: Lucía Restrepo')).toBeVisible();
});
