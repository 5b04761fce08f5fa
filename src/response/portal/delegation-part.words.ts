import { defineWords } from '../../shared/language/words.js';

export const delegationPartWords = defineWords('delegation on the portal', {
  nb: {
    nothing: 'Angår ikke høringen dere, skal en annen svare, eller vil dere høre medlemmene deres først?',
    forwarded: (to: string) => `Høringen er sendt videre til ${to}, som svarer for dere.`,
    internal: 'Organisasjonen har en intern høring om saken, og svarer når den er ferdig.',
  },
  nn: {
    nothing: 'Vedkjem ikkje høyringa dykk, skal nokon annan svare, eller vil de høyre medlemmene dykkar først?',
    forwarded: (to: string) => `Høyringa er send vidare til ${to}, som svarar for dykk.`,
    internal: 'Organisasjonen har ei intern høyring om saka, og svarar når ho er ferdig.',
  },
  en: {
    nothing: 'Does this not concern you, should somebody else answer, or do you wish to consult your members first?',
    forwarded: (to: string) => `The consultation has been forwarded to ${to}, who answers for you.`,
    internal: 'Your organisation has an internal consultation on the matter, and answers when it is done.',
  },
});
