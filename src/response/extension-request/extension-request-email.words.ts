import { defineWords } from '../../shared/language/words.js';

/** Words of the e-mails about a wish for a later deadline. */
export const extensionRequestEmailWords = defineWords('extension request e-mails', {
  nb: {
    askedSubject: (body: string) => `${body} ber om utsatt frist`,
    asked: (body: string, day: string, hearing: string) =>
      `${body} ber om frist til ${day} i høringen «${hearing}». Begrunnelsen er:`,
    askedBy: (name: string, email: string) => `Sendt av ${name} (${email}).`,
    toDecide: 'Innvilg eller avslå på skrivebordet:',
    grantedSubject: (hearing: string) => `Utsatt frist i høringen «${hearing}»`,
    declinedSubject: (hearing: string) => `Svar på ønsket om utsatt frist i høringen «${hearing}»`,
    youAsked: (body: string, day: string, hearing: string) => `${body} ba om frist til ${day} i høringen «${hearing}».`,
    granted: 'Det er innvilget.',
    declined: 'Det er dessverre ikke innvilget.',
    deadlineIs: (day: string) => `Fristen deres er ${day}.`,
    because: 'Begrunnelse',
    byLink: 'Dere svarer med lenken dere fikk i høringsbrevet.',
    contact: 'Vil dere vite mer, ta kontakt med',
  },
  nn: {
    askedSubject: (body: string) => `${body} ber om utsett frist`,
    asked: (body: string, day: string, hearing: string) =>
      `${body} ber om frist til ${day} i høyringa «${hearing}». Grunngivinga er:`,
    askedBy: (name: string, email: string) => `Sendt av ${name} (${email}).`,
    toDecide: 'Innvilg eller avslå på skrivebordet:',
    grantedSubject: (hearing: string) => `Utsett frist i høyringa «${hearing}»`,
    declinedSubject: (hearing: string) => `Svar på ønsket om utsett frist i høyringa «${hearing}»`,
    youAsked: (body: string, day: string, hearing: string) =>
      `${body} bad om frist til ${day} i høyringa «${hearing}».`,
    granted: 'Det er innvilga.',
    declined: 'Det er dessverre ikkje innvilga.',
    deadlineIs: (day: string) => `Fristen dykkar er ${day}.`,
    because: 'Grunngiving',
    byLink: 'De svarar med lenkja de fekk i høyringsbrevet.',
    contact: 'Vil de vite meir, ta kontakt med',
  },
  en: {
    askedSubject: (body: string) => `${body} asks for a later deadline`,
    asked: (body: string, day: string, hearing: string) =>
      `${body} asks for the deadline ${day} in the consultation “${hearing}”. The reason is:`,
    askedBy: (name: string, email: string) => `Sent by ${name} (${email}).`,
    toDecide: 'Grant or decline it at the desk:',
    grantedSubject: (hearing: string) => `Later deadline in the consultation “${hearing}”`,
    declinedSubject: (hearing: string) => `Your request for a later deadline in the consultation “${hearing}”`,
    youAsked: (body: string, day: string, hearing: string) =>
      `${body} asked for the deadline ${day} in the consultation “${hearing}”.`,
    granted: 'It is granted.',
    declined: 'Unfortunately it is not granted.',
    deadlineIs: (day: string) => `Your deadline is ${day}.`,
    because: 'Reason',
    byLink: 'You answer with the link that you got in the letter.',
    contact: 'For more, get in touch with',
  },
});
