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
    { name: 'sign-in-users', address: '/sign_in?for=users' },
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
  await page.goto('/call_logs?kind=incoming');
  const call = (await page.locator('.calls a.name').first().getAttribute('href')) ?? '';
  await sendUsers(page, '1003,Ana María,Gómez,ana@example.com\n1200,Inés,Mora,ines@example.com\n1201,,Mora,nadie');
  return [
    { name: 'home', address: '/' },
    { name: 'call-logs', address: '/call_logs' },
    { name: 'call-logs-nothing-found', address: '/call_logs?number=0000' },
    { name: 'call-logs-charts', address: '/call_logs/charts' },
    { name: 'call-logs-settings', address: '/call_logs/settings' },
    { name: 'call', address: call },
    ...['company', 'users', 'numbers', 'greeting', 'keys', 'hours', 'music', 'test'].map((step) => ({
      name: `assistant-${step}`,
      address: `/assistant?step=${step}`,
    })),
    { name: 'extensions', address: '/extensions' },
    { name: 'extensions-nothing-found', address: '/extensions?q=nadie' },
    { name: 'new-user', address: '/extensions/new_user' },
    { name: 'user', address: '/extensions/1003' },
    { name: 'user-devices', address: '/extensions/1003?tab=devices' },
    { name: 'user-voicemail', address: '/extensions/1003?tab=voicemail' },
    { name: 'user-call-forwarding', address: '/extensions/1003?tab=call_forwarding' },
    { name: 'user-caller-id', address: '/extensions/1003?tab=caller_id' },
    { name: 'user-outgoing-calls', address: '/extensions/1003?tab=outgoing_calls' },
    { name: 'user-fax', address: '/extensions/1003?tab=fax' },
    { name: 'import-users', address: '/extensions/import' },
    { name: 'import-users-check', address: '/extensions/import/check' },
    { name: 'delete-user', address: '/extensions/1003/delete' },
    { name: 'new-ring-group', address: '/extensions/new_ring_group' },
    { name: 'ring-group', address: '/extensions/1101' },
    { name: 'delete-ring-group', address: '/extensions/1101/delete' },
    { name: 'numbers', address: '/manage_phone_number' },
    { name: 'numbers-nothing-found', address: '/manage_phone_number?q=999' },
    { name: 'number', address: '/manage_phone_number/576015552001' },
    { name: 'main-number', address: '/manage_phone_number/576015550100' },
    { name: 'make-main-number', address: '/manage_phone_number/576015552001/main' },
    { name: 'release-number', address: '/manage_phone_number/576015552001/delete' },
    { name: 'add-number-area-code', address: '/manage_phone_number/new' },
    { name: 'add-number-city', address: '/manage_phone_number/new?area=601' },
    { name: 'add-number', address: '/manage_phone_number/new?area=601&city=Bogot%C3%A1' },
    { name: 'add-number-lapsed', address: '/manage_phone_number/new/576015552002' },
    { name: 'ip-phones', address: '/ip_phones' },
    { name: 'ip-phone-model', address: '/ip_phones/yealink_t57w' },
    { name: 'number-porting', address: '/number_porting' },
    { name: 'number-porting-new', address: '/number_porting/new' },
    { name: 'porting-status', address: '/porting_status' },
    { name: 'conferences', address: '/conferences' },
    { name: 'new-room', address: '/conferences/rooms/new' },
    { name: 'conference-server', address: '/extensions/1150' },
    { name: 'delete-conference-server', address: '/extensions/1150/delete' },
    { name: 'not-found-signed-in', address: '/does_not_exist', status: 404 },
    { name: 'receptionist', address: '/virtual_receptionist' },
    { name: 'receptionist-after-hours', address: '/virtual_receptionist/after_hours' },
    { name: 'menus', address: '/virtual_receptionist/menus' },
    { name: 'new-menu', address: '/virtual_receptionist/menus/new' },
    { name: 'receptionist-settings', address: '/virtual_receptionist/settings' },
    { name: 'hours', address: '/virtual_receptionist/hours' },
    { name: 'call-flow', address: '/virtual_receptionist/flow' },
    { name: 'holidays', address: '/virtual_receptionist/holidays' },
    { name: 'new-holiday', address: '/virtual_receptionist/holidays/new?day=2026-12-24' },
    { name: 'public-holidays', address: '/virtual_receptionist/holidays/public?year=2028' },
    { name: 'holiday-that-is-not-there', address: '/virtual_receptionist/holidays/nothing', status: 404 },
    { name: 'recordings', address: '/virtual_receptionist/recordings' },
    { name: 'test-call', address: '/virtual_receptionist/test' },
    { name: 'test-call-ended', address: '/virtual_receptionist/test?date=2026-11-23&time=10:00&keys=1,' },
    { name: 'test-call-refused', address: '/virtual_receptionist/test?keys=abc&caller=x' },
    { name: 'delete-recording', address: `/virtual_receptionist/recordings/${recording}/delete` },
    { name: 'history', address: '/history' },
    { name: 'restore', address: '/history/2/restore' },
    { name: 'history-of-the-account', address: '/history?view=account' },
    { name: 'settings', address: '/settings' },
    { name: 'settings-company', address: '/settings/company' },
    { name: 'settings-second-factor', address: '/settings/second_factor' },
    { name: 'settings-sessions', address: '/settings/sessions' },
    { name: 'billing', address: '/billing' },
    { name: 'invoice', address: '/billing/invoices/1' },
    { name: 'prepaid-account', address: '/prepaid_account' },
    { name: 'prepaid-rates', address: '/prepaid_account/rates' },
    { name: 'prepaid-activity', address: '/prepaid_account/activity' },
    { name: 'billing-address', address: '/billing/address' },
    { name: 'payment-method', address: '/billing/payment_method' },
    { name: 'preferences', address: '/preferences' },
    { name: 'outgoing-calls', address: '/preferences/outgoing_calls' },
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

/** Uploads rows of users to look at what they would do. */
export async function sendUsers(page: Page, rows: string): Promise<void> {
  const buffer = Buffer.from(`Extensión,Nombre,Apellido,Correo electrónico\n${rows}`);
  await page.goto('/extensions/import');
  await page.locator('input[type=file]').setInputFiles({ name: 'usuarios.csv', mimeType: 'text/csv', buffer });
  await page.locator('form[enctype] button').click();
  await page.waitForURL('**/extensions/import/check');
}
