// A patient books by herself on a phone: node booking.mjs ADDRESS CHROMIUM EVIDENCE-DIRECTORY MAILS
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { assertAccessible, assertFits, open, travel } from './page.mjs';

const [address, executablePath, evidence, mails] = process.argv.slice(2);
const PHONE = { width: 390, height: 844 };

const opened = await open(executablePath, {
  viewport: PHONE,
  hasTouch: true,
  locale: 'en-GB',
  timezoneId: 'America/Lima',
});
const { page } = opened;

const free = page.locator('[data-state="free"], [data-state="advice"]');
const button = (name) => page.getByRole('button', { name });

async function chooseTreatment() {
  await page.getByText('from €19.00').first().waitFor();
  await page.locator('input[value="level-2"]').check();
  await page.locator('input[value="whole-face"]').check();
  const price = page.getByRole('region', { name: 'Price' });
  await price.getByText('Total').waitFor();
  await price.getByText('Microdermabrasion: Whole face', { exact: true }).waitFor();
  await assertFits(page, 'the treatment');
  await assertAccessible(page, 'the treatment');
  await button('Choose a time').click();
  await calendar();
}

async function calendar() {
  await free.first().waitFor();
  await assertFits(page, 'the calendar');
}

async function answerAndBook() {
  const send = button('Continue and keep the time');
  const book = button('Book this session');
  await send.or(book).first().waitFor();
  if (await send.isVisible()) {
    await answer();
    await send.click();
  }
  await book.waitFor();
  const advice = page.getByLabel('I have read the advice');
  if (await advice.isVisible()) {
    await advice.check();
  }
  await assertFits(page, 'the summary');
  await book.click();
  await page.getByRole('heading', { name: 'Your session is booked' }).waitFor();
}

/** Where a rule comes from is a tap away. */
async function sourceIn(place) {
  const source = place.getByText(/^Treatment protocol, document /).first();
  assert.ok(!(await source.isVisible()), 'the source is not in the way');
  await place.getByText('Where this rule comes from').first().click();
  await source.waitFor();
}

const tab = (name) => page.getByRole('navigation', { name: 'Your clinic' }).getByRole('link', { name }).click();

/** The session as a file for her own calendar, which says nothing of the treatment. */
async function takeItAlong() {
  const [file] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    button('Add to calendar').click(),
  ]);
  const content = await readFile(await file.path(), 'utf8');
  assert.match(content, /^BEGIN:VCALENDAR\r\n/);
  assert.match(content, /UID:[0-9a-f-]{36}@sunwise\.clinic/);
  assert.doesNotMatch(content, /dermabrasion|face/i);
  await page.getByRole('heading', { name: 'Before the session' }).waitFor();
  await assertAccessible(page, 'what is booked');
}

/** Nothing suits: she waits for a time, sees it among what is hers, and waits no longer. */
async function wait() {
  await page.getByText('No time that suits you?').click();
  await button('Join the waiting list').click();
  await page.getByText(/^You are on the waiting list until/).waitFor();
  await tab('Appointments');
  const wish = page.getByRole('region', { name: 'You wait for' }).getByRole('article');
  await wish.getByText('your place: 1').waitFor();
  await assertAccessible(page, 'what she waits for');
  await wish.getByRole('button', { name: /^Wait no longer/ }).click();
  await wish.waitFor({ state: 'detached' });
  await tab('Book');
}

/** Whoever loses the connection on the way reads so, on a page that is still there. */
async function loseTheConnection() {
  const lost = await page.context().newPage();
  lost.setDefaultTimeout(120_000);
  await lost.goto(`${address}/book/utrecht`);
  await lost.locator('input[value="level-1"]').check();
  await lost.locator('input[value="neck"]').check();
  await lost.route('**/assets/**', (route) => route.abort());
  await lost.route('**/availability*', (route) => route.abort());
  await lost.getByRole('button', { name: 'Choose a time' }).click();
  await lost.getByText('The connection was lost').waitFor();
  await assertFits(lost, 'a lost connection');
  await lost.close();
}

async function answer() {
  for (const group of await page.getByRole('radiogroup').all()) {
    const no = group.getByLabel('No', { exact: true });
    await ((await no.count()) > 0 ? no : group.getByRole('radio').first()).check();
  }
}

