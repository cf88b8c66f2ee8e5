// Measures, in Chromium, how long the page on which calls are tried takes to answer a key: from the press until the next
// step is on the page. key_press.mjs ADDRESS; prints the median and what 95 % stay within, in milliseconds.

import { createRequire } from "node:module";

const { chromium } = createRequire(new URL("../end2end/package.json", import.meta.url))("playwright-core");
const PRESSES = 100;

const base = process.argv[2];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage();
await page.goto(`${base}/sign_in`);
await page.locator("[name='form[country]']").selectOption("CO");
await page.locator("[name='form[number]']").fill("6015550100");
await page.locator("[name='form[password]']").fill("tinto con almojabana temprano");
await page.locator("form[action*='sign-in/sign-in'] button.main").click();
await page.goto(`${base}/virtual_receptionist/test?date=2026-11-23&time=10:00`);
await page.locator("html.islands").waitFor();
await page.locator("#listen").uncheck();

const times = await page.evaluate(async (presses) => {
  const times = [];
  for (let press = 0; press < presses; press += 1) {
    const result = document.querySelector("#result");
    const answered = new Promise((done) => {
      new MutationObserver((_, observer) => {
        observer.disconnect();
        done();
      }).observe(result, { childList: true });
    });
    const begun = performance.now();
    // There and back, so that the call does not end.
    document.querySelector(`[name=press][value="${press % 2 ? "back" : "5"}"]`).click();
    await answered;
    times.push(performance.now() - begun);
  }
  return times.sort((left, right) => left - right);
}, PRESSES);
await browser.close();
console.log(times[PRESSES / 2].toFixed(1), times[(PRESSES * 95) / 100].toFixed(1));
