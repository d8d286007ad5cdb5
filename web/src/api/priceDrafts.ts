import { get, post, put, remove } from './client';
import { of } from './clinics';
import type { PriceList, PriceListHead } from './office';
import type { Page } from './types';

/** A price list that is not in force and can still be changed. */
export interface PriceDraft {
  id: string;
  list: PriceList['list'];
}

const one = (clinic: string, id: string, rest = '') =>
  of(clinic, `/price-list-drafts/${encodeURIComponent(id)}${rest}`);

export const priceDrafts = (clinic: string, signal: AbortSignal) =>
  get<Page<PriceDraft>>(of(clinic, '/price-list-drafts'), signal);

export const beginPriceDraft = (clinic: string, list: PriceDraft['list'], key: string) =>
  post<PriceDraft>(of(clinic, '/price-list-drafts'), list, key);

export const savePriceDraft = (clinic: string, { id, list }: PriceDraft, key: string) =>
  put<PriceDraft>(one(clinic, id), list, key);

export const discardPriceDraft = (clinic: string, id: string, key: string) => remove(one(clinic, id), key);

/** @param effectiveFrom the first day of its prices; what is booked before keeps the old ones */
export const publishPriceDraft = (clinic: string, id: string, effectiveFrom: string, key: string) =>
  post<PriceListHead>(one(clinic, id, '/publication'), { effectiveFrom }, key);
