// What an administrator does in the office: node office.mjs ADDRESS CHROMIUM EVIDENCE-DIRECTORY MAILS MISTAKE SIMPLIFIED
// MISTAKE and SIMPLIFIED are the numbers of two unpaid simplified invoices of today at the Spanish clinic.
import assert from 'node:assert/strict';
import { assertAccessible, assertFits, open, travel } from './page.mjs';

const [address, executablePath, evidence, , mistake, simplified] = process.argv.slice(2);
const WIDTHS = [1440, 768, 360];
const SECTIONS = [
  'invoices',
  'unpriced',
  'packages',
  'reports',
  'exports',
  'prices',
  'protocols',
  'accounts',
  'audit',
  'chain',
];
const NAME = `Nova Visser ${Date.now() % 100_000}`;

const opened = await open(executablePath, {
  viewport: { width: 1440, height: 1000 },
  locale: 'en-GB',
  timezoneId: 'America/Lima',
});
const { page, defects } = opened;
let refusals = 0;
page.on('console', (message) => {
  if (message.type() === 'error') {
    if (refusals > 0 && /status of 4\d\d/.test(message.text())) {
      refusals--;
    } else {
      defects.push(message.text());
    }
  }
});

/** What the services refuse, or do not have, is told by the browser as an error: so many are expected. */
const expectRefused = (count) => {
  refusals += count;
};

const button = (name) => page.getByRole('button', { name });
const notice = (text) => page.getByRole('status').getByText(text);

