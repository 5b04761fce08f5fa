import { defineWords } from '../../shared/language/words.js';

export const redactionWords = defineWords('publication.redaction', {
  nb: {
    title: (number: number) => `Vedlegg ${String(number)}, sladdet utgave`,
    madeFromText:
      'Denne utgaven er laget av teksten i vedlegget. Der det står [skjermet], er tekst tatt ut. Du kan be om innsyn i det som er tatt ut.',
    madeFromPictures:
      'Denne utgaven er laget av bilder av sidene i vedlegget. Svarte felt dekker det som er tatt ut. Du kan be om innsyn i det.',
  },
  nn: {
    title: (number: number) => `Vedlegg ${String(number)}, sladda utgåve`,
    madeFromText:
      'Denne utgåva er laga av teksten i vedlegget. Der det står [skjermet], er tekst teken ut. Du kan be om innsyn i det som er teke ut.',
    madeFromPictures:
      'Denne utgåva er laga av bilete av sidene i vedlegget. Svarte felt dekkjer det som er teke ut. Du kan be om innsyn i det.',
  },
  en: {
    title: (number: number) => `Attachment ${String(number)}, redacted`,
    madeFromText:
      'This version is made from the text of the attachment. Where it says [skjermet], text has been left out. You may ask for access to it.',
    madeFromPictures:
      'This version is made from pictures of the pages of the attachment. Black fields cover what has been left out. You may ask for access to it.',
  },
});
