import { defineWords } from '../../shared/language/words.js';

/** Words about what goes out with the letter. */
export const paperWords = defineWords('papers', {
  nb: {
    heading: 'Høringsgrunnlag',
    empty: 'Ikke noe høringsgrunnlag er lagt inn. Det er valgfritt.',
    title: 'Tittel på dokumentet',
    titleHint: 'For eksempel «Høringsnotat».',
    file: 'Fil med høringsgrunnlag',
    add: 'Legg til dokument',
    added: 'Dokumentet er lagt til.',
  },
  nn: {
    heading: 'Høyringsgrunnlag',
    empty: 'Ikkje noko høyringsgrunnlag er lagt inn. Det er valfritt.',
    title: 'Tittel på dokumentet',
    titleHint: 'Til dømes «Høyringsnotat».',
    file: 'Fil med høyringsgrunnlag',
    add: 'Legg til dokument',
    added: 'Dokumentet er lagt til.',
  },
  en: {
    heading: 'Papers',
    empty: 'There are no papers. They are optional.',
    title: 'Title of the document',
    titleHint: 'Such as "Consultation paper".',
    file: 'File with the paper',
    add: 'Add the document',
    added: 'The document is added.',
  },
});
