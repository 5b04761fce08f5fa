/** What is told to those who subscribe: a hearing is sent out, its deadline is moved, its summary is published. */
export const PUBLIC_NEWS_OCCASIONS = ['opened', 'deadlineMoved', 'summaryPublished'] as const;
export type PublicNewsOccasion = (typeof PUBLIC_NEWS_OCCASIONS)[number];
