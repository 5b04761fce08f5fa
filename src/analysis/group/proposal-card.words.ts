import { defineWords } from '../../shared/language/words.js';

export const proposalCardWords = defineWords('proposals of working groups', {
  nb: {
    title: (count: number) => `Forslag fra arbeidsgruppen (${String(count)})`,
    lead: 'Arbeidsgruppen foreslår. Det er dere som bestemmer.',
    follow: 'Vurder slik',
    followNamed: (name: string) => `Vurder slik ${name} foreslår`,
    followed: 'Brukt i vurderingen',
  },
  nn: {
    title: (count: number) => `Forslag frå arbeidsgruppa (${String(count)})`,
    lead: 'Arbeidsgruppa foreslår. Det er de som avgjer.',
    follow: 'Vurder slik',
    followNamed: (name: string) => `Vurder slik ${name} foreslår`,
    followed: 'Brukt i vurderinga',
  },
  en: {
    title: (count: number) => `Proposals from the working group (${String(count)})`,
    lead: 'The working group proposes. You decide.',
    follow: 'Decide so',
    followNamed: (name: string) => `Decide as ${name} proposes`,
    followed: 'Used in the assessment',
  },
});
