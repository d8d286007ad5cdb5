// What the first page of booking costs: node first-page.mjs ADDRESS CHROMIUM EVIDENCE-DIRECTORY
// Weight and layout shift are held to their bounds; the time, which the machine's load makes, is only told.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { open, travel } from './page.mjs';

const [address, executablePath, evidence] = process.argv.slice(2);
const MOST_SCRIPT_BYTES = 150_000;
const MOST_LAYOUT_SHIFT = 0.05;
const SLOWED_DOWN = 4;

const opened = await open(executablePath, { viewport: { width: 390, height: 844 }, locale: 'en-GB' });
const { page } = opened;

/** Sums up what comes over the wire, compressed as it is, of scripts only. */
async function weighScripts(devTools) {
  const scripts = new Set();
  const weighed = { bytes: 0 };
  devTools.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId));
  devTools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    weighed.bytes += scripts.has(requestId) ? encodedDataLength : 0;
  });
  await devTools.send('Network.enable');
  return weighed;
}

await travel(opened, `${evidence}/first-page.png`, async () => {
  const devTools = await page.context().newCDPSession(page);
  const scripts = await weighScripts(devTools);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED_DOWN });
  await page.addInitScript(() => {
    globalThis.seen = { paint: 0, shift: 0, isOpening: false };
    new PerformanceObserver((list) => {
      const last = list.getEntries().at(-1);
      globalThis.seen.paint = last.startTime;
      globalThis.seen.isOpening = last.element?.closest('.opening') != null;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput } of list.getEntries()) {
        globalThis.seen.shift += hadRecentInput ? 0 : value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${address}/book/utrecht`);
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  const { paint, shift, isOpening } = await page.evaluate(() => globalThis.seen);
  const told = `${scripts.bytes} bytes of script, largest paint after ${Math.round(paint)} ms, layout shift ${shift}`;
  console.log(told);
  writeFileSync(`${evidence}/first-page.txt`, `${told}\n`);
  assert.ok(scripts.bytes < MOST_SCRIPT_BYTES, told);
  assert.ok(shift <= MOST_LAYOUT_SHIFT, told);
  // What takes the time is the script. Nothing that it draws is larger than what stands there before it.
  assert.ok(isOpening, `the largest paint waited for the script: ${told}`);
});
