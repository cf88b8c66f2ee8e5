// Business hours: the week as a picture and as rows of days, from and until.
import type { Locator } from '@playwright/test';
import { another, expect, NARROW, type Page, signIn, tabTo, test } from '../support/test.ts';

const HOURS = '/virtual_receptionist/hours';

/** A row of the form, by its place. */
function row(page: Page, place: number): Locator {
  return page.locator('.hours-row').nth(place);
}

/** The words of a day in the picture: in the one that tells what is saved, where both are shown. */
function day(page: Page, name: string): Locator {
  return page.locator('.week').filter({ visible: true }).first().getByRole('row', { name }).getByRole('cell').last();
}

/** The picture to paint writes times as the fields take them, the other one in words. */
function said(javaScriptEnabled: boolean, words: string, painted: string): string {
  return javaScriptEnabled ? painted : words;
}

/** The bar of a day. */
function bar(page: Page, name: string): Locator {
  return page.getByRole('slider', { name });
}

/** Where a time is in a bar. */
async function at(bar: Locator, hour: number): Promise<{ x: number; y: number }> {
  const box = await bar.boundingBox();
  if (!box) throw new Error('the bar is not shown');
  return { x: box.x + (box.width * (hour + 1 / 8)) / 24, y: box.y + box.height / 2 };
}

/** Drags from a time to the quarter that ends at another one. */
async function paint(page: Page, from: Locator, begin: number, to: Locator, end: number): Promise<void> {
  // Clear of the save bar.
  await from.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const [first, last] = [await at(from, begin), await at(to, end - 0.25)];
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  await page.mouse.move(last.x, last.y, { steps: 5 });
  await page.mouse.up();
}

async function fill(row: Locator, days: string[], from: string, until: string): Promise<void> {
  for (const name of days) await row.getByLabel(name, { exact: true }).check();
  await row.getByLabel('Desde').fill(from);
  await row.getByLabel('Hasta').fill(until);
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Guardar horario' }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('an interval past midnight is added, shown, and taken away', async ({ signedIn: page }) => {
      await page.goto(HOURS);
      await expect(day(page, 'lunes')).toHaveText(said(javaScriptEnabled, '8:00 a. m. – 6:00 p. m.', '08:00–18:00'));
      await expect(day(page, 'domingo')).toHaveText(said(javaScriptEnabled, 'Cerrado', ''));
      await fill(row(page, 2), ['viernes', 'domingo'], '22:00', '02:00');
      await save(page);
      await expect(page.getByRole('status')).toHaveText('El horario quedó guardado y ya vale para las llamadas.');
      const friday = '8:00 a. m. – 6:00 p. m., 10:00 p. m. – 2:00 a. m. del día siguiente';
      await expect(day(page, 'viernes')).toHaveText(said(javaScriptEnabled, friday, '08:00–18:00, 22:00–24:00'));
      const sunday = '10:00 p. m. – 2:00 a. m. del día siguiente';
      await expect(day(page, 'domingo')).toHaveText(said(javaScriptEnabled, sunday, '22:00–24:00'));
      const night = page.locator('.hours-row').filter({ has: page.locator('[value="22:00"]') });
      await night.getByLabel('Quitar').check();
      await save(page);
      await expect(day(page, 'domingo')).toHaveText(said(javaScriptEnabled, 'Cerrado', ''));
      await expect(day(page, 'viernes')).toHaveText(said(javaScriptEnabled, '8:00 a. m. – 6:00 p. m.', '08:00–18:00'));
    });

    test('refused hours stay as typed', async ({ signedIn: page }) => {
      await page.goto(HOURS);
      await row(page, 2).getByLabel('domingo').check();
      await row(page, 2).getByLabel('Desde').fill('10:00');
      await save(page);
      const summary = page.locator('.problem-summary');
      await expect(summary.getByRole('link', { name: 'Escribe una hora como 08:00.' })).toHaveAttribute('href', '#form-rows-2-until');
      await expect(row(page, 2).getByLabel('domingo')).toBeChecked();
      await expect(row(page, 2).getByLabel('Desde')).toHaveValue('10:00');
      await expect(row(page, 2).getByLabel('Hasta')).toHaveAccessibleDescription('Escribe una hora como 08:00.');
      await expect(day(page, 'domingo')).toHaveText('Cerrado');
    });

    test('a company that never closes says so, and its hours are kept', async ({ signedIn: page }) => {
      await page.goto(HOURS);
      await page.getByLabel('Siempre abierta').check();
      await save(page);
      await expect(day(page, 'domingo')).toHaveText(said(javaScriptEnabled, '24 horas', '00:00–24:00'));
      await expect(row(page, 0).getByLabel('Desde')).toHaveValue('08:00');
      await page.getByLabel('Con horario').check();
      await save(page);
      await expect(day(page, 'domingo')).toHaveText(said(javaScriptEnabled, 'Cerrado', ''));
    });
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a day is copied to others', async ({ signedIn: page }) => {
    await page.goto(HOURS);
    const copy = page.locator('form', { has: page.getByRole('button', { name: 'Copiar' }) });
    await copy.getByLabel('Copiar las horas del').selectOption('sábado');
    await copy.getByLabel('domingo').check();
    await copy.getByRole('button', { name: 'Copiar' }).click();
    await expect(page.getByRole('status')).toHaveText('Las horas quedaron copiadas y guardadas.');
    await expect(day(page, 'domingo')).toHaveText('9:00 a. m. – 1:00 p. m.');
  });
});

