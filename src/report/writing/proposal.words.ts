import type { Decision } from '../../analysis/placement/assessment.rules.js';
import { defineWords } from '../../shared/language/words.js';
import type { BodyStance } from '../summary.model.js';

type DecidedWords = Readonly<Record<Decision, (who: string) => string>>;
type StanceWords = Readonly<Record<BodyStance, (count: number) => string>>;

/** The sentences of a text that is proposed from the decisions. */
export const proposalWords = defineWords<
  DecidedWords &
    StanceWords & {
      said: (count: number) => string;
      and: string;
      others: (count: number) => string;
      persons: (count: number) => string;
      change: (change: string) => string;
    }
>('proposed summary text', {
  nb: {
    followed: (who) => `Merknader fra ${who} tas til følge.`,
    partly: (who) => `Merknader fra ${who} tas delvis til følge.`,
    notFollowed: (who) => `Merknader fra ${who} tas ikke til følge.`,
    noted: (who) => `Merknader fra ${who} tas til orientering.`,
    outOfScope: (who) => `Merknader fra ${who} ligger utenfor denne høringen.`,
    supports: (count) => `${String(count)} støtter`,
    supportsWithRemarks: (count) => `${String(count)} støtter med merknader`,
    opposes: (count) => `${String(count)} er imot`,
    neutral: (count) => `${String(count)} er nøytrale`,
    divided: (count) => `${String(count)} er delt i synet`,
    unclear: (count) => `${String(count)} sier det ikke uttrykkelig`,
    said: (count) => (count === 1 ? 'Én instans har uttalt seg' : `${String(count)} instanser har uttalt seg`),
    and: 'og',
    others: (count) => (count === 1 ? 'én instans til' : `${String(count)} andre instanser`),
    persons: (count) => (count === 1 ? 'én privatperson' : `${String(count)} privatpersoner`),
    change: (change) => `Endring: ${change}`,
  },
  nn: {
    followed: (who) => `Merknader frå ${who} blir tekne til følgje.`,
    partly: (who) => `Merknader frå ${who} blir delvis tekne til følgje.`,
    notFollowed: (who) => `Merknader frå ${who} blir ikkje tekne til følgje.`,
    noted: (who) => `Merknader frå ${who} blir tekne til orientering.`,
    outOfScope: (who) => `Merknader frå ${who} ligg utanfor denne høyringa.`,
    supports: (count) => `${String(count)} støttar`,
    supportsWithRemarks: (count) => `${String(count)} støttar med merknader`,
    opposes: (count) => `${String(count)} er imot`,
    neutral: (count) => `${String(count)} er nøytrale`,
    divided: (count) => `${String(count)} er delte i synet`,
    unclear: (count) => `${String(count)} seier det ikkje uttrykkeleg`,
    said: (count) => (count === 1 ? 'Éin instans har uttalt seg' : `${String(count)} instansar har uttalt seg`),
    and: 'og',
    others: (count) => (count === 1 ? 'éin instans til' : `${String(count)} andre instansar`),
    persons: (count) => (count === 1 ? 'éin privatperson' : `${String(count)} privatpersonar`),
    change: (change) => `Endring: ${change}`,
  },
  en: {
    followed: (who) => `Comments from ${who} are followed.`,
    partly: (who) => `Comments from ${who} are partly followed.`,
    notFollowed: (who) => `Comments from ${who} are not followed.`,
    noted: (who) => `Comments from ${who} are noted.`,
    outOfScope: (who) => `Comments from ${who} are outside this consultation.`,
    supports: (count) => `${String(count)} support it`,
    supportsWithRemarks: (count) => `${String(count)} support it with remarks`,
    opposes: (count) => `${String(count)} oppose it`,
    neutral: (count) => `${String(count)} are neutral`,
    divided: (count) => `${String(count)} are divided`,
    unclear: (count) => `${String(count)} do not say`,
    said: (count) => (count === 1 ? 'One body has commented' : `${String(count)} bodies have commented`),
    and: 'and',
    others: (count) => (count === 1 ? 'one other body' : `${String(count)} other bodies`),
    persons: (count) => (count === 1 ? 'one private person' : `${String(count)} private persons`),
    change: (change) => `Change: ${change}`,
  },
});
