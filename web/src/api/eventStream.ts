/** One server-sent event. */
export interface ServerEvent {
  id: string;
  kind: string;
  data: string;
}

/**
 * Takes the events out of a stream that comes in pieces, cut anywhere (WHATWG HTML, 9.2.6, as far as the services use it: one line
 * of data, line feeds). Comments are signs of life and nothing else.
 */
export class EventStream {
  private rest = '';

  push(piece: string): ServerEvent[] {
    const parts = (this.rest + piece).split('\n\n');
    this.rest = parts.pop() ?? '';
    return parts.flatMap((part) => {
      const fields = new Map(part.split('\n').map((line) => fieldOf(line)));
      const kind = fields.get('event');
      return kind ? [{ id: fields.get('id') ?? '', kind, data: fields.get('data') ?? '' }] : [];
    });
  }
}

function fieldOf(line: string): [string, string] {
  const [, name = '', value = ''] = /^([a-z]*): ?(.*)$/.exec(line) ?? [];
  return [name, value];
}
