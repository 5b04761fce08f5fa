import { defineWords } from '../../shared/language/words.js';

/** What a member reads over the answers of the others. */
export const othersWords = defineWords('others’ answers', {
  nb: {
    title: 'Hva de andre har svart',
    introduction: (host: string) =>
      `${host} lar alle som er spurt, lese hverandres svar. Her står svarene som er sendt inn til nå.`,
    none: 'Ingen andre har svart ennå.',
    answer: (body: string) => `Svar fra ${body}`,
    nothing: 'Svaret har ingen tekst i skjemaet.',
  },
  nn: {
    title: 'Kva dei andre har svart',
    introduction: (host: string) =>
      `${host} lèt alle som er spurde, lese svara til kvarandre. Her står svara som er sende inn til no.`,
    none: 'Ingen andre har svart enno.',
    answer: (body: string) => `Svar frå ${body}`,
    nothing: 'Svaret har ingen tekst i skjemaet.',
  },
  en: {
    title: 'What the others have answered',
    introduction: (host: string) =>
      `${host} lets everyone who was asked read each other’s answers. These are the answers submitted so far.`,
    none: 'Nobody else has answered yet.',
    answer: (body: string) => `Answer from ${body}`,
    nothing: 'The answer has no text in the form.',
  },
});
