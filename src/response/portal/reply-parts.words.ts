import { defineWords } from '../../shared/language/words.js';

/** Words of the portal about supplements, umbrella organisations and preliminary answers. */
export const replyPortalWords = defineWords('reply kinds on the portal', {
  nb: {
    isSupplement: 'Dere skriver et tillegg. Svaret dere har sendt, står som det er. Tillegget får sin egen kvittering.',
    toAnswer: 'Til svaret dere har sendt',
    supplementsTitle: 'Tillegg til svaret',
    supplementsText:
      'Har dere mer å si, kan dere sende et tillegg. Skal noe i svaret rettes, velger dere «Endre svaret».',
    begin: 'Send et tillegg',
    goOn: 'Fortsett på tillegget',
    supplement: (number: number) => `Tillegg ${String(number)}`,
    received: (when: string, receipt: string) => `Vi mottok tillegget ${when}. Kvittering ${receipt}.`,
    change: (number: number) => `Endre tillegg ${String(number)}`,
    goOnWith: (number: number) => `Fortsett på tillegg ${String(number)}`,
    receipt: 'Se kvitteringen for tillegget',
    withdraw: 'Trekk tillegget',
    preliminary:
      'Svaret deres er foreløpig. Når vedtaket er fattet, velger dere «Endre svaret» og sender en ny versjon. Den regnes ikke som sen.',
    preliminaryUntil: (day: string) =>
      `Svaret deres er foreløpig. Dere har sagt at vedtaket kommer ${day}. Velg «Endre svaret» da, og send en ny versjon. Den regnes ikke som sen.`,
    preliminaryOver: (day: string) =>
      `Svaret deres er foreløpig, og dere ventet vedtaket ${day}. Velg «Endre svaret», og send en ny versjon når vedtaket er fattet. Den regnes ikke som sen.`,
    umbrellaTitle: 'Kan en annen svare for dere?',
    askedTwice: (name: string) =>
      `${name} er også spurt i denne høringen, og dere er medlem der. Dere kan svare selv, eller la dem svare for dere.`,
    member: (name: string) => `Dere er medlem av ${name}. Svarer de for dere, kan dere si fra om det her.`,
    answerThrough: (name: string) => `Svar gjennom ${name}`,
  },
  nn: {
    isSupplement: 'De skriv eit tillegg. Svaret de har sendt, står som det er. Tillegget får si eiga kvittering.',
    toAnswer: 'Til svaret de har sendt',
    supplementsTitle: 'Tillegg til svaret',
    supplementsText: 'Har de meir å seie, kan de sende eit tillegg. Skal noko i svaret rettast, vel de «Endre svaret».',
    begin: 'Send eit tillegg',
    goOn: 'Hald fram med tillegget',
    supplement: (number: number) => `Tillegg ${String(number)}`,
    received: (when: string, receipt: string) => `Vi fekk tillegget ${when}. Kvittering ${receipt}.`,
    change: (number: number) => `Endre tillegg ${String(number)}`,
    goOnWith: (number: number) => `Hald fram med tillegg ${String(number)}`,
    receipt: 'Sjå kvitteringa for tillegget',
    withdraw: 'Trekk tillegget',
    preliminary:
      'Svaret dykkar er førebels. Når vedtaket er gjort, vel de «Endre svaret» og sender ein ny versjon. Han blir ikkje rekna som sein.',
    preliminaryUntil: (day: string) =>
      `Svaret dykkar er førebels. De har sagt at vedtaket kjem ${day}. Vel «Endre svaret» då, og send ein ny versjon. Han blir ikkje rekna som sein.`,
    preliminaryOver: (day: string) =>
      `Svaret dykkar er førebels, og de venta vedtaket ${day}. Vel «Endre svaret», og send ein ny versjon når vedtaket er gjort. Han blir ikkje rekna som sein.`,
    umbrellaTitle: 'Kan ein annan svare for dykk?',
    askedTwice: (name: string) =>
      `${name} er også spurd i denne høyringa, og de er medlem der. De kan svare sjølve, eller la dei svare for dykk.`,
    member: (name: string) => `De er medlem av ${name}. Svarar dei for dykk, kan de seie ifrå om det her.`,
    answerThrough: (name: string) => `Svar gjennom ${name}`,
  },
  en: {
    isSupplement:
      'You are writing a supplement. The answer that you have submitted stands as it is. The supplement gets its own receipt.',
    toAnswer: 'To the answer that you have submitted',
    supplementsTitle: 'Supplements to the answer',
    supplementsText:
      'If you have more to say, you can submit a supplement. To correct something in the answer, choose “Change the answer”.',
    begin: 'Submit a supplement',
    goOn: 'Continue with the supplement',
    supplement: (number: number) => `Supplement ${String(number)}`,
    received: (when: string, receipt: string) => `We received the supplement ${when}. Receipt ${receipt}.`,
    change: (number: number) => `Change supplement ${String(number)}`,
    goOnWith: (number: number) => `Continue with supplement ${String(number)}`,
    receipt: 'See the receipt of the supplement',
    withdraw: 'Withdraw the supplement',
    preliminary:
      'Your answer is preliminary. When the decision is made, choose “Change the answer” and submit a new version. It does not count as late.',
    preliminaryUntil: (day: string) =>
      `Your answer is preliminary. You have said that the decision comes on ${day}. Choose “Change the answer” then, and submit a new version. It does not count as late.`,
    preliminaryOver: (day: string) =>
      `Your answer is preliminary, and you expected the decision on ${day}. Choose “Change the answer”, and submit a new version when the decision is made. It does not count as late.`,
    umbrellaTitle: 'Can somebody else answer for you?',
    askedTwice: (name: string) =>
      `${name} is asked in this consultation too, and you are a member there. You can answer yourselves, or let them answer for you.`,
    member: (name: string) => `You are a member of ${name}. If they answer for you, you can say so here.`,
    answerThrough: (name: string) => `Answer through ${name}`,
  },
});
