// How the tests run: Debian's Chromium, Spanish of Colombia, one portal with its own data for each test.
import { defineConfig } from '@playwright/test';
import { existsSync } from 'node:fs';

// Without its windows Chromium takes two thirds of the time; not every distribution has it so.
const chromium = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find((path) => existsSync(path));

export default defineConfig({
  testDir: 'tests',
  fullyParallel: true,
  globalSetup: './support/global-setup.ts',
  outputDir: 'test-results',
  // A test keeps about one core busy, with its browser and its portal.
  workers: 2,
  // Enough while two share two cores, or the machine is compiling.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  forbidOnly: true,
  use: {
    actionTimeout: 30_000,
    navigationTimeout: 30_000,
    locale: 'es-CO',
    timezoneId: 'America/Bogota',
    viewport: { width: 1280, height: 800 },
    // Recording costs a third more time; `npx playwright test --trace on` records.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? chromium,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
