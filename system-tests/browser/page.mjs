// What every journey needs: a browser that tells of each defect, and what is looked for on each page.
import assert from 'node:assert/strict';
import axe from 'axe-core';
import { chromium } from 'playwright-core';

const PATIENCE_MILLIS = 120_000;

/** @param options of the browser's context: viewport, locale … */
export async function open(executablePath, options) {
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath,
    // Chromium has no sandbox for root; /dev/shm is small in containers.
    args: ['--disable-dev-shm-usage', ...(isRoot ? ['--no-sandbox'] : [])],
  });
  // A context of its own, so that a journey can open further windows of the same person.
  const page = await (await browser.newContext(options)).newPage();
  page.setDefaultTimeout(PATIENCE_MILLIS);
  const defects = [];
  page.on('pageerror', (error) => defects.push(String(error)));
  return { browser, page, defects };
}

/** Nothing is wider than the window, and no label of a link or button is cut off. */
export async function assertFits(page, step) {
  const { width } = page.viewportSize();
  const found = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(found <= width, `${step} is ${found} pixels wide`);
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('a *, button *')]
      .filter((part) => getComputedStyle(part).overflowX === 'hidden' && part.clientWidth > 1)
      .filter((part) => part.scrollWidth > part.clientWidth)
      .map((part) => part.textContent),
  );
  assert.deepEqual(cut, [], `${step} shows all of every label`);
}

/** WCAG 2.2 A and AA, as far as a machine can see. */
export async function assertAccessible(page, step) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }),
  );
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
  assert.deepEqual(found, [], `${step} is accessible`);
}

/** Runs a journey to its end; what went wrong is told, with a picture of the page as it was. */
export async function travel({ browser, page, defects }, picture, journey) {
  try {
    await journey();
    assert.deepEqual(defects, [], 'the page has no errors');
  } catch (failure) {
    await page.screenshot({ path: picture, fullPage: true });
    console.error(await page.locator('body').innerText());
    console.error(failure, defects);
    process.exitCode = 1;
  } finally {
    await browser.close();
  }
}
