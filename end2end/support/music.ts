// The hold music on the preferences page.
import { expect, type Locator, type Page } from '@playwright/test';
import { isTelephoneWav } from './sounds.ts';
import { sound, TUNE } from './test.ts';

export class HoldMusic {
  readonly card: Locator;

  constructor(readonly page: Page) {
    this.card = page.locator('#hold_music');
  }

  /** Picks a file, ticks the rights and sends it, with islands. */
  async send(file: string): Promise<void> {
    await this.page.locator('#hold_music-file').setInputFiles(sound(file));
    await this.page.locator('#hold_music-rights').check();
    await this.card.getByRole('button', { name: 'Subir la música de espera' }).click();
  }

  /** The same with the plain form. */
  async sendPlainly(file: string): Promise<void> {
    await this.page.locator('#hold_music-plain-file').setInputFiles(sound(file));
    await this.page.locator('#hold_music-plain-rights').check();
    await this.card.getByRole('button', { name: 'Subir la música de espera' }).click();
  }

  /** The tune plays: its waveform, its two players, and what telephones get. */
  async plays(): Promise<void> {
    await expect(this.card.getByText(TUNE.replace('.mp3', ''))).toBeVisible();
    await expect(this.card.getByRole('img', { name: 'Forma de onda del audio' })).toBeVisible();
    const players = this.card.locator('figure.player');
    await expect(players).toHaveCount(2);
    await expect(players.nth(0)).toContainText('Tal como se subió');
    await expect(players.nth(1)).toContainText('Como la oye quien llama');
    await isTelephoneWav(this.page, players.nth(1).locator('audio'));
  }
}
