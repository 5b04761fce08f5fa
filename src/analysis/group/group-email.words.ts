import { defineWords } from '../../shared/language/words.js';

/** Words of the invitation into a working group's reading. */
export const groupEmailWords = defineWords('invitation into a working group', {
  nb: {
    subject: (draft: string) => `Merknader til ${draft}: les og vurder`,
    opening: (host: string, draft: string, hearing: string) =>
      `${host} ber deg som medlem av arbeidsgruppen om å se på merknadene til «${draft}» i høringen «${hearing}».`,
    what: 'Du ser alle merknader som er plassert i utkastet. Du kan diskutere dem med resten av gruppen og foreslå hvordan de bør vurderes. Den som holder høringen, bestemmer.',
    open: 'Åpne siden din her:',
    keep: 'Lenken er din egen. Send den ikke videre. Merknadene er arbeidsdokumenter til oppsummeringen er ferdig.',
    contact: 'Spørsmål? Ta kontakt med',
  },
  nn: {
    subject: (draft: string) => `Merknader til ${draft}: les og vurder`,
    opening: (host: string, draft: string, hearing: string) =>
      `${host} ber deg som medlem av arbeidsgruppa om å sjå på merknadene til «${draft}» i høyringa «${hearing}».`,
    what: 'Du ser alle merknader som er plasserte i utkastet. Du kan diskutere dei med resten av gruppa og foreslå korleis dei bør vurderast. Den som held høyringa, avgjer.',
    open: 'Opne sida di her:',
    keep: 'Lenkja er di eiga. Send ho ikkje vidare. Merknadene er arbeidsdokument til oppsummeringa er ferdig.',
    contact: 'Spørsmål? Ta kontakt med',
  },
  en: {
    subject: (draft: string) => `Comments on ${draft}: read and assess`,
    opening: (host: string, draft: string, hearing: string) =>
      `${host} asks you, as a member of the working group, to look at the comments on “${draft}” in the consultation “${hearing}”.`,
    what: 'You see every comment that is placed in the draft. You can discuss them with the rest of the group and propose how they should be assessed. Whoever holds the consultation decides.',
    open: 'Open your page here:',
    keep: 'The link is your own. Do not pass it on. The comments are working documents until the summary is finished.',
    contact: 'Questions? Contact',
  },
});
