import { beforeEach, expect, it, vi } from 'vitest';
import { unlessPressed } from './unlessPressed';

const target = new EventTarget();
const run = vi.fn();
const again = vi.fn();
let end = new AbortController();
const tell = (name: string) => target.dispatchEvent(new Event(name));

beforeEach(() => {
  end.abort();
  end = new AbortController();
  run.mockClear();
  again.mockClear();
});

it('runs at once while nothing is pressed', () => {
  unlessPressed(target, run, again, end.signal)();
  expect(run).toHaveBeenCalledTimes(1);
  tell('pointerdown');
  tell('pointerup');
  expect(again).not.toHaveBeenCalled();
});

it.each(['pointerup', 'pointercancel', 'blur'])(
  'waits while something is pressed, and asks once anew at %s',
  (release) => {
    const ask = unlessPressed(target, run, again, end.signal);
    tell('pointerdown');
    ask();
    ask();
    expect(run).not.toHaveBeenCalled();
    expect(again).not.toHaveBeenCalled();
    tell(release);
    expect(again).toHaveBeenCalledTimes(1);
    tell(release);
    expect(again).toHaveBeenCalledTimes(1);
    ask();
    expect(run).toHaveBeenCalledTimes(1);
  },
);

it('learns from the next move that it was let go elsewhere', () => {
  const ask = unlessPressed(target, run, again, end.signal);
  const move = (buttons: number) => target.dispatchEvent(Object.assign(new Event('pointermove'), { buttons }));
  tell('pointerdown');
  ask();
  move(1);
  expect(again).not.toHaveBeenCalled();
  move(0);
  expect(again).toHaveBeenCalledTimes(1);
});

it('hears of nothing any more once it is ended', () => {
  const ask = unlessPressed(target, run, again, end.signal);
  end.abort();
  tell('pointerdown');
  ask();
  expect(run).toHaveBeenCalledTimes(1);
});
