import { expect, it } from 'vitest';
import { EventStream } from './eventStream';

const WHOLE =
  'retry: 1000\n\nid: 7\nevent: begin\ndata: []\n\n:\n\nid: 9\nevent: changes\ndata: [{"kind":"appointment"}]\n\n';
const EVENTS = [
  { id: '7', kind: 'begin', data: '[]' },
  { id: '9', kind: 'changes', data: '[{"kind":"appointment"}]' },
];

it('the events come out whole, wherever the stream is cut', () => {
  for (let size = 1; size <= WHOLE.length; size++) {
    const stream = new EventStream();
    const pieces = Array.from({ length: Math.ceil(WHOLE.length / size) }, (_, index) =>
      WHOLE.slice(index * size, (index + 1) * size),
    );
    expect(pieces.flatMap((piece) => stream.push(piece))).toEqual(EVENTS);
  }
});

it('what is not finished is not told', () => {
  expect(new EventStream().push('id: 7\nevent: begin\ndata: []\n')).toEqual([]);
});
