// A day at the desk and what comes of it in the office: node desk.mjs ADDRESS CHROMIUM EVIDENCE-DIRECTORY
import assert from 'node:assert/strict';
import { assertAccessible, assertFits, open, travel } from './page.mjs';

const [address, executablePath, evidence] = process.argv.slice(2);
// High enough for the whole calendar: what is dragged stays in the window.
const DESKTOP = { width: 1440, height: 1200 };
const PHONE = { width: 360, height: 800 };
const SECTIONS = ['', '/today', '/book', '/requests', '/flagged', '/waiting', '/closures', '/feeds'];
// Letters only: digits are looked up as a telephone number.
const NAME = `Zoë Balie${[...String(Date.now() % 100_000)].map((digit) => 'abcdefghij'[digit]).join('')}`;
const ROW_PIXELS = 27;

const opened = await open(executablePath, { viewport: DESKTOP, locale: 'en-GB', timezoneId: 'America/Lima' });
const { page, defects } = opened;
page.on('console', (message) => message.type() === 'error' && defects.push(message.text()));

const button = (name) => page.getByRole('button', { name });
const option = page.locator('[role="option"]');
const visit = page.locator('.visit:not(.ec-ghost)', { hasText: NAME }).first();
const verdict = page.locator('.verdict-bar [data-kind]');
const notice = (text) => page.getByRole('status').getByText(text);

/** Where it is, once it stays: what is drawn anew is nowhere for a moment. */
async function placeOf(drawn) {
  for (;;) {
    await drawn.waitFor();
    const place = await drawn.boundingBox();
    if (place) {
      return place;
    }
  }
}

async function actAs(role) {
  await page.goto(`${address}/desk/utrecht`);
  await page.locator('aside select').selectOption(`demo.utrecht.${role}`);
  await page.getByRole('heading', { level: 1, name: 'Calendar' }).waitFor();
}

/** Going from one section to another keeps the page: the link that was pressed has the focus, and the live line stays open. */
async function sectionsShareOnePage() {
  const streams = [];
  page.on('request', (request) => request.url().includes('/live') && streams.push(request.url()));
  for (const name of ['Today', 'Calendar']) {
    const link = page.getByRole('navigation').getByRole('link', { name: new RegExp(`^${name}( \\d+)?$`) });
    await link.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name }).waitFor();
    assert.equal(await link.evaluate((each) => each === document.activeElement), true, `the focus stays on ${name}`);
  }
  assert.deepEqual(streams, [], 'the live line is not opened anew');
}

