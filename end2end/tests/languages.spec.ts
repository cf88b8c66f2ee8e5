// Five languages, chosen by the browser or with a button that works everywhere.
import { expect, test } from '../support/test.ts';


for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('the language switch stays on the page and is remembered', async ({ signedIn: page }) => {
      const html = page.locator('html');
      await page.goto('/extensions?q=Ana');
      await expect(html).toHaveAttribute('lang', 'es-CO');
      await page.getByRole('button', { name: 'English' }).click();
      await expect(page).toHaveURL(/\/extensions\?q=Ana$/);
      await expect(html).toHaveAttribute('lang', 'en');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Extensions');
      await expect(page.getByRole('button', { name: 'English' })).toHaveAttribute('aria-pressed', 'true');
      await page.goto('/preferences');
      await expect(html).toHaveAttribute('lang', 'en');
      await page.getByRole('button', { name: 'Français' }).click();
      await expect(html).toHaveAttribute('lang', 'fr');
      await page.getByRole('button', { name: 'Español (México)' }).click();
      await expect(html).toHaveAttribute('lang', 'es-MX');
    });
  });
}

for (const [locale, lang] of [
  ['fr-CA', 'fr'],
  ['en-GB', 'en'],
  ['es-AR', 'es'],
  ['es-MX', 'es-MX'],
] as const) {
  test(`a visitor whose browser prefers ${locale} reads ${lang}`, async ({ browser, portal }) => {
    const context = await browser.newContext({ locale, baseURL: portal.url });
    const page = await context.newPage();
    await page.goto('/sign_in');
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      { fr: 'Bienvenue', en: 'Welcome', es: 'Te damos la bienvenida', 'es-MX': 'Te damos la bienvenida' }[lang],
    );
    await context.close();
  });
}
