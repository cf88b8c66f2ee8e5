// Business hours: the week as a picture and as rows of days, from and until.
import type { Locator } from '@playwright/test';
import { another, expect, NARROW, type Page, signIn, test } from '../support/test.ts';

const HOURS = '/virtual_receptionist/hours';

/** A row of the form, by its place. */
function row(page: Page, place: number): Locator {
  return page.locator('.hours-row').nth(place);
}

/** The words of a day in the picture. */
function day(page: Page, name: string): Locator {
  return page.locator('.week').getByRole('row', { name }).getByRole('cell').last();
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
      await expect(day(page, 'lunes')).toHaveText('8:00 a. m. – 6:00 p. m.');
      await expect(day(page, 'domingo')).toHaveText('Cerrado');
      await fill(row(page, 2), ['viernes', 'domingo'], '22:00', '02:00');
      await save(page);
      await expect(page.getByRole('status')).toHaveText('El horario quedó guardado y ya vale para las llamadas.');
      await expect(day(page, 'viernes')).toHaveText('8:00 a. m. – 6:00 p. m., 10:00 p. m. – 2:00 a. m. del día siguiente');
      await expect(day(page, 'domingo')).toHaveText('10:00 p. m. – 2:00 a. m. del día siguiente');
      const night = page.locator('.hours-row').filter({ has: page.locator('[value="22:00"]') });
      await night.getByLabel('Quitar').check();
      await save(page);
      await expect(day(page, 'domingo')).toHaveText('Cerrado');
      await expect(day(page, 'viernes')).toHaveText('8:00 a. m. – 6:00 p. m.');
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
      await expect(day(page, 'domingo')).toHaveText('24 horas');
      await expect(row(page, 0).getByLabel('Desde')).toHaveValue('08:00');
      await page.getByLabel('Con horario').check();
      await save(page);
      await expect(day(page, 'domingo')).toHaveText('Cerrado');
    });

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
}

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
  await expect(page.locator('.problem-summary')).toContainText('Otra persona guardó cambios aquí mientras editabas.');
  await expect(day(page, 'sábado')).toHaveText('9:00 a. m. – 2:00 p. m.');
  await expect(row(page, 1).getByLabel('Hasta')).toHaveValue('15:00');
  await save(page);
  await expect(day(page, 'sábado')).toHaveText('9:00 a. m. – 3:00 p. m.');
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
  await expect(day(page, 'domingo')).toHaveText('10:00 a. m. – 12:00 p. m.');
});
