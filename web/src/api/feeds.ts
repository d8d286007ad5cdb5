import { get, post, remove, withQuery } from './client';
import { of } from './clinics';
import type { Feed } from './deskTypes';
import type { Page } from './types';

export interface NewFeed {
  kind: Feed['kind'];
  subjectId: string;
  showsDetails: boolean;
}

export const feeds = (clinic: string, cursor: string, signal: AbortSignal) =>
  get<Page<Feed>>(withQuery(of(clinic, '/feeds'), { cursor: cursor || undefined }), signal);

export const openFeed = (clinic: string, feed: NewFeed, key: string) => post<Feed>(of(clinic, '/feeds'), feed, key);

export const revokeFeed = (clinic: string, id: string, key: string) =>
  remove(of(clinic, `/feeds/${encodeURIComponent(id)}`), key);
