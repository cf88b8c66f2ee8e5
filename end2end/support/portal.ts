// A portal of its own for each test: the real command on a free port with a data folder of its own, which can be stopped
// and started again.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(import.meta.dirname, '../..');
/** The command under test. */
export const binary = resolve(process.env.CENTRALITA_TEST_BINARY ?? join(root, 'target/release/centralita'));
/** The browser's part. */
export const distribution = resolve(process.env.CENTRALITA_TEST_DIST ?? join(root, 'dist'));

/** The demonstration company's administrator. */
export const DEMO_NUMBER = '601 555 0100';
export const DEMO_EMAIL = 'lucia.restrepo@cafeandino.example';

export class Portal {
  private readonly folder = mkdtempSync(join(tmpdir(), 'centralita-test-'));
  private process: ChildProcess | undefined;
  private output = '';

  private constructor(
    readonly url: string,
    /** The demonstration company's password. */
    readonly password: string,
    /** More variables of its configuration. */
    private readonly settings: Record<string, string> = {},
  ) {}

  /** A portal with the demonstration company, laid out anew. */
  static async start(): Promise<Portal> {
    const portal = await Portal.onFreePort(randomBytes(12).toString('base64url'));
    mkdirSync(portal.data);
    await portal.start();
    return portal;
  }

  /** A portal that begins with a copy of what another, which was stopped, left behind. */
  static async startWith(data: string, password: string, host: string, settings: Record<string, string>): Promise<Portal> {
    const portal = await Portal.onFreePort(password, host, settings);
    cpSync(data, portal.data, { recursive: true });
    await portal.start();
    return portal;
  }

  private static async onFreePort(password: string, host = '127.0.0.1', settings = {}): Promise<Portal> {
    return new Portal(`http://${host}:${await freePort()}`, password, settings);
  }

  get data(): string {
    return join(this.folder, 'data');
  }

  private get environment(): NodeJS.ProcessEnv {
    return {
      PATH: process.env.PATH,
      HOME: this.folder,
      CENTRALITA_LISTEN: `127.0.0.1:${new URL(this.url).port}`,
      CENTRALITA_PUBLIC_URL: this.url,
      CENTRALITA_DATA_DIR: this.data,
      CENTRALITA_DIST_DIR: distribution,
      CENTRALITA_DEMO_PASSWORD: this.password,
      ...this.settings,
    };
  }

  async start(): Promise<void> {
    // The working folder holds no centralita.toml.
    const child = spawn(binary, ['serve', '--demo'], { cwd: this.folder, env: this.environment });
    this.process = child;
    const before = this.output.length;
    const keep = (chunk: Buffer) => (this.output += chunk.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    await new Promise<void>((ready, fail) => {
      child.stdout.on('data', () => this.output.includes(`Centralita is on ${this.url}`, before) && ready());
      child.once('error', fail);
      child.once('exit', (code) => fail(new Error(`The portal ended with ${code}:\n${this.output}`)));
    });
  }

  async stop(): Promise<void> {
    const child = this.process;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    await ended;
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** What the portal printed so far. */
  get log(): string {
    return this.output;
  }

  /** Another command of the portal, on the same data. */
  async command(...parts: string[]): Promise<string> {
    const { stdout } = await promisify(execFile)(binary, parts, { cwd: this.folder, env: this.environment });
    return stdout;
  }

  /** The mails to an address that were sent so far, decoded, in no particular order. */
  mailsTo(address: string): string[] {
    const outbox = join(this.data, 'outbox');
    let names: string[] = [];
    try {
      names = readdirSync(outbox).filter((name) => name.endsWith('.eml'));
    } catch {
      // The folder is made with the first mail.
    }
    const mails = names.map((name) => readFileSync(join(outbox, name), 'utf8'));
    return mails.filter((mail) => mail.includes(`To: ${address}`));
  }
}

function freePort(): Promise<number> {
  return new Promise((found, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? found(address.port) : fail(new Error('no port'))));
    });
  });
}
