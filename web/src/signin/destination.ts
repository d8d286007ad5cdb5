/** Where to go on after signing in: a page of ours that the address names, or the first page. */
export function destination(query: string): string {
  const wanted = new URLSearchParams(query).get('to') ?? '/';
  return /^\/[a-z0-9/-]*$/.test(wanted) && !wanted.startsWith('//') ? wanted : '/';
}

const REFUSALS = ['failed', 'weak', 'unmapped', 'closed', 'too-many'] as const;

/** Why the provider's answer let nobody in, as the gateway has written it into the address. */
export function refusedAtProvider(query: string): (typeof REFUSALS)[number] | undefined {
  const why = new URLSearchParams(query).get('refused');
  return REFUSALS.find((each) => each === why);
}

/** The clinic that the page is of; none for the others. */
export function clinicOf(path: string): string | undefined {
  return /^\/book\/([a-z0-9-]+)/.exec(path)?.[1];
}

/** The request and the code of a link from a mail. */
export function linkedCode(hash: string): { request: string; code: string } | undefined {
  const [, request, code] = /^#([0-9a-f-]{36})\.(\d{8})$/.exec(hash) ?? [];
  return request && code ? { request, code } : undefined;
}
