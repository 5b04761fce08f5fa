import { defineWords } from '../../shared/language/words.js';

/** Words of the page that asks whether a dispatch is really to be stopped. */
export const stopWords = defineWords('stopping a dispatch', {
  nb: {
    title: 'Stopp utsendingen?',
    introduction:
      'Det som ikke har gått ut, blir ikke sendt. Det som er overlevert, kan ikke hentes tilbake. Utsendingen kan ikke startes igjen.',
    preparing: 'Brevene klargjøres ennå, og ingenting er sendt. Utsendingen avbrytes som helhet.',
    handedOver: 'Overlevert allerede',
    underWay: 'Under overlevering nå, går sin gang',
    notSent: 'Får ikke brevet',
    failing: 'Ikke kommet fram',
    confirm: 'Ja, stopp utsendingen',
    back: 'Tilbake til utsendingen',
    stopped: 'Utsendingen er stoppet.',
  },
  nn: {
    title: 'Stoppe utsendinga?',
    introduction:
      'Det som ikkje har gått ut, blir ikkje sendt. Det som er overlevert, kan ikkje hentast tilbake. Utsendinga kan ikkje startast igjen.',
    preparing: 'Breva vert klargjorde enno, og ingenting er sendt. Utsendinga blir avbroten i det heile.',
    handedOver: 'Overlevert alt',
    underWay: 'Under overlevering no, går sin gang',
    notSent: 'Får ikkje brevet',
    failing: 'Ikkje kome fram',
    confirm: 'Ja, stopp utsendinga',
    back: 'Tilbake til utsendinga',
    stopped: 'Utsendinga er stoppa.',
  },
  en: {
    title: 'Stop the dispatch?',
    introduction:
      'What has not gone out is not sent. What has been handed over cannot be fetched back. The dispatch cannot be started again.',
    preparing: 'The letters are still being prepared, and nothing has been sent. The dispatch is cancelled as a whole.',
    handedOver: 'Handed over already',
    underWay: 'Being handed over now, goes on',
    notSent: 'Will not get the letter',
    failing: 'Have not arrived',
    confirm: 'Yes, stop the dispatch',
    back: 'Back to the dispatch',
    stopped: 'The dispatch has been stopped.',
  },
});
