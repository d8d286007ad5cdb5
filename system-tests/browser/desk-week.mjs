// The desk's week of 20 practitioners with 800 appointments: node desk-week.mjs ADDRESS CHROMIUM EVIDENCE-DIRECTORY CLINIC
// Prints one line of JSON. Times depend on the machine, so the page's idle frames are measured beside its dragged ones.
import assert from 'node:assert/strict';
import { open, travel } from './page.mjs';

const [address, executablePath, evidence, clinic] = process.argv.slice(2);
const MONDAY = '2027-02-01';
const VISITS = 800;
const ROUNDS = 7;
const DRAGGED_MILLIS = 4_000;
const FRAME_MILLIS = 1000 / 60;
// Half of the next frame is missed.
const LATE_MILLIS = FRAME_MILLIS * 1.5;

const opened = await open(executablePath, { viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
const { page } = opened;

/** The page notes for itself when all of the week stands there, and what has moved until then. */
async function watch() {
  await page.addInitScript(
    ([token, count]) => {
      sessionStorage.setItem('sunwise.token', token);
      globalThis.shift = 0;
      new PerformanceObserver((list) => {
        for (const { value, hadRecentInput } of list.getEntries()) {
          globalThis.shift += hadRecentInput ? 0 : value;
        }
      }).observe({ type: 'layout-shift', buffered: true });
      const look = (now) => {
        if (globalThis.isThere) {
          globalThis.drawn = now;
          return;
        }
        // What is found now is on the display with the next frame.
        globalThis.isThere = document.getElementsByClassName('visit').length === count;
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    },
    [`demo.${clinic}.reception`, VISITS],
  );
}

/** From the page's beginning, and from the service's answer, to the frame in which all of the week stands there. */
async function draw(devTools) {
  await page.goto(`${address}/desk/${clinic}?view=week&day=${MONDAY}`);
  const before = await metricsOf(devTools);
  await page.waitForFunction(() => globalThis.drawn);
  const after = await metricsOf(devTools);
  const times = await page.evaluate(() => ({
    fromBeginning: globalThis.drawn,
    fromAnswer:
      globalThis.drawn -
      performance.getEntriesByType('resource').find(({ name }) => name.includes('/calendar?')).responseEnd,
  }));
  return { ...times, processor: (after.TaskDuration - before.TaskDuration) * 1000 };
}

/** The times between the page's frames while something is done with it, and how long its scripts and its drawing took meanwhile. */
async function framesOf(devTools, act) {
  const before = await metricsOf(devTools);
  await page.evaluate(() => {
    globalThis.frames = [];
    let last = performance.now();
    const note = (now) => {
      globalThis.frames.push(now - last);
      last = now;
      globalThis.watch = requestAnimationFrame(note);
    };
    globalThis.watch = requestAnimationFrame(note);
  });
  await act();
  const frames = await page.evaluate(() => {
    cancelAnimationFrame(globalThis.watch);
    return globalThis.frames.slice(1);
  });
  const after = await metricsOf(devTools);
  frames.sort((one, other) => one - other);
  const seconds = frames.reduce((sum, each) => sum + each, 0) / 1000;
  return {
    perSecond: frames.length / seconds,
    p95: frames[Math.floor(frames.length * 0.95)],
    late: frames.filter((each) => each > LATE_MILLIS).length / frames.length,
    busyPerFrame: ((after.TaskDuration - before.TaskDuration) * 1000) / frames.length,
  };
}

async function metricsOf(devTools) {
  const { metrics } = await devTools.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** Over the columns and up and down, as a hand does it, and back to where it began. */
async function drag() {
  const visit = page.locator('.visit').nth(45);
  await visit.scrollIntoViewIfNeeded();
  const box = await visit.boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + 8];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const began = performance.now();
  for (let passed = 0; passed < DRAGGED_MILLIS; passed = performance.now() - began) {
    const turn = (passed / DRAGGED_MILLIS) * Math.PI * 2;
    await page.mouse.move(x + Math.sin(turn) * 350, y + 60 + Math.sin(turn * 3) * 60);
    await new Promise((resolve) => setTimeout(resolve, FRAME_MILLIS / 2));
  }
  assert.ok(await page.locator('.ec-preview').isVisible(), 'it is being dragged');
  await page.mouse.move(x, y);
  await page.mouse.up();
}

await travel(opened, `${evidence}/desk-week.png`, async () => {
  const devTools = await page.context().newCDPSession(page);
  // The page's own processor time, which says the same on a machine that is busy with something else.
  await devTools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await watch();
  const draws = [];
  for (let round = 0; round < ROUNDS; round++) {
    draws.push(await draw(devTools));
  }
  await page.waitForTimeout(1_000);
  const idle = await framesOf(devTools, () => page.waitForTimeout(2_000));
  const dragged = await framesOf(devTools, drag);
  const shift = await page.evaluate(() => globalThis.shift);
  await page.screenshot({ path: `${evidence}/desk-week.png` });
  const middle = (name) => draws.map((each) => each[name]).sort((one, other) => one - other)[Math.floor(ROUNDS / 2)];
  const [fromBeginning, fromAnswer, processor] = ['fromBeginning', 'fromAnswer', 'processor'].map(middle);
  console.log(JSON.stringify({ fromBeginning, fromAnswer, processor, idle, dragged, shift }));
});
