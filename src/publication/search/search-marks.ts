/** Begins with a letter that marks nothing else in the common index (see the marks of comments), so that neither finds the other. */
const PUBLISHED = 'zpublished';

/** What every published passage carries, and what those of one hearing carry. */
export const PUBLISHED_MARK = PUBLISHED;
export const hearingMark = (consultationId: string): string =>
  `${PUBLISHED}${consultationId.replace(/[^0-9a-z]/g, '')}`;
