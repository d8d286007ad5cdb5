// A patient books by herself on a phone: node booking.mjs ADDRESS CHROMIUM EVIDENCE-DIRECTORY
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const [address, executablePath, evidence] = process.argv.slice(2);
const PATIENCE_MILLIS = 120_000;
const PHONE = { width: 390, height: 844 };

const isRoot = process.getuid?.() === 0;
const browser = await chromium.launch({
  executablePath,
  // Chromium has no sandbox for root; /dev/shm is small in containers.
  args: ['--disable-dev-shm-usage', ...(isRoot ? ['--no-sandbox'] : [])],
});
const page = await browser.newPage({ viewport: PHONE, hasTouch: true, locale: 'en-GB', timezoneId: 'America/Lima' });
page.setDefaultTimeout(PATIENCE_MILLIS);
const defects = [];
page.on('pageerror', (error) => defects.push(String(error)));

const free = page.locator('[data-state="free"], [data-state="advice"]');
const button = (name) => page.getByRole('button', { name });

async function assertFitsThePhone(step) {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= PHONE.width, `${step} is ${width} pixels wide`);
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('a *, button *')]
      .filter((part) => getComputedStyle(part).overflowX === 'hidden' && part.clientWidth > 1)
      .filter((part) => part.scrollWidth > part.clientWidth)
      .map((part) => part.textContent),
  );
  assert.deepEqual(cut, [], `${step} shows all of every label`);
}

async function chooseTreatment() {
  await page.locator('input[value="microdermabrasion-levels"]').check();
  await page.locator('input[value="level-2"]').check();
  await page.locator('input[value="whole-face"]').check();
  await page.getByRole('region', { name: 'Price' }).getByText('Total').waitFor();
  await assertFitsThePhone('the treatment');
  await button('Continue').click();
  await calendar();
}

async function calendar() {
  await free.first().waitFor();
  await assertFitsThePhone('the calendar');
}

async function answerAndBook() {
  const send = button('Continue and keep the time');
  const book = button('Book this session');
  await send.or(book).first().waitFor();
  if (await send.isVisible()) {
    for (const group of await page.getByRole('radiogroup').all()) {
      const no = group.getByLabel('No', { exact: true });
      await ((await no.count()) > 0 ? no : group.getByRole('radio').first()).check();
    }
    await send.click();
  }
  await book.waitFor();
  const advice = page.getByLabel('I have read the advice');
  if (await advice.isVisible()) {
    await advice.check();
  }
  await assertFitsThePhone('the summary');
  await book.click();
  await page.getByRole('heading', { name: 'Your session is booked' }).waitFor();
}

try {
  await page.goto(address);
  await page.getByRole('link', { name: /Utrecht/ }).first().waitFor();
  await assertFitsThePhone('the list of clinics');
  await page.getByRole('link', { name: /Utrecht/ }).first().click();
  await page.locator('aside select').selectOption({ label: 'Anna de Vries' });

  await chooseTreatment();
  await button(/^Earliest possible/).click();
  await answerAndBook();

  await button('Book another session').click();
  await calendar();
  const tooSoon = page.locator('[data-state="refused"], [data-state="clinician"]');
  // The page first shows what it knew before the booking.
  await tooSoon.last().waitFor();
  await tooSoon.last().click();
  await page.getByText(/^(Not possible on this day|On this day only a clinician)/).waitFor();
  await page.getByText(/^Source: /).first().waitFor();
  await free.first().click();
  await page.getByRole('group', { name: /^Free times on/ }).getByRole('button').first().click();
  await answerAndBook();

  await page.getByRole('article').nth(1).waitFor();
  assert.equal(await page.getByRole('article').count(), 2, 'both sessions are listed');
  assert.deepEqual(defects, [], 'the page has no errors');
} catch (failure) {
  await page.screenshot({ path: `${evidence}/browser.png`, fullPage: true });
  console.error(await page.locator('body').innerText());
  console.error(failure, defects);
  process.exitCode = 1;
} finally {
  await browser.close();
}
