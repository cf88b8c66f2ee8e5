// The assistant: the whole way without JavaScript on a phone, left and taken up again, and with islands.
import type { Locator } from '@playwright/test';
import { HoldMusic } from '../support/music.ts';
import { expect, isAccessible, NARROW, type Page, test, TUNE } from '../support/test.ts';

const STEPS = ['Tu empresa', 'Usuarios', 'Números', 'Saludos', 'Teclas', 'Horario', 'Música de espera', 'Llamada de prueba'];

async function isAt(page: Page, number: number): Promise<void> {
  await expect(page.locator('.lead')).toHaveText(`Paso ${number} de 8: ${STEPS[number - 1]}`);
  await expect(page.locator('.steps [aria-current=step]')).toContainText(STEPS[number - 1] ?? '');
}

function state(page: Page, step: string): Locator {
  return page.locator('.steps li').filter({ hasText: step }).locator('small');
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

test.describe('without JavaScript on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: NARROW });

  test('a company is set up from the first step to the last', async ({ signedIn: page }) => {
    await page.getByRole('link', { name: 'Empezar' }).click();
    await isAt(page, 1);
    await page.getByLabel('Nombre de la empresa').fill('Café Andino');
    await page.getByLabel('Nombre en las llamadas que haces').fill('Café Andino de Bogotá');
    await press(page, 'Guardar y continuar');
    await expect(page.locator('.problem-summary')).toContainText('Es demasiado largo: caben 15 caracteres.');
    await expect(page.getByLabel('Nombre de la empresa')).toHaveValue('Café Andino');
    await page.getByLabel('Nombre en las llamadas que haces').fill('Café Andino');
    await press(page, 'Guardar y continuar');
    await expect(page.getByRole('status')).toHaveText('Quedó guardado: Tu empresa.');

    await isAt(page, 2);
    await page.getByLabel('Nombre', { exact: true }).fill('Valentina');
    await page.getByLabel('Apellido').fill('Cárdenas');
    await page.getByLabel('Correo electrónico').fill('valentina@cafeandino.example');
    await press(page, 'Agregar usuario');
    await expect(page.getByRole('status')).toHaveText('Valentina Cárdenas ya tiene su extensión.');
    await expect(page.locator('.people')).toContainText('Valentina Cárdenas 1013');
    await press(page, 'Continuar');

    await isAt(page, 3);
    await expect(page.getByRole('link', { name: 'Agregar un número' })).toHaveAttribute('href', '/manage_phone_number/new');
    await press(page, 'Omitir por ahora');

    await isAt(page, 4);
    const greeting = page.getByLabel('Saludo en horario de atención', { exact: true });
    await greeting.fill('Hola, te comunicas con Café Andino. Marca 6 para garantías.');
    await press(page, 'Actualizar la voz con lo escrito');
    await expect(greeting).toHaveValue('Hola, te comunicas con Café Andino. Marca 6 para garantías.');
    await expect(page.locator('audio').first()).toHaveAttribute('src', /Marca%206/);
    await press(page, 'Guardar y continuar');

    await isAt(page, 5);
    await expect(page.locator('.said')).toContainText('Marca 6 para garantías.');
    await page.getByLabel('Tecla 6').selectOption('Valentina Cárdenas · 1013');
    await expect(page.locator('.key-choices li').filter({ hasText: 'Horarios' })).toContainText('Reproducir un anuncio');
    await press(page, 'Guardar y continuar');

    await isAt(page, 6);
    await expect(page.getByLabel('Dejar el horario como está')).toBeChecked();
    await page.getByLabel('Otro horario').check();
    await page.getByLabel('Desde', { exact: true }).fill('07:00');
    await page.getByLabel('Hasta', { exact: true }).fill('15:00');
    for (const day of ['lunes', 'martes', 'miércoles', 'jueves']) await page.getByLabel(day, { exact: true }).check();
    await page.getByLabel('viernes', { exact: true }).uncheck();
    await press(page, 'Guardar y continuar');

    await isAt(page, 7);
    const music = new HoldMusic(page);
    await music.sendPlainly('foto.mp3');
    await isAt(page, 7);
    await expect(page.getByRole('alert')).toBeVisible();
    await music.sendPlainly(TUNE);
    await isAt(page, 7);
    await expect(page.getByRole('status')).toHaveText('Quien espera en línea oye ahora Brisa del páramo.mp3.');
    await music.plays();
    await press(page, 'Continuar');

    await isAt(page, 8);
    await press(page, 'Terminar');
    await expect(page.getByRole('heading', { name: 'Tu centralita está configurada' })).toBeVisible();
    await expect(page.locator('.summary li').filter({ hasText: 'Números' })).toContainText('Listo');
    await expect(page.locator('.summary .tag.green')).toHaveCount(8);

    await page.goto('/virtual_receptionist/hours');
    await expect(page.locator('.week').getByRole('row', { name: 'jueves' })).toContainText('7:00 a. m. – 3:00 p. m.');
    await page.goto('/');
    await expect(page.locator('#assistant')).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Café Andino');
  });
});

test('it can be left and taken up again where one was', async ({ signedIn: page }) => {
  await page.getByRole('link', { name: 'Asistente' }).click();
  await press(page, 'Omitir por ahora');
  await press(page, 'Continuar');
  await isAt(page, 3);
  await page.getByRole('link', { name: 'Seguir más tarde' }).click();
  await expect(page.locator('#assistant')).toContainText('Paso 3 de 8: Números');
  await page.locator('#assistant').getByRole('link', { name: 'Continuar' }).click();
  await isAt(page, 3);
  await expect(state(page, 'Tu empresa')).toHaveText('Omitido');
  await expect(state(page, 'Usuarios')).toHaveText('Listo');
  await page.getByRole('link', { name: 'Volver' }).click();
  await isAt(page, 2);
  await page.locator('.steps').getByRole('link', { name: 'Tu empresa' }).click();
  await press(page, 'Guardar y continuar');
  await expect(state(page, 'Tu empresa')).toHaveText('Listo');
});

test('with islands the music is uploaded in place, and every step is accessible', async ({ signedIn: page }) => {
  await page.goto('/assistant?step=music');
  const music = new HoldMusic(page);
  await music.send(TUNE);
  await music.plays();
  await press(page, 'Continuar');
  await isAt(page, 8);
  for (const step of ['company', 'users', 'numbers', 'greeting', 'keys', 'hours', 'music', 'test']) {
    await page.goto(`/assistant?step=${step}`);
    await isAccessible(page);
  }
});

test('it speaks the language of the visitor', async ({ signedIn: page }) => {
  await page.goto('/assistant?step=hours');
  await page.getByRole('button', { name: 'Français' }).click();
  await expect(page.locator('.lead')).toHaveText('Étape 6 sur 8 : Horaires');
  await expect(page.getByRole('button', { name: 'Enregistrer et continuer' })).toBeVisible();
});
