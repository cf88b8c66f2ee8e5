// Where calls go: the picture with its links, the same in words, the week and the days that differ.
import { expect, isAccessible, NARROW, SMALLEST, test } from '../support/test.ts';

const FLOW = '/virtual_receptionist/flow';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('the picture leads to where things are edited, and says the same in words', async ({ signedIn: page }) => {
      await page.goto('/virtual_receptionist');
      await page.getByRole('link', { name: 'Recorrido' }).click();
      await expect(page).toHaveURL(FLOW);
      const picture = page.locator('svg.flow');
      await expect(picture).toBeVisible();
      await expect(picture.locator('text', { hasText: 'En horario' }).first()).toBeVisible();
      await page.getByText('Leer el recorrido como texto').click();
      const outline = page.locator('.flow-outline').first();
      await expect(outline.getByRole('link', { name: 'Menú fuera de horario' }).first()).toBeVisible();
      const week = page.locator('#week');
      await expect(week.getByRole('link', { name: 'Menú de horario de oficina' })).toHaveAttribute('href', '/virtual_receptionist');
      await expect(week.getByRole('row', { name: 'domingo' })).toContainText('Cerrado');
      await expect(page.locator('#exceptions').getByRole('row').nth(1)).toBeVisible();
      await picture.getByRole('link', { name: 'Menú fuera de horario' }).first().click();
      await expect(page).toHaveURL('/virtual_receptionist/after_hours');
    });
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('it is accessible in English, too, and scrolls inside its own box only', async ({ signedIn: page }) => {
      await page.goto(FLOW);
      await page.getByRole('button', { name: 'English' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where calls go');
      await isAccessible(page);
      for (const viewport of [NARROW, SMALLEST]) {
        await page.setViewportSize(viewport);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(wide, `at ${viewport.width}`).toBe(0);
      }
    });
  });
}