test('of two people who change the hours the second is told', async ({ signedIn: page, portal }) => {
  await page.goto(HOURS);
  const context = await another(page);
  const other = await context.newPage();
  await signIn(other, portal);
  await other.goto(HOURS);
  await row(other, 1).getByLabel('Hasta').fill('14:00');
  await save(other);
  await context.close();
  await row(page, 1).getByLabel('Hasta').fill('15:00');
  await save(page);
  await expect(page.locator('.problem-summary')).toContainText('Guardaste cambios aquí en otra ventana mientras editabas.');
  await expect(day(page, 'sábado')).toHaveText('9:00 a. m. – 2:00 p. m.');
  await expect(row(page, 1).getByLabel('Hasta')).toHaveValue('15:00');
  await save(page);
  await expect(day(page, 'sábado')).toHaveText('09:00–15:00');
});

test('every page of the receptionist tells whether the company is open', async ({ signedIn: page }) => {
  const state = /^(Abierto ahora · cierra|Cerrado ahora · abre|Cerrado por «.+» · abre) /;
  for (const address of ['/', '/virtual_receptionist', '/virtual_receptionist/after_hours']) {
    await page.goto(address);
    await expect(page.locator('.tag').filter({ hasText: state })).toBeVisible();
  }
  await page.goto(HOURS);
  await expect(page.locator('.lead')).toHaveText(state);
});

test('the form is usable on a phone', async ({ signedIn: page }) => {
  await page.setViewportSize(NARROW);
  await page.goto(HOURS);
  await fill(row(page, 2), ['domingo'], '10:00', '12:00');
  await save(page);
  await expect(day(page, 'domingo')).toHaveText('10:00–12:00');
});

