import { defineWords } from '../../../shared/language/words.js';

/** What stands in a public summary where something may not be shown. */
export const publicModelWords = defineWords('public model', {
  nb: { notQuoted: '[Merknaden er ikke publisert]', privatePerson: 'Privatperson', attachment: 'Vedlegg' },
  nn: { notQuoted: '[Merknaden er ikkje publisert]', privatePerson: 'Privatperson', attachment: 'Vedlegg' },
  en: { notQuoted: '[The comment is not published]', privatePerson: 'Private person', attachment: 'Attachment' },
});
