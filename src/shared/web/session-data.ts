import 'express-session';
import type { Language } from '../language/words.js';

declare module 'express-session' {
  interface SessionData {
    /** The person who is signed in. */
    personId?: string;
    /** The host the person works at now. */
    hostId?: string;
    /** The response link that this browser has opened. */
    linkId?: string;
    /** The link to everything that an address is asked, which this browser has opened. */
    bodyLinkId?: string;
    language?: Language;
    /** What the next page says once, such as "Lagret". */
    notice?: { kind: 'success' | 'info' | 'warning'; text: string };
  }
}