test.describe('the picture is painted', () => {
  const SAVED = 'El horario quedó guardado y ya vale para las llamadas.';

  test('by mouse, over several days, taken back, saved and shown again', async ({ signedIn: page }) => {
    await page.goto(HOURS);
    await expect(page.locator('html')).toHaveClass(/islands/);
    await paint(page, bar(page, 'sábado'), 15, bar(page, 'domingo'), 17);
    await expect(day(page, 'sábado')).toHaveText('09:00–13:00, 15:00–17:00');
    await expect(day(page, 'domingo')).toHaveText('15:00–17:00');
    await paint(page, bar(page, 'lunes'), 12, bar(page, 'lunes'), 13.5);
    await expect(day(page, 'lunes')).toHaveText('08:00–12:00, 13:30–18:00');
    await page.getByRole('button', { name: 'Deshacer' }).click();
    await expect(day(page, 'lunes')).toHaveText('08:00–18:00');
    await save(page);
    await expect(page.getByRole('status')).toHaveText(SAVED);
    await page.reload();
    await expect(day(page, 'sábado')).toHaveText('09:00–13:00, 15:00–17:00');
    await expect(day(page, 'domingo')).toHaveText('15:00–17:00');
    const afternoon = page.locator('.hours-row').filter({ has: page.locator('[value="15:00"]') });
    await expect(afternoon.getByLabel('sábado')).toBeChecked();
    await expect(afternoon.getByLabel('domingo')).toBeChecked();
  });

  test('by the keyboard alone', async ({ signedIn: page }) => {
    await page.goto(HOURS);
    await expect(page.locator('html')).toHaveClass(/islands/);
    await tabTo(page, bar(page, 'lunes'));
    await page.keyboard.press('ArrowUp');
    for (let press = 0; press < 6; press += 1) await page.keyboard.press('ArrowDown');
    await expect(bar(page, 'domingo')).toBeFocused();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await expect(bar(page, 'domingo')).toHaveAttribute('aria-valuetext', '23:30 cerrado');
    await page.keyboard.press('Space');
    await expect(bar(page, 'domingo')).toHaveAttribute('aria-valuetext', '23:30 abierto');
    await page.keyboard.press('Shift+ArrowLeft');
    await expect(day(page, 'domingo')).toHaveText('23:15–23:45');
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+ArrowRight');
    await expect(day(page, 'domingo')).toHaveText('23:15–23:45');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect(day(page, 'domingo')).toHaveText('');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Guardar horario' }).press('Enter');
    await expect(page.getByRole('status')).toHaveText(SAVED);
    await expect(day(page, 'domingo')).toHaveText('00:15–00:30');
  });

  test('by buttons: all day, closed, and like other days', async ({ signedIn: page }) => {
    await page.goto(HOURS);
    await expect(page.locator('html')).toHaveClass(/islands/);
    const tools = page.getByRole('group', { name: 'El día elegido' });
    await bar(page, 'sábado').focus();
    await page.keyboard.press('Home');
    await tools.getByRole('button', { name: 'Igual de lunes a viernes' }).click();
    await expect(day(page, 'miércoles')).toHaveText('09:00–13:00');
    await tools.getByRole('button', { name: '24 horas' }).click();
    await expect(day(page, 'sábado')).toHaveText('00:00–24:00');
    await tools.getByRole('button', { name: 'Cerrado' }).click();
    await expect(day(page, 'sábado')).toHaveText('');
    await save(page);
    await expect(page.getByRole('status')).toHaveText(SAVED);
    await expect(day(page, 'viernes')).toHaveText('09:00–13:00');
  });

  test('what is typed is drawn, and painting keeps its minutes', async ({ signedIn: page }) => {
    await page.goto(HOURS);
    await expect(page.locator('html')).toHaveClass(/islands/);
    await row(page, 1).getByLabel('Desde').fill('09:10');
    await row(page, 1).getByLabel('Hasta').blur();
    await row(page, 1).getByLabel('Desde').blur();
    await expect(day(page, 'sábado')).toHaveText('09:10–13:00');
    await paint(page, bar(page, 'domingo'), 10, bar(page, 'domingo'), 12);
    await expect(day(page, 'sábado')).toHaveText('09:10–13:00');
    await save(page);
    await expect(day(page, 'sábado')).toHaveText('09:10–13:00');
    await expect(day(page, 'domingo')).toHaveText('10:00–12:00');
  });

  test.describe('by touch', () => {
    test.use({ viewport: NARROW, hasTouch: true });

    test('on a part of the day, in steps that a finger finds', async ({ signedIn: page }) => {
      await page.goto(HOURS);
      await expect(page.locator('html')).toHaveClass(/islands/);
      await page.getByText('8–16 h').tap();
      const sunday = bar(page, 'domingo');
      const box = await sunday.boundingBox();
      if (!box) throw new Error('the bar is not shown');
      expect(box.height).toBeGreaterThanOrEqual(44);
      // Eight hours wide: 10:00 is a quarter from the left.
      await sunday.tap({ position: { x: box.width / 4 + 2, y: box.height / 2 } });
      await expect(day(page, 'domingo')).toHaveText('10:00–10:15');
      await save(page);
      await expect(page.getByRole('status')).toHaveText(SAVED);
      await expect(day(page, 'domingo')).toHaveText('10:00–10:15');
    });
  });
});
