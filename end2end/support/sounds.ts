// What callers hear, as the server hands it out.
import { expect, type Locator, type Page } from '@playwright/test';

/** The player's sound is a WAV as telephones want it: 8 kHz, one channel, not empty. */
export async function isTelephoneWav(page: Page, player: Locator): Promise<void> {
  const source = await player.getAttribute('src');
  const answer = await page.request.get(source ?? '');
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toBe('audio/wav');
  const bytes = await answer.body();
  expect(bytes.toString('latin1', 0, 4)).toBe('RIFF');
  expect(bytes.toString('latin1', 8, 12)).toBe('WAVE');
  expect(bytes.readUInt16LE(22)).toBe(1);
  expect(bytes.readUInt32LE(24)).toBe(8000);
  expect(bytes.length).toBeGreaterThan(8000);
}