/** Another day for a session that is not too near: what would not do says why and when, as if the session were not there. */
async function moveASession() {
  const article = page.getByRole('article').last();
  const before = await article.innerText();
  await article.getByRole('button', { name: /^Move the session on/ }).click();
  const dialogue = page.getByRole('dialog');
  await dialogue.locator('[data-state="free"], [data-state="advice"]').first().waitFor();
  await dialogue.locator('[data-state="refused"], [data-state="clinician"]').last().click();
  await sourceIn(dialogue);
  await assertFits(page, 'the days to move to');
  await assertAccessible(page, 'the days to move to');
  await dialogue.locator('[data-state="free"], [data-state="advice"]').last().click();
  await dialogue
    .getByRole('group', { name: /^Free times on/ })
    .getByRole('button')
    .last()
    .click();
  const advice = dialogue.getByLabel('I have read the advice');
  await page.getByRole('button', { name: 'Move the session', exact: true }).waitFor();
  if (await advice.isVisible()) {
    await advice.check();
  }
  await page.getByRole('button', { name: 'Move the session', exact: true }).click();
  await page.getByText(/^Your session is now on/).waitFor();
  await page.waitForFunction(
    (text) => [...document.querySelectorAll('article')].every((each) => each.innerText !== text),
    before,
  );
}

/** Everything that both services keep of her: to read and for programs. */
async function takeHerDataAlong() {
  const hers = page.getByRole('region', { name: 'Your data' });
  for (const [label, begins] of [
    ['Appointments and health: PDF', '%PDF-'],
    ['Appointments and health: for programs (JSON)', '{'],
    ['Payments: PDF', '%PDF-'],
    ['Payments: for programs (JSON)', '{'],
  ]) {
    const [file] = await Promise.all([
      page.waitForEvent('download', { timeout: 120_000 }),
      hers.getByRole('button', { name: label, exact: true }).click(),
    ]);
    const content = await readFile(await file.path(), 'latin1');
    assert.ok(content.startsWith(begins), `${label}: ${content.slice(0, 40)}`);
    assert.ok(begins !== '{' || content.includes('"data"'), label);
  }
  await assertAccessible(page, 'her data');
}

/** Whoever comes again books what she had before: from the first page on in six taps at most. */
async function bookAgain() {
  const again = await page.context().newPage();
  again.setDefaultTimeout(120_000);
  await again.goto(address);
  await again.locator('aside select').selectOption({ label: 'Anna de Vries' });
  let taps = 0;
  const tap = async (target) => {
    taps++;
    await target.click();
  };
  await tap(again.getByRole('link', { name: /Utrecht/ }).first());
  await again.getByRole('button', { name: /^Again: / }).waitFor();
  await assertFits(again, 'the way back');
  await tap(again.getByRole('button', { name: /^Again: / }));
  await tap(again.getByRole('button', { name: /^Earliest possible/ }));
  const book = again.getByRole('button', { name: 'Book this session' });
  await book.waitFor();
  const advice = again.getByLabel('I have read the advice');
  if (await advice.isVisible()) {
    await tap(advice);
  }
  await tap(book);
  await again.getByRole('heading', { name: 'Your session is booked' }).waitFor();
  assert.ok(taps <= 6, `${taps} taps`);
  await again.close();
}

/** Five sessions in one step, by somebody who has not been here yet; and what it would mean to call one of them off. */
async function bookACourse() {
  await page.locator('aside select').selectOption({ label: 'Pieter Bakker' });
  await tab('Book');
  await button('Book another session').click();
  await button('Back').click();
  await button('Plan a whole course').click();
  await page.getByLabel('Number of sessions').selectOption('5');
  await button('Show the plans').click();
  const send = button('Send and plan the course');
  const book = button('Book all 5 sessions');
  await send.or(book).first().waitFor();
  if (await send.isVisible()) {
    await answer();
    await send.click();
  }
  await book.waitFor();
  await page.locator('figure svg').first().waitFor();
  await assertFits(page, 'the plans');
  await assertAccessible(page, 'the plans');
  const advice = page.getByLabel('I have read the advice');
  if (await advice.isVisible()) {
    await advice.check();
  }
  await book.click();
  await page.getByRole('heading', { name: 'Your course is booked' }).waitFor();
  await page.getByRole('link', { name: 'See all my appointments' }).click();
  await page.getByText('0 of 5 sessions done, 5 booked').waitFor();
  await button(/^Cancel the session/)
    .nth(1)
    .click();
  await page.getByText('Your course would then be').waitFor();
  await assertAccessible(page, 'what a change does');
  await button('Leave it as it is').last().click();
}

