// The call logs: looking for calls, what happened to one, charts, the file, how long they are kept; a user's own calls.
import { expect, isAccessible, NARROW, type Page, signOut, SMALLEST, test } from '../support/test.ts';
import { signInAsUser } from '../support/users.ts';

/** How many calls the list says there are. */
async function count(page: Page): Promise<number> {
  const words = (await page.locator('.list-count').textContent()) ?? '';
  return words.startsWith('Una') ? 1 : Number(words.replace('.', '').replace(/\D/g, ''));
}

async function isNotWide(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBeLessThanOrEqual(
    await page.evaluate(() => window.innerWidth),
  );
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('calls are looked for, leafed through, explained and saved', async ({ signedIn: page }) => {
      await page.getByRole('link', { name: 'Uso', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Registro de llamadas');
      const all = await count(page);
      expect(all).toBeGreaterThan(200);

      const first = page.locator('.calls a.name').first();
      const newest = await first.getAttribute('href');
      await page.locator('a[rel=next]').click();
      await expect(page.locator('.calls a.name').first()).not.toHaveAttribute('href', newest ?? '');
      await page.locator('a[rel=prev]').click();
      await expect(page.locator('.calls a.name').first()).toHaveAttribute('href', newest ?? '');

      await page.getByLabel('Tipo').selectOption('Perdidas');
      await page.getByRole('button', { name: 'Filtrar' }).click();
      await expect(page.locator('.calls .tag.green')).toHaveCount(0);
      const missed = await count(page);
      expect(missed).toBeGreaterThan(5);
      expect(missed).toBeLessThan(all);

      await page.getByRole('link', { name: 'Ver todo' }).click();
      await page.getByLabel('Número o últimas cifras').fill('(310) 555-0118');
      await page.getByRole('button', { name: 'Filtrar' }).click();
      await expect(page.locator('.calls a.name').first()).toHaveText('310 555 0118');
      const ofOne = await count(page);
      await page.getByLabel('Número o últimas cifras').fill('50118');
      await page.getByRole('button', { name: 'Filtrar' }).click();
      await expect(page).toHaveURL(/number=50118/);
      expect(await count(page)).toBe(ofOne);

      const href = (await page.getByRole('link', { name: 'Descargar CSV' }).getAttribute('href')) ?? '';
      const file = await page.request.get(href);
      expect(file.headers()['content-disposition']).toContain('llamadas.csv');
      const lines = (await file.text()).trim().split('\r\n');
      expect(lines).toHaveLength(ofOne + 1);
      expect(lines[1]).toContain("'+573105550118");

      await page.getByLabel('Tipo').selectOption('Entrantes');
      await page.getByRole('button', { name: 'Filtrar' }).click();
      await page.locator('.calls a.name').first().click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Llamada entrante');
      await expect(page.locator('.path .step').first()).toContainText('Se llama al 60');
      await page.getByRole('link', { name: 'revisión 1' }).click();
      await expect(page.locator('#revision-1')).toBeVisible();
    });

    test('charts tell the same in figures, and lead to the calls of an extension', async ({ signedIn: page }) => {
      await page.goto('/call_logs');
      await page.getByRole('link', { name: 'Gráficas' }).click();
      await expect(page.getByRole('img', { name: /^Por día/ })).toBeVisible();
      const perHour = page.locator('.chart').filter({ has: page.getByRole('heading', { name: 'Por hora del día' }) });
      await perHour.getByText('Ver como tabla').click();
      const hours = await perHour.getByRole('row').evaluateAll((rows) =>
        rows.slice(1).map((row) => Number(row.querySelector('td')?.textContent?.replace('.', ''))),
      );
      expect(hours).toHaveLength(24);
      const all = Number((await page.locator('.call-counts dd').first().textContent())?.replace('.', ''));
      expect(hours.reduce((sum, hour) => sum + hour, 0)).toBe(all);
      const busiest = page.locator('.busiest tbody tr').first();
      const calls = Number((await busiest.getByRole('cell').first().textContent())?.replace('.', ''));
      await busiest.getByRole('link').click();
      await expect.poll(() => count(page)).toBe(calls);

      await page.goto('/call_logs/charts?from=2001-01-01&until=2001-01-31');
      await expect(page.getByRole('heading', { name: 'No hay llamadas en estos días' })).toBeVisible();
    });

    test('how long calls are kept is chosen, and told in the history', async ({ signedIn: page }) => {
      await page.goto('/call_logs');
      await page.locator('.list-foot').getByRole('link', { name: 'Cambiar' }).click();
      await page.getByLabel('Días').fill('7');
      await page.getByRole('button', { name: 'Guardar' }).click();
      await expect(page.getByLabel('Días')).toHaveValue('7');
      await expect(page.locator('.problem-summary')).toContainText('entre 30 y 3650');
      await page.getByLabel('Días').fill('90');
      await page.getByRole('button', { name: 'Guardar' }).click();
      await expect(page.getByRole('status')).toContainText('Las llamadas se guardan 90 días.');
      await page.goto('/history?view=account');
      await expect(page.getByText('730 → 90')).toBeVisible();
    });
  });
}

test('a user sees the own calls and nobody else’s', async ({ signedIn: page }) => {
  const password = 'un tinto con arepa de choclo';
  await page.goto('/extensions/1003');
  await page.getByText('Escribir yo la contraseña').click();
  await page.getByLabel('Nueva contraseña').fill(password);
  await page.getByLabel('Repite la contraseña').fill(password);
  await page.getByRole('button', { name: 'Cambiar la contraseña' }).click();
  await expect(page.getByRole('status')).toBeVisible();
  await signOut(page);
  await signInAsUser(page, '1003', password);
  await page.getByRole('link', { name: 'Registro de llamadas' }).click();
  await expect(page.locator('.calls tbody tr:not(.day)').first()).toBeVisible();
  const own = await count(page);
  expect(own).toBeGreaterThan(3);
  expect(own).toBeLessThan(200);
  await expect(page.getByLabel('Extensión')).toHaveCount(0);
  const file = await page.request.get('/user/call_logs/calls.csv?extension=1000');
  expect((await file.text()).trim().split('\r\n')).toHaveLength(own + 1);
  const all = await page.request.get('/call_logs/calls.csv', { maxRedirects: 0 });
  expect(all.status(), 'nothing of others').toBe(401);
  await page.setViewportSize(NARROW);
  await isNotWide(page);
  await isAccessible(page);
});

for (const [language, title] of [
  ['English', 'Call logs'],
  ['Français', 'Journal des appels'],
] as const) {
  test(`the pages are accessible and not wide on small screens in ${language}`, async ({ signedIn: page }) => {
    await page.goto('/call_logs');
    await page.getByRole('button', { name: language, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    const call = (await page.locator('.calls a.name').first().getAttribute('href')) ?? '';
    for (const address of ['/call_logs', '/call_logs?number=000', '/call_logs/charts', '/call_logs/settings', call]) {
      for (const viewport of [NARROW, SMALLEST]) {
        await page.setViewportSize(viewport);
        await page.goto(address);
        for (const summary of await page.locator('details.more > summary').all()) await summary.click();
        await isNotWide(page);
        await isAccessible(page);
      }
    }
  });
}
