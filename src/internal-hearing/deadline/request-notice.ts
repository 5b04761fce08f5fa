import { formatDay } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import type { InternalDeadlineView } from './internal-deadline-reader.js';
import { internalDeadlineWords } from './internal-deadline.words.js';

/** How the last wish for a later outer deadline stands, in a sentence; false when there was none or it was taken back. */
export function requestNotice(
  { request, outerHost }: Pick<InternalDeadlineView, 'request' | 'outerHost'>,
  language: Language,
): string | false {
  if (!request) return false;
  const t = internalDeadlineWords[language];
  const wanted = formatDay(request.request.wantedOn, language);
  switch (request.request.state) {
    case 'open':
      return t.waits(outerHost, wanted);
    case 'granted':
      return t.granted(outerHost, request.givenOn ? formatDay(request.givenOn, language) : wanted);
    case 'declined':
      return t.declined(outerHost, wanted);
    case 'withdrawn':
      return false;
  }
}