/** The code of the mail to that address, as soon as it is there. */
async function mailedCode(to) {
  for (let tries = 0; tries < 600; tries++) {
    const caught = await (await fetch(`${mails}/mails.json`)).json();
    const code = caught.find((mail) => mail.to === to)?.text.match(/#[0-9a-f-]{36}\.(\d{8})/)?.[1];
    if (code) {
      return code;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`no code for ${to}`);
}

/** Whoever has signed in by mail once adds a passkey to her telephone, and needs no mail any more. */
async function comeBackWithAPasskey() {
  const own = await page.context().newPage();
  own.setDefaultTimeout(120_000);
  const devTools = await page.context().newCDPSession(own);
  await devTools.send('WebAuthn.enable');
  await devTools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const press = (name) => own.getByRole('main').getByRole('button', { name, exact: true }).click();
  const field = (label) => own.getByRole('main').getByLabel(label);
  const to = `nadia.${Date.now()}@example.org`;
  await own.goto(`${address}/sign-in?to=/account`);
  await field('E-mail address').fill(to);
  await assertAccessible(own, 'the sign-in');
  await press('Send me a code');
  await field('Code').fill(await mailedCode(to));
  await press('Sign in');
  await field('Clinic').selectOption('utrecht');
  await field('Given name').fill('Nadia');
  await field('Family name').fill('Visser');
  await field('Birth date').fill('1990-05-14');
  await press('Go on');
  await field('Name of the new passkey').fill('My telephone');
  await press('Add a passkey');
  await own.getByRole('button', { name: 'Remove My telephone' }).waitFor();
  await assertFits(own, 'the account');
  await assertAccessible(own, 'the account');
  await press('Sign out');
  await own.getByRole('link', { name: 'Sign in' }).waitFor();
  await own.goto(`${address}/sign-in?to=/account`);
  await press('Sign in with a passkey');
  await own.getByText(/last used/).waitFor();
  await own.getByRole('link', { name: 'Signed in: Nadia Visser' }).waitFor();
  await press('Sign out');
  await own.getByRole('link', { name: 'Sign in' }).waitFor();
  await own.close();
}

await travel(opened, `${evidence}/browser.png`, async () => {
  await page.goto(address);
  await page
    .getByRole('link', { name: /Utrecht/ })
    .first()
    .waitFor();
  await assertFits(page, 'the list of clinics');
  await page
    .getByRole('link', { name: /Utrecht/ })
    .first()
    .click();
  await page.locator('aside select').selectOption({ label: 'Anna de Vries' });

  await chooseTreatment();
  await wait();
  await calendar();
  await button(/^Earliest possible/).click();
  await answerAndBook();
  await takeItAlong();

  await button('Book another session').click();
  await calendar();
  const tooSoon = page.locator('[data-state="refused"], [data-state="clinician"]');
  // The page first shows what it knew before the booking.
  await tooSoon.last().waitFor();
  await tooSoon.last().click();
  await page.getByText(/^(Not possible on this day|On this day only a clinician)/).waitFor();
  await sourceIn(page);
  await free.first().click();
  await page
    .getByRole('group', { name: /^Free times on/ })
    .getByRole('button')
    .first()
    .click();
  await answerAndBook();

  await tab('Appointments');
  await page.getByRole('article').nth(1).waitFor();
  assert.equal(await page.getByRole('article').count(), 2, 'both sessions are listed');

  await moveASession();
  await tab('Documents');
  await takeHerDataAlong();
  await loseTheConnection();
  await bookAgain();
  await bookACourse();
  await comeBackWithAPasskey();
});
