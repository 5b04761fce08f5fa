import { defineWords } from '../../shared/language/words.js';

/** What stands in every e-mail with a letter, in the language form of the letter. */
export const letterEmailWords = defineWords('letter e-mail', {
  nb: {
    linkText: 'Les saken og svar',
    linkTextOfReminder: 'Svar, eller si at dere ikke svarer',
    linkTextOfCorrection: 'Les den nye utgaven og svar',
    linkTextOfClosing: 'Se hva som ble av svaret',
    linkShown: 'Virker ikke knappen? Kopier denne adressen til nettleseren:',
    linkAbsent:
      '[Her står svarlenken i e-posten til mottakeren. Den er hemmelig og vises ikke i forhåndsvisning og prøve.]',
    deadline: 'Frist',
    newDeadline: 'Ny frist',
    attached: 'Vedlegg i tillegg til brevet',
    ourReference: 'Vår referanse',
    contact: 'Kontakt',
    publicPage: 'Åpen høringsside',
    proof: 'Prøve',
  },
  nn: {
    linkText: 'Les saka og svar',
    linkTextOfReminder: 'Svar, eller sei at de ikkje svarer',
    linkTextOfCorrection: 'Les den nye utgåva og svar',
    linkTextOfClosing: 'Sjå kva som vart av svaret',
    linkShown: 'Verkar ikkje knappen? Kopier denne adressa til nettlesaren:',
    linkAbsent:
      '[Her står svarlenkja i e-posten til mottakaren. Ho er hemmeleg og blir ikkje vist i førehandsvising og prøve.]',
    deadline: 'Frist',
    newDeadline: 'Ny frist',
    attached: 'Vedlegg i tillegg til brevet',
    ourReference: 'Referansen vår',
    contact: 'Kontakt',
    publicPage: 'Open høyringsside',
    proof: 'Prøve',
  },
  en: {
    linkText: 'Read the papers and answer',
    linkTextOfReminder: 'Answer, or say that you will not',
    linkTextOfCorrection: 'Read the new version and answer',
    linkTextOfClosing: 'See what became of your answer',
    linkShown: 'Does the button not work? Copy this address to your browser:',
    linkAbsent:
      '[The response link stands here in the e-mail to the recipient. It is secret and is not shown in previews and proofs.]',
    deadline: 'Deadline',
    newDeadline: 'New deadline',
    attached: 'Attached besides the letter',
    ourReference: 'Our reference',
    contact: 'Contact',
    publicPage: 'Public page',
    proof: 'Proof',
  },
});
