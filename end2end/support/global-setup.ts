// What must be there before any test: the built portal, the tools, the sounds that are uploaded.
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { binary, distribution } from './portal.ts';

const TOOLS = ['chromium', 'espeak-ng', 'firefox-esr', 'lame', 'lynx', 'sox'];

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

export default function setup(): () => void {
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
  return () => rmSync(folder, { recursive: true, force: true });
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