async function visit(section, clinic = 'utrecht') {
  await page.goto(`${address}/office/${clinic}/${section}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(() => document.querySelector('main [role="status"][aria-label]') === null);
}

async function everySectionIsSound() {
  for (const section of SECTIONS) {
    await page.setViewportSize({ width: WIDTHS[0], height: 1000 });
    await visit(section);
    await assertAccessible(page, section);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 1000 });
      await assertFits(page, `${section} at ${width}`);
    }
  }
  await page.setViewportSize({ width: WIDTHS[0], height: 1000 });
}

/** A dearer session from tomorrow on: today's list stays as it is. */
async function raiseAPrice() {
  await visit('prices');
  await button(/^Begin a draft from version/).click();
  const draft = page.getByRole('article', { name: 'Draft of a price list' }).last();
  const price = draft.getByRole('textbox').first();
  await price.fill('free');
  await draft.getByText('An amount such as 29.00, more than zero').waitFor();
  await price.fill('199,5');
  await assertAccessible(page, 'a draft of prices');
  await draft.getByRole('button', { name: 'Save the draft' }).click();
  await notice('The draft is saved').waitFor();
  await draft.getByRole('button', { name: 'Put in force' }).click();
  await notice(/^Price list \d+ holds from/).waitFor();
}

/** What a draft of a protocol would mean is seen before it is put in force; this one is given up. */
async function askWhatIf() {
  await visit('protocols');
  await button(/^Show version/)
    .last()
    .click();
  await button(/^Begin a draft from version/).click();
  const draft = page.getByRole('article', { name: /^Draft of version/ }).first();
  const text = draft.getByRole('textbox', { name: /^Draft of version/ });
  await text.fill(`${await text.inputValue()}\n# Looked at once more.\n`);
  await draft.getByRole('button', { name: 'Save the draft' }).click();
  await notice('The draft is saved').waitFor();
  await draft.getByRole('button', { name: 'What would it mean?' }).click();
  await draft.getByText(/^From .*judged\./).waitFor();
  await assertAccessible(page, 'what a draft would mean');
  await draft.getByRole('button', { name: 'Discard the draft' }).click();
  await notice('The draft is discarded').waitFor();
}

async function invite() {
  await visit('accounts');
  await button('Invite somebody').click();
  await page.getByLabel('Name').fill(NAME);
  await page.getByLabel('Mail address').fill(`${NAME.replaceAll(' ', '.').toLowerCase()}@example.org`);
  await page.getByLabel('Reception', { exact: true }).check();
  await assertAccessible(page, 'an invitation');
  await button('Send the invitation').click();
  await notice(`${NAME} has the roles`).waitFor();
  await button(`Change the roles of ${NAME}`).click();
  await page.getByLabel('Accountant', { exact: true }).check();
  await button('Save the roles').click();
  await notice(`The roles of ${NAME} are changed`).waitFor();
  await button(`Close the account of ${NAME}`).click();
  await button('Close the account').last().click();
  await notice(`The account of ${NAME} is closed`).waitFor();
}

/** What was just done is in the records, and nobody has changed them. */
async function lookAtTheAudit() {
  await visit('audit');
  await page.getByLabel('Records of').selectOption('billing');
  await page.getByText('The chain is whole').waitFor();
  await page
    .getByText(/price-list-drafts/)
    .first()
    .waitFor();
  await page.getByLabel('Kind').selectOption('export');
  await page
    .locator('td', { hasText: /^Change$/ })
    .first()
    .waitFor({ state: 'detached' });
  await page.getByLabel('Records of').selectOption('sign-ins');
  await page.getByText('The chain is whole').waitFor();
  await assertAccessible(page, 'the audit');
}

async function openInvoice(number) {
  await visit('invoices', 'valencia');
  await page.getByRole('link', { name: number }).click();
  await page.getByRole('region', { name: `Invoice ${number}` }).waitFor();
  await button('Enter a payment').waitFor();
}

async function assertSound(step) {
  await assertAccessible(page, step);
  for (const width of [390, WIDTHS[0]]) {
    await page.setViewportSize({ width, height: 1000 });
    await assertFits(page, `${step} at ${width}`);
    await page.screenshot({ path: `${evidence}/office-${step.replaceAll(' ', '-')}-${width}.png`, fullPage: true });
  }
}

/** Nothing was done for it, so it is cancelled: the list, the invoice and the chain say so. */
async function cancelAnInvoice() {
  await openInvoice(mistake);
  await button('Cancel it').click();
  assert.ok(await button('Cancel the invoice').isDisabled(), 'without a word about what happened');
  await page.getByLabel('Reason').selectOption('Issued twice');
  await page.getByLabel('What happened, for the record').fill('The visit was completed on both desks.');
  await assertSound('cancelling an invoice');
  await button('Cancel the invoice').click();
  await notice(`Invoice ${mistake} is cancelled`).waitFor();
  await page.getByText(/^Cancelled on/).waitFor();
  await page.getByText('The visit was completed on both desks.').waitFor();
  await page.getByText('It was cancelled: nothing is to be done about it.').waitFor();
  assert.equal(await button('Enter a payment').count(), 0, 'nothing is paid on it');
  await assertSound('a cancelled invoice');
  await visit('invoices', 'valencia');
  const row = page.getByRole('row', { name: mistake });
  await row.getByText('Cancelled', { exact: true }).waitFor();
  const struck = await row.getByRole('link').evaluate((link) => getComputedStyle(link).textDecorationLine);
  assert.match(struck, /line-through/, 'its number is struck out');
  await assertSound('a list with a cancelled invoice');
}

/** Her tax number is wrong first: it is told where it stands, and what was typed stays. */
async function issueAFullInvoice() {
  await openInvoice(simplified);
  // Nobody has named a recipient yet.
  expectRefused(1);
  await button('Issue a full invoice').click();
  await page.getByLabel('Name').fill('Piel y Sol S.L.');
  await page.getByLabel('Address').fill('Carrer del Mar 2, 46003 València');
  await page.getByLabel('Tax number').fill('B12345678');
  expectRefused(1);
  await button('Issue the full invoice').click();
  await page.getByText('Not a tax number of this country').waitFor();
  assert.equal(await page.getByLabel('Tax number').getAttribute('aria-invalid'), 'true', 'the field is marked');
  assert.equal(await page.getByLabel('Name').inputValue(), 'Piel y Sol S.L.', 'what was typed stays');
  await assertSound('a refused recipient');
  await page.getByLabel('Tax number').fill('B99999989');
  await button('Issue the full invoice').click();
  await notice(/^Full invoice S.* issued$/).waitFor();
  await page.getByText(/^Full invoice S.*, in its place$/).waitFor();
  assert.equal(await button('Issue a full invoice').count(), 0, 'it has one');
  assert.equal(await button('Cancel it').count(), 0, 'and is not cancelled any more');
  await assertSound('an invoice with a full one in its place');
}

/** What the tax agency says stands below the chain, in Spain alone. */
async function lookAtTheAgency() {
  await visit('chain', 'valencia');
  await page.getByText('The chain is whole').waitFor();
  await page.getByText('This installation does not send records to the agency.').waitFor();
  await assertSound('the chain with the agency');
}

async function actAs(clinic) {
  await page.goto(`${address}/office/${clinic}`);
  await page.locator('aside select').selectOption(`demo.${clinic}.administrator`);
  await page.getByRole('heading', { level: 1, name: 'Invoices' }).waitFor();
}

await travel(opened, `${evidence}/office.png`, async () => {
  await actAs('utrecht');
  await everySectionIsSound();
  await raiseAPrice();
  await askWhatIf();
  await invite();
  await lookAtTheAudit();
  await actAs('valencia');
  await cancelAnInvoice();
  await issueAFullInvoice();
  await lookAtTheAgency();
  assert.equal(refusals, 0, 'what was to be refused was');
});
