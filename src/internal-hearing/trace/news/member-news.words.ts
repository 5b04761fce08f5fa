import { defineWords } from '../../../shared/language/words.js';

/** Words of the e-mails that tell members what became of what they said. */
export const memberNewsWords = defineWords('member news', {
  nb: {
    submittedSubject: (hearing: string) => `Svaret er sendt: «${hearing}»`,
    submitted: (host: string, hearing: string, outerHost: string) =>
      `${host} har sendt sitt svar i høringen «${hearing}» til ${outerHost}. Takk for innspillet deres.`,
    submittedWhat: 'Nå kan dere se hva som ble av hvert av punktene deres, og hvilken tekst de endte i.',
    decidedSubject: (hearing: string) => `Høringen er oppsummert: «${hearing}»`,
    decided: (host: string, hearing: string, outerHost: string) =>
      `${outerHost} har oppsummert høringen «${hearing}», der ${host} svarte på vegne av dere.`,
    decidedWhat: 'Nå kan dere se hva som ble bestemt om den teksten innspillet deres endte i, og hvorfor.',
    follow: 'Åpne lenken, og velg «Hva ble av innspillet?»:',
    own: 'Lenken er den dere svarte med. Den viser bare deres egne punkter.',
    contact: 'Vil dere vite mer, ta kontakt med',
  },
  nn: {
    submittedSubject: (hearing: string) => `Svaret er sendt: «${hearing}»`,
    submitted: (host: string, hearing: string, outerHost: string) =>
      `${host} har sendt svaret sitt i høyringa «${hearing}» til ${outerHost}. Takk for innspelet dykkar.`,
    submittedWhat: 'No kan de sjå kva som vart av kvart av punkta dykkar, og kva tekst dei enda i.',
    decidedSubject: (hearing: string) => `Høyringa er oppsummert: «${hearing}»`,
    decided: (host: string, hearing: string, outerHost: string) =>
      `${outerHost} har oppsummert høyringa «${hearing}», der ${host} svara på vegner av dykk.`,
    decidedWhat: 'No kan de sjå kva som vart bestemt om den teksten innspelet dykkar enda i, og kvifor.',
    follow: 'Opne lenkja, og vel «Kva vart av innspelet?»:',
    own: 'Lenkja er den de svara med. Ho viser berre dykkar eigne punkt.',
    contact: 'Vil de vite meir, ta kontakt med',
  },
  en: {
    submittedSubject: (hearing: string) => `The answer has been sent: “${hearing}”`,
    submitted: (host: string, hearing: string, outerHost: string) =>
      `${host} has sent its answer in the consultation “${hearing}” to ${outerHost}. Thank you for your comments.`,
    submittedWhat: 'You can now see what became of each of your points, and which text they ended in.',
    decidedSubject: (hearing: string) => `The consultation has been summarised: “${hearing}”`,
    decided: (host: string, hearing: string, outerHost: string) =>
      `${outerHost} has summarised the consultation “${hearing}”, which ${host} answered on your behalf.`,
    decidedWhat: 'You can now see what was decided on the text that your comments ended in, and why.',
    follow: 'Open the link and choose “What became of our comments?”:',
    own: 'It is the link you answered by. It shows your own points only.',
    contact: 'For more, get in touch with',
  },
});