async function everySectionIsSound() {
  for (const viewport of [DESKTOP, PHONE]) {
    await page.setViewportSize(viewport);
    for (const section of SECTIONS) {
      const name = `${section || '/calendar'} at ${viewport.width}`;
      await page.goto(`${address}/desk/utrecht${section}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.locator('[role="status"][aria-label]').first().waitFor({ state: 'detached' });
      if (section === '') {
        await page.locator('.ec-body, .ec-content').first().waitFor();
      }
      await assertFits(page, name);
      if (viewport === DESKTOP) {
        await assertAccessible(page, name);
      }
      await page.screenshot({ path: `${evidence}/desk${section.replace('/', '-')}-${viewport.width}.png` });
    }
  }
  await page.setViewportSize(DESKTOP);
}

/** Somebody new is on the telephone: nothing is clicked but the areas and the answers. */
async function bookByTelephone() {
  await page.goto(`${address}/desk/utrecht/book`);
  await page.getByLabel('Patient', { exact: true }).waitFor();
  await page.keyboard.type(NAME);
  await button('New patient').press('Enter');
  await page.getByLabel('Birth date').fill('1991-03-04');
  await page.getByLabel('Telephone').fill('030 1234567');
  await page.keyboard.press('Enter');
  await button('Another patient').waitFor();
  await page.getByLabel('Depth').selectOption('level-1');
  await page.getByText('Cheeks', { exact: true }).click();
  const first = page.locator('button[aria-label*=", "]').first();
  await first.waitFor();
  await assertAccessible(page, 'booking');
  await first.press('Enter');
  for (const group of await answered()) {
    const no = group.getByLabel('No', { exact: true });
    await ((await no.count()) > 0 ? no : group.getByRole('radio').first()).check();
  }
  for (const none of await page.getByLabel(/^None( of these)?$/).all()) {
    await none.check();
  }
  await button('Keep the answers').press('Enter');
  const advice = page.getByLabel('The patient has heard the advice and agrees');
  await button('Book').last().waitFor();
  if (await advice.isVisible()) {
    await advice.check();
  }
  await button('Book').last().press('Enter');
  await notice(`Booked: ${NAME}`).waitFor();
  await visit.waitFor();
}

async function answered() {
  await button('Keep the answers').waitFor();
  return page.getByRole('radiogroup').all();
}

/** Down the column until the judge, asked while dragging, says that it is possible; then it is dropped. */
async function dragToAFreePlace() {
  const from = await placeOf(visit);
  const x = from.x + from.width / 2;
  const y = from.y + 8;
  const own = (await visit.innerText()).slice(0, 5);
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let rows = 1; ; rows++) {
    assert.ok(rows <= 8, 'one of the next places is free');
    await page.mouse.move(x, y + rows * ROW_PIXELS, { steps: 4 });
    await page.waitForFunction((before) => {
      const said = document.querySelector('.verdict-bar [data-kind]:not([data-kind="unknown"])');
      return said && !said.firstElementChild.textContent.includes(before);
    }, own);
    if ((await verdict.getAttribute('data-kind')) === 'free') {
      break;
    }
  }
  await page.mouse.up();
  await notice(`${NAME}: moved to`).waitFor();
  // Until the service has answered and the calendar was read anew it stands where it was dropped, and cannot be dragged.
  await visit.filter({ hasNotText: own }).and(page.locator('.ec-draggable')).waitFor();
}

/** Where nobody works it is refused: it goes back, the reasons and the wish stay. */
async function dragWhereItIsRefused() {
  const before = await visit.innerText();
  const from = await placeOf(visit);
  const top = await placeOf(page.locator('.desk-calendar .outside').first());
  await page.mouse.move(from.x + from.width / 2, from.y + 8);
  await page.mouse.down();
  const head = await placeOf(page.locator('.desk-calendar .ec-header'));
  const y = Math.max(top.y, head.y + head.height) + 10;
  await page.mouse.move(from.x + from.width / 2, y, { steps: 10 });
  await page.locator('.verdict-bar :is([data-kind="taken"], [data-kind="past"])').waitFor();
  await page.mouse.up();
  const dialogue = page.getByRole('dialog', { name: `Move the session of ${NAME}` });
  await dialogue.locator(':is([data-kind="taken"], [data-kind="past"])').waitFor();
  await assertAccessible(page, 'the dialogue of a move');
  await button('Leave it where it is').click();
  await dialogue.waitFor({ state: 'detached' });
  assert.equal(await visit.innerText(), before, 'it is where it was');
}

/** The same without a mouse. */
async function moveByKeyboard() {
  await visit.press('Enter');
  // The window takes the focus when it is there; a key that comes before goes to what lies under it.
  await page.getByRole('dialog', { name: 'Session' }).locator(':focus').waitFor();
  await page.getByRole('button', { name: 'Move', exact: true }).press('Enter');
  await button(/^First free/).press('Enter');
  await button(/^Move to/).press('Enter');
  await notice(`${NAME}: moved to`).waitFor();
}

async function findByPalette() {
  await page.keyboard.press('Control+k');
  await page.locator('[role="dialog"] [role="combobox"]:focus').waitFor();
  await page.keyboard.type(NAME.split(' ')[1]);
  await option.getByText(NAME).waitFor();
  await page.keyboard.press('Enter');
  // The next free time takes the focus when it is known, so the window is opened after that.
  await page.locator('button[aria-label*=", "]:focus').waitFor();
  await page.keyboard.press('Control+k');
  await page.locator('[role="dialog"] [role="combobox"]:focus').waitFor();
  await page.keyboard.type('+0');
  await option.getByText('Calendar of').waitFor();
  await page.keyboard.press('Enter');
  await visit.waitFor();
}

async function receive() {
  await page.goto(`${address}/desk/utrecht/today`);
  await button(`Check in: ${NAME}`).click();
  await page.getByLabel('Nothing has changed').check();
  await assertAccessible(page, 'the double-check');
  await page.getByRole('dialog').getByRole('button', { name: 'Check in' }).click();
  await notice(`${NAME} is checked in`).waitFor();
  await button(`Complete: ${NAME}`).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Complete' }).click();
  await notice(`The session of ${NAME} is completed`).waitFor();
}

/** What one desk does, another sees by itself. */
async function closeADay() {
  const other = await page.context().newPage();
  await other.goto(`${address}/desk/utrecht`);
  await other.locator('aside select').selectOption('demo.utrecht.clinician');
  await other.goto(`${address}/desk/utrecht/closures`);
  await other.locator('[data-live="true"]').waitFor();
  await page.goto(`${address}/desk/utrecht/closures`);
  await button('Add a closure or absence').click();
  const day = '2028-06-05';
  await page.getByLabel('First day').fill(day);
  await page.getByLabel('Reason').fill(NAME);
  await button('See what it hits').click();
  await page.getByText('No booked session is hit.').waitFor();
  await assertAccessible(page, 'a closure');
  await button('Save').click();
  await notice('The hours are changed').waitFor();
  // Sooner than it would be read anew where nobody had told of it.
  await other.getByText(NAME).waitFor({ timeout: 45_000 });
  await other.close();
  await page.getByRole('article').filter({ hasText: NAME }).getByRole('button').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();
  await notice('Taken back').waitFor();
}

/** What was done at the desk is in the books: the invoice is paid, and the report leads back to it. */
async function keepTheBooks() {
  await page.goto(`${address}/office/utrecht`);
  await page.locator('aside select').selectOption('demo.utrecht.accountant');
  const open = page.getByRole('row').filter({ hasText: 'Session' }).filter({ hasText: 'Open' }).getByRole('link');
  await open.last().waitFor();
  await assertAccessible(page, 'the invoices');
  const number = await open.last().innerText();
  await open.last().click();
  await button('Enter a payment').click();
  await assertAccessible(page, 'an invoice');
  await button('Save the payment').click();
  await notice(`Payment for ${number} saved`).waitFor();
  await page.getByText('Paid', { exact: true }).first().waitFor();
  await page.goto(`${address}/office/utrecht/reports`);
  await page.locator('svg a').first().waitFor();
  await assertAccessible(page, 'the reports');
  await page.locator('svg a').first().click();
  await page.getByRole('link', { name: number }).waitFor();
  await page.goto(`${address}/office/utrecht/chain`);
  await page.getByText('The chain is whole').waitFor();
  await actAs('reception');
}

async function otherLanguagesAndDark() {
  await page.getByLabel('Language', { exact: true }).selectOption('ru');
  await page.getByRole('heading', { level: 1, name: 'Часы и закрытия' }).waitFor();
  const scheme = page.getByRole('button', { name: /^Светлая или тёмная/ });
  await scheme.click();
  await scheme.click();
  await page.locator('html[lang="ru"][data-mantine-color-scheme="dark"]').waitFor();
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Часы и закрытия' }).waitFor();
  await assertAccessible(page, 'the dark page');
  await page.goto(`${address}/desk/utrecht`);
  await page.locator('.ec-body, .ec-content').first().waitFor();
  await assertAccessible(page, 'the dark calendar');
}

await travel(opened, `${evidence}/desk.png`, async () => {
  await actAs('reception');
  await everySectionIsSound();
  await sectionsShareOnePage();
  await bookByTelephone();
  await dragToAFreePlace();
  await dragWhereItIsRefused();
  await moveByKeyboard();
  await findByPalette();
  await receive();
  await keepTheBooks();
  await closeADay();
  await otherLanguagesAndDark();
});
