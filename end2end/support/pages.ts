// Every page of the portal, in every state a visitor can open it in.
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createCompany, resetLink } from './mails.ts';
import type { Portal } from './portal.ts';
import { signIn, sound, TUNE } from './test.ts';

export type Place = {
  /** Names the screenshot. */
  name: string;
  address: string;
  status?: number;
};

/** The pages of somebody who is not signed in. */
export async function publicPlaces(page: Page, portal: Portal): Promise<Place[]> {
  const activation = await createCompany(portal);
  const newPassword = await resetLink(page, portal);
  return [
    { name: 'sign-in', address: '/sign_in' },
    { name: 'reset-password', address: '/reset_password' },
    { name: 'reset-password-sent', address: '/reset_password/sent' },
    { name: 'new-password', address: newPassword },
    { name: 'new-password-dead-link', address: '/new_password/does-not-exist', status: 410 },
    { name: 'activate', address: '/activate' },
    { name: 'activate-details', address: activation },
    { name: 'activate-dead-link', address: '/activate?code=does-not-exist', status: 410 },
    { name: 'not-found', address: '/does_not_exist', status: 404 },
  ];
}

/** The administrator's pages, with music and a recording to show; signs in. */
export async function administratorPlaces(page: Page, portal: Portal): Promise<Place[]> {
  await signIn(page, portal);
  await sendAudio(page, '/preferences', 'hold_music');
  const recording = await sendAudio(page, '/virtual_receptionist/recordings', 'recording');
  return [
    { name: 'home', address: '/' },
    ...['company', 'users', 'numbers', 'greeting', 'keys', 'hours', 'music', 'test'].map((step) => ({
      name: `assistant-${step}`,
      address: `/assistant?step=${step}`,
    })),
    { name: 'extensions', address: '/extensions' },
    { name: 'extensions-nothing-found', address: '/extensions?q=nadie' },
    { name: 'new-user', address: '/extensions/new_user' },
    { name: 'user', address: '/extensions/1003' },
    { name: 'delete-user', address: '/extensions/1003/delete' },
    { name: 'new-ring-group', address: '/extensions/new_ring_group' },
    { name: 'ring-group', address: '/extensions/1101' },
    { name: 'delete-ring-group', address: '/extensions/1101/delete' },
    { name: 'not-found-signed-in', address: '/does_not_exist', status: 404 },
    { name: 'receptionist', address: '/virtual_receptionist' },
    { name: 'receptionist-after-hours', address: '/virtual_receptionist/after_hours' },
    { name: 'hours', address: '/virtual_receptionist/hours' },
    { name: 'holidays', address: '/virtual_receptionist/holidays' },
    { name: 'new-holiday', address: '/virtual_receptionist/holidays/new?day=2026-12-24' },
    { name: 'public-holidays', address: '/virtual_receptionist/holidays/public?year=2028' },
    { name: 'holiday-that-is-not-there', address: '/virtual_receptionist/holidays/nothing', status: 404 },
    { name: 'recordings', address: '/virtual_receptionist/recordings' },
    { name: 'delete-recording', address: `/virtual_receptionist/recordings/${recording}/delete` },
    { name: 'preferences', address: '/preferences' },
    { name: 'delete-music', address: '/preferences/hold_music/delete' },
    { name: 'delete-music-that-is-not-there', address: '/preferences/transfer_music/delete', status: 404 },
  ];
}

/** Sends the tune as a page's plain form would, and returns its id. */
async function sendAudio(page: Page, address: string, purpose: string): Promise<string> {
  await page.goto(address);
  const action = (await page.locator(`#${purpose} form.plain-only`).getAttribute('action')) ?? '';
  const file = { name: TUNE, mimeType: 'audio/mpeg', buffer: readFileSync(sound(TUNE)) };
  const answer = await page.request.post(action, { multipart: { rights: 'true', file }, headers: { accept: 'application/json' } });
  if (!answer.ok()) throw new Error(`${purpose} was refused: ${answer.status()} ${await answer.text()}`);
  return ((await answer.json()) as { id: string }).id;
}

/** Opens a page and waits until its islands live. */
export async function open(page: Page, place: Place): Promise<number> {
  const answer = await page.goto(place.address);
  await page.waitForFunction(
    () => !document.querySelector('leptos-island') || document.documentElement.classList.contains('islands'),
    undefined,
    { timeout: 15_000 },
  );
  return answer?.status() ?? 0;
}
