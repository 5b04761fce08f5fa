import { defineWords } from '../../shared/language/words.js';

export const withheldEmailWords = defineWords('publication.withheldEmail', {
  nb: {
    wholeSubject: (title: string) => `Høringssvaret deres publiseres ikke: ${title}`,
    partSubject: (title: string) => `Deler av høringssvaret deres publiseres ikke: ${title}`,
    wholeOpening: (body: string, title: string) =>
      `Vi har gått gjennom svaret fra ${body} på høringen «${title}». Svaret publiseres ikke. Det står i listen over svar, med grunnen.`,
    partOpening: (body: string, title: string) =>
      `Vi har gått gjennom svaret fra ${body} på høringen «${title}». Svaret publiseres ikke helt slik dere sendte det.`,
    answer: 'Hele svaret',
    attachment: 'Et vedlegg',
    passages: 'Deler av teksten',
    exempt: 'er unntatt innsyn.',
    notOnWeb: 'legges ikke på nett. Andre kan be om innsyn.',
    line: (what: string, basis: string) => `${what} Hjemmel: ${basis}.`,
    counts: 'Svaret er registrert og teller med i høringen, slik dere sendte det.',
    disagree: 'Mener dere at dette er feil, kan dere ta kontakt med oss.',
    reference: (number: string) => `Kvitteringsnummer: ${number}.`,
    contact: 'Kontakt:',
  },
  nn: {
    wholeSubject: (title: string) => `Høyringssvaret dykkar blir ikkje publisert: ${title}`,
    partSubject: (title: string) => `Delar av høyringssvaret dykkar blir ikkje publiserte: ${title}`,
    wholeOpening: (body: string, title: string) =>
      `Vi har gått gjennom svaret frå ${body} på høyringa «${title}». Svaret blir ikkje publisert. Det står i lista over svar, med grunnen.`,
    partOpening: (body: string, title: string) =>
      `Vi har gått gjennom svaret frå ${body} på høyringa «${title}». Svaret blir ikkje publisert heilt slik de sende det.`,
    answer: 'Heile svaret',
    attachment: 'Eit vedlegg',
    passages: 'Delar av teksten',
    exempt: 'er unnateke innsyn.',
    notOnWeb: 'blir ikkje lagt på nett. Andre kan be om innsyn.',
    line: (what: string, basis: string) => `${what} Heimel: ${basis}.`,
    counts: 'Svaret er registrert og tel med i høyringa, slik de sende det.',
    disagree: 'Meiner de at dette er feil, kan de ta kontakt med oss.',
    reference: (number: string) => `Kvitteringsnummer: ${number}.`,
    contact: 'Kontakt:',
  },
  en: {
    wholeSubject: (title: string) => `Your consultation response will not be published: ${title}`,
    partSubject: (title: string) => `Parts of your consultation response will not be published: ${title}`,
    wholeOpening: (body: string, title: string) =>
      `We have gone through the response of ${body} to the consultation “${title}”. It will not be published. It stands in the list of responses, with the reason.`,
    partOpening: (body: string, title: string) =>
      `We have gone through the response of ${body} to the consultation “${title}”. It will not be published entirely as you sent it.`,
    answer: 'The whole response',
    attachment: 'An attachment',
    passages: 'Parts of the text',
    exempt: 'is exempt from access.',
    notOnWeb: 'is not put on the web. Others may ask for access.',
    line: (what: string, basis: string) => `${what} Legal basis: ${basis}.`,
    counts: 'The response is registered and counts in the consultation as you sent it.',
    disagree: 'If you believe that this is wrong, please contact us.',
    reference: (number: string) => `Receipt number: ${number}.`,
    contact: 'Contact:',
  },
});
