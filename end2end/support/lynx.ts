// Lynx, a browser without pictures, styles and scripts, driven by the keys one would press.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const SETTINGS = ['PREFERRED_LANGUAGE:es-CO', 'ACCEPT_ALL_COOKIES:TRUE', 'CHARACTER_SET:utf-8', ''].join('\n');

/** Presses of a key by its name, like `Down Arrow`. */
export function press(name: string, times = 1): string[] {
  return Array<string>(times).fill(name);
}

/** The presses that type a text. */
export function type(text: string): string[] {
  return [...text].map((character) => (character === ' ' ? '<space>' : character));
}

export const ENTER = '^J';

/** Opens an address, presses the keys, leaves; returns everything that was written to the terminal. */
export async function lynx(address: string, keys: string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'centralita-lynx-'));
  try {
    writeFileSync(join(folder, 'lynx.cfg'), SETTINGS);
    writeFileSync(join(folder, 'keys'), [...keys, 'Q', 'y'].map((key) => `key ${key}\n`).join(''));
    const command = `stty rows 60 cols 100; exec lynx -cfg=lynx.cfg -cmd_script=keys ${address}`;
    const environment = { PATH: process.env.PATH, HOME: folder, TERM: 'xterm', LANG: 'C.UTF-8' };
    const options = { cwd: folder, env: environment, timeout: 40_000, maxBuffer: 16 * 1024 * 1024 };
    // It wants a terminal, which `script` lends it.
    const { stdout } = await promisify(execFile)('script', ['-qec', command, '/dev/null'], options);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
