import { defineWords } from '../../shared/language/words.js';

/** Words of the form of addresses. */
export const contactWords = defineWords('register contacts', {
  nb: {
    title: 'Endre adresser',
    introduction:
      'Adressene er deres egne. Andre virksomheter ser dem ikke. La et felt stå tomt for å ta bort adressen.',
    consultation: 'Til høringer',
    general: 'Til annet',
    email: 'E-postadresse',
    consultationHint: 'Hit sendes høringsbrev. Mangler den, brukes adressen nedenfor.',
    name: 'Navn på kontakt',
    nameHint: 'For eksempel postmottak, eller en person.',
    saved: 'Adressene er lagret.',
  },
  nn: {
    title: 'Endre adresser',
    introduction:
      'Adressene er dykkar eigne. Andre verksemder ser dei ikkje. La eit felt stå tomt for å ta bort adressa.',
    consultation: 'Til høyringar',
    general: 'Til anna',
    email: 'E-postadresse',
    consultationHint: 'Hit blir høyringsbrev sende. Manglar ho, blir adressa nedanfor brukt.',
    name: 'Namn på kontakt',
    nameHint: 'Til dømes postmottak, eller ein person.',
    saved: 'Adressene er lagra.',
  },
  en: {
    title: 'Change addresses',
    introduction:
      'The addresses are your own. Other organisations do not see them. Leave a field empty to remove an address.',
    consultation: 'For consultations',
    general: 'For other matters',
    email: 'E-mail address',
    consultationHint: 'Letters go here. When it is missing, the address below is used.',
    name: 'Name of the contact',
    nameHint: 'Such as a mailbox, or a person.',
    saved: 'The addresses have been saved.',
  },
});
