import { defineWords } from '../../shared/language/words.js';
import type { ExtensionRequestState } from './extension-request-status.js';

/** Where a wish is. */
export const extensionRequestStateWords = defineWords<Record<ExtensionRequestState, string>>(
  'extension request states',
  {
    nb: { open: 'Venter på svar', granted: 'Innvilget', declined: 'Avslått', withdrawn: 'Trukket' },
    nn: { open: 'Ventar på svar', granted: 'Innvilga', declined: 'Avslått', withdrawn: 'Trekt' },
    en: { open: 'Waiting for an answer', granted: 'Granted', declined: 'Declined', withdrawn: 'Withdrawn' },
  },
);

/** Words of what a body reads and writes. */
export const extensionRequestWords = defineWords('extension requests', {
  nb: {
    title: 'Be om utsatt frist',
    now: (day: string) => `Fristen deres er ${day}.`,
    introduction: 'Saksbehandleren for høringen avgjør. Svaret kommer på e-post og på svarsiden.',
    wantedOn: 'Hvilken dag trenger dere?',
    wantedHint: 'Skriv datoen slik: 1.6.2018.',
    reason: 'Hvorfor trenger dere mer tid?',
    reasonHint: 'Skriv gjerne når saken skal behandles politisk. Begrunnelsen kan bli gjengitt i svaret dere får.',
    name: 'Navn',
    email: 'E-post',
    emailHint: 'Svaret kommer hit, og til den adressen høringsbrevet ble sendt til.',
    send: 'Send ønsket',
    sent: 'Vi har fått ønsket om utsatt frist. Dere får svar på e-post.',
    withdraw: 'Trekk ønsket',
    withdrawn: 'Ønsket om utsatt frist er trukket.',
    waits: (day: string) => `Dere har bedt om frist til ${day}. Dere får svar på e-post.`,
    grantedAsWished: (day: string) => `Ønsket om frist til ${day} er innvilget.`,
    granted: (wanted: string, given: string) => `Dere ba om frist til ${wanted}, og har fått frist til ${given}.`,
    declined: (day: string) => `Ønsket om frist til ${day} er ikke innvilget.`,
    notAllowed: 'Bare den som kan sende inn svaret, kan be om utsatt frist.',
  },
  nn: {
    title: 'Be om utsett frist',
    now: (day: string) => `Fristen dykkar er ${day}.`,
    introduction: 'Saksbehandlaren for høyringa avgjer. Svaret kjem på e-post og på svarsida.',
    wantedOn: 'Kva dag treng de?',
    wantedHint: 'Skriv datoen slik: 1.6.2018.',
    reason: 'Kvifor treng de meir tid?',
    reasonHint: 'Skriv gjerne når saka skal behandlast politisk. Grunngivinga kan bli attgitt i svaret de får.',
    name: 'Namn',
    email: 'E-post',
    emailHint: 'Svaret kjem hit, og til den adressa høyringsbrevet vart sendt til.',
    send: 'Send ønsket',
    sent: 'Vi har fått ønsket om utsett frist. De får svar på e-post.',
    withdraw: 'Trekk ønsket',
    withdrawn: 'Ønsket om utsett frist er trekt.',
    waits: (day: string) => `De har bede om frist til ${day}. De får svar på e-post.`,
    grantedAsWished: (day: string) => `Ønsket om frist til ${day} er innvilga.`,
    granted: (wanted: string, given: string) => `De bad om frist til ${wanted}, og har fått frist til ${given}.`,
    declined: (day: string) => `Ønsket om frist til ${day} er ikkje innvilga.`,
    notAllowed: 'Berre den som kan sende inn svaret, kan be om utsett frist.',
  },
  en: {
    title: 'Ask for a later deadline',
    now: (day: string) => `Your deadline is ${day}.`,
    introduction: "The consultation's case officer decides. The answer comes by e-mail and on the answering page.",
    wantedOn: 'Which day do you need?',
    wantedHint: 'Write the date like this: 1.6.2018.',
    reason: 'Why do you need more time?',
    reasonHint:
      'Say when the matter is to be decided politically, if it is. The reason may stand in the answer to you.',
    name: 'Name',
    email: 'E-mail',
    emailHint: 'The answer comes here, and to the address that the letter was sent to.',
    send: 'Send the request',
    sent: 'We have received your request for a later deadline. The answer comes by e-mail.',
    withdraw: 'Withdraw the request',
    withdrawn: 'The request for a later deadline is withdrawn.',
    waits: (day: string) => `You have asked for the deadline ${day}. The answer comes by e-mail.`,
    grantedAsWished: (day: string) => `The wish for ${day} as the deadline is granted.`,
    granted: (wanted: string, given: string) =>
      `You asked for the deadline ${wanted}, and have got the deadline ${given}.`,
    declined: (day: string) => `The request for the deadline ${day} was not granted.`,
    notAllowed: 'Only those who may submit the answer can ask for a later deadline.',
  },
});
