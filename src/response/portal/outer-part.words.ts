import { defineWords } from '../../shared/language/words.js';

/** What a member is told of the hearing that its umbrella answers in. */
export const outerPartWords = defineWords('the outer hearing on the portal', {
  nb: {
    heading: 'Hvem som spør',
    sentBy: (host: string, title: string) => `${host} har sendt «${title}» på høring.`,
    reference: (number: string) => `Saken har referansen ${number} der.`,
    gathers: (host: string) => `${host} samler innspill til sitt eget svar.`,
    gathersFor: (host: string, next: string) => `${host} samler innspill til sitt svar til ${next}.`,
    treated: (organ: string) => `Svaret behandles av ${organ}.`,
    treatedOn: (organ: string, day: string) => `Svaret behandles av ${organ} ${day}.`,
    nameDrafts: 'Si hvilke utkast innspillet gjelder. Vi spør om det før dere sender.',
    over: 'Fristen er gått ut, men dere kan fortsatt laste opp eller endre svaret.',
    others: 'Les hva de andre har svart',
    trace: 'Hva ble av innspillet?',
  },
  nn: {
    heading: 'Kven som spør',
    sentBy: (host: string, title: string) => `${host} har sendt «${title}» på høyring.`,
    reference: (number: string) => `Saka har referansen ${number} der.`,
    gathers: (host: string) => `${host} samlar innspel til sitt eige svar.`,
    gathersFor: (host: string, next: string) => `${host} samlar innspel til svaret sitt til ${next}.`,
    treated: (organ: string) => `Svaret blir behandla av ${organ}.`,
    treatedOn: (organ: string, day: string) => `Svaret blir behandla av ${organ} ${day}.`,
    nameDrafts: 'Sei kva utkast innspelet gjeld. Vi spør om det før de sender.',
    over: 'Fristen har gått ut, men de kan framleis laste opp eller endre svaret.',
    others: 'Les kva dei andre har svart',
    trace: 'Kva vart av innspelet?',
  },
  en: {
    heading: 'Who is asking',
    sentBy: (host: string, title: string) => `${host} has sent “${title}” out for consultation.`,
    reference: (number: string) => `Their reference is ${number}.`,
    gathers: (host: string) => `${host} is gathering views for its own answer.`,
    gathersFor: (host: string, next: string) => `${host} is gathering views for its answer to ${next}.`,
    treated: (organ: string) => `The answer is treated by ${organ}.`,
    treatedOn: (organ: string, day: string) => `The answer is treated by ${organ} on ${day}.`,
    nameDrafts: 'Say which drafts your views are about. We ask before you send.',
    over: 'The deadline has passed, but you can still upload or change your answer.',
    others: 'Read what the others have answered',
    trace: 'What became of our comments?',
  },
});
