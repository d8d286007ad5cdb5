import { headersOf } from './client';
import { networkLost, ProblemError, problemOf } from './problem';

/** Loads a file and hands it to the browser to keep, under the name that the answer gives it. */
export async function download(path: string, fallbackName: string): Promise<void> {
  const response = await fetch(path, { headers: headersOf('*/*') }).catch(() => {
    throw new ProblemError(networkLost());
  });
  if (!response.ok) {
    throw new ProblemError(problemOf(await response.json().catch(() => null)));
  }
  const content = await response.blob().catch(() => {
    throw new ProblemError(networkLost());
  });
  saveAs(content, nameIn(response.headers.get('Content-Disposition')) ?? fallbackName);
}

/** Hands what is here already to the browser to keep. */
export function saveAs(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** The file's name in a Content-Disposition header. */
export function nameIn(disposition: string | null): string | undefined {
  return /filename="([^"/\\]+)"/.exec(disposition ?? '')?.[1];
}
