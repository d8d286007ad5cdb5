// What an administrator does in the office: node office.mjs ADDRESS CHROMIUM EVIDENCE-DIRECTORY
import { assertAccessible, assertFits, open, travel } from './page.mjs';

const [address, executablePath, evidence] = process.argv.slice(2);
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
page.on('console', (message) => message.type() === 'error' && defects.push(message.text()));

const button = (name) => page.getByRole('button', { name });
const notice = (text) => page.getByRole('status').getByText(text);

async function visit(section) {
  await page.goto(`${address}/office/utrecht/${section}`);
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

await travel(opened, `${evidence}/office.png`, async () => {
  await page.goto(`${address}/office/utrecht`);
  await page.locator('aside select').selectOption('demo.utrecht.administrator');
  await page.getByRole('heading', { level: 1, name: 'Invoices' }).waitFor();
  await everySectionIsSound();
  await raiseAPrice();
  await askWhatIf();
  await invite();
  await lookAtTheAudit();
});
