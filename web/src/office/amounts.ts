/** An amount as the API wants it, of what somebody has typed, with a comma or a point; absent where it is none. */
export function amountText(typed: string): string | undefined {
  const [, whole, , cents = ''] = /^(\d{1,9})([.,](\d{1,2}))?$/.exec(typed.trim()) ?? [];
  return whole && Number(`${whole}.${cents || '0'}`) > 0 ? `${whole}.${cents.padEnd(2, '0')}` : undefined;
}
