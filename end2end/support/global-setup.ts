// What must be there before any test: the built portal, the tools, the sounds that are uploaded, and the demonstration
// company with its administrator signed in, which each test begins with a copy of.
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium, type FullConfig } from '@playwright/test';
import type { Beginning } from './beginning.ts';
import { binary, distribution, Portal } from './portal.ts';
import { signIn } from './test.ts';

const TOOLS = ['espeak-ng', 'firefox-esr', 'lame', 'lynx', 'sox'];

function isOnPath(command: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

export default async function setup(config: FullConfig): Promise<() => Promise<void>> {
  const missing = TOOLS.filter((command) => !isOnPath(command));
  if (missing.length > 0) {
    throw new Error(`These commands are missing: ${missing.join(', ')}. Install them with: apt-get install ${missing.join(' ')}`);
  }
  for (const built of [binary, distribution]) {
    if (!existsSync(built)) throw new Error(`${built} is missing. Build it with: make build`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'centralita-sounds-'));
  makeSounds(folder);
  process.env.CENTRALITA_TEST_SOUNDS = folder;
  const first = await signedInPortal(config);
  return async () => {
    rmSync(folder, { recursive: true, force: true });
    await first.remove();
  };
}

/** Laying out the company and signing in cost two seconds, so each test does not begin by doing it. */
async function signedInPortal(config: FullConfig): Promise<Portal> {
  const portal = await Portal.start();
  const { launchOptions, locale, timezoneId } = config.projects[0]?.use ?? {};
  const browser = await chromium.launch(launchOptions);
  const context = await browser.newContext({ baseURL: portal.url, locale, timezoneId });
  await signIn(await context.newPage(), portal);
  const beginning: Beginning = { data: portal.data, password: portal.password, cookies: await context.cookies() };
  process.env.CENTRALITA_TEST_BEGINNING = JSON.stringify(beginning);
  await browser.close();
  await portal.stop();
  return portal;
}

function makeSounds(folder: string): void {
  const wav = join(folder, 'tune.wav');
  // Louder and softer by turns, so that the waveform has a shape.
  execFileSync('sox', ['-n', '-r', '44100', '-c', '2', wav, 'synth', '20', 'sine', '330', 'sine', '440', 'tremolo', '0.3', '80', 'gain', '-6']);
  execFileSync('lame', ['--quiet', '-b', '192', wav, join(folder, 'Brisa del páramo.mp3')]);
  // The smallest PNG there is, under a name that promises music.
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  writeFileSync(join(folder, 'foto.mp3'), Buffer.from(png, 'base64'));
}
