import { formatDay } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import type { ExtensionRequestInView } from './extension-request-reader.js';
import { extensionRequestWords } from './extension-request.words.js';

/** How a body's wish for a later deadline stands, as its pages say it. */
export interface RequestPart {
  readonly href: string;
  /** What came of the last wish, or that it waits; false when there is none to tell of. */
  readonly told: string | false;
  /** The host's words to a wish that was declined, or false. */
  readonly words: string | false;
  readonly waits: boolean;
  /** True when a body may ask now. */
  readonly mayAsk: boolean;
  readonly ask: string;
}

/** `mayAsk`: that the hearing and the link allow it; a wish that waits does not. */
export function requestPart(last: ExtensionRequestInView | null, mayAsk: boolean, language: Language): RequestPart {
  const waits = last?.request.isOpen ?? false;
  return {
    href: '/svar/utsatt-frist',
    told: last !== null && toldOf(last, language),
    words: last?.request.state === 'declined' && (last.end?.words ?? false),
    waits,
    mayAsk: mayAsk && !waits,
    ask: extensionRequestWords[language].title,
  };
}

function toldOf({ request, givenOn }: ExtensionRequestInView, language: Language): string | false {
  const words = extensionRequestWords[language];
  const wanted = formatDay(request.wantedOn, language);
  switch (request.state) {
    case 'open':
      return words.waits(wanted);
    case 'granted':
      if (givenOn === null) return false;
      return givenOn.equals(request.wantedOn)
        ? words.grantedAsWished(wanted)
        : words.granted(wanted, formatDay(givenOn, language));
    case 'declined':
      return words.declined(wanted);
    case 'withdrawn':
      return false;
  }
}
