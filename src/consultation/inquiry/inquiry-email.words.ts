import { defineWords } from '../../shared/language/words.js';

/** Words of the e-mails about questions. */
export const inquiryEmailWords = defineWords('inquiry e-mails', {
  nb: {
    arrivedSubject: (hearing: string) => `Spørsmål om høringen «${hearing}»`,
    arrived: (name: string, email: string, hearing: string) => `${name} (${email}) spør om høringen «${hearing}»:`,
    toAnswer: 'Svar på skrivebordet, så ser alle som arbeider med høringen at det er gjort:',
    answeredSubject: (hearing: string) => `Svar på spørsmålet ditt om høringen «${hearing}»`,
    correctedSubject: (hearing: string) => `Rettet svar på spørsmålet ditt om høringen «${hearing}»`,
    answered: (hearing: string) => `Her er svaret på spørsmålet ditt om høringen «${hearing}».`,
    corrected: (hearing: string) =>
      `Vi har rettet svaret på spørsmålet ditt om høringen «${hearing}». Dette gjelder i stedet for det du fikk før.`,
    yourQuestion: 'Du spurte',
    ourAnswer: 'Vi svarer',
    published: 'Spørsmålet og svaret står også på høringens side, uten navnet ditt, så alle får vite det samme.',
    private: 'Svaret er bare sendt til deg.',
    contact: 'Vil du vite mer, ta kontakt med',
  },
  nn: {
    arrivedSubject: (hearing: string) => `Spørsmål om høyringa «${hearing}»`,
    arrived: (name: string, email: string, hearing: string) => `${name} (${email}) spør om høyringa «${hearing}»:`,
    toAnswer: 'Svar på skrivebordet, så ser alle som arbeider med høyringa at det er gjort:',
    answeredSubject: (hearing: string) => `Svar på spørsmålet ditt om høyringa «${hearing}»`,
    correctedSubject: (hearing: string) => `Retta svar på spørsmålet ditt om høyringa «${hearing}»`,
    answered: (hearing: string) => `Her er svaret på spørsmålet ditt om høyringa «${hearing}».`,
    corrected: (hearing: string) =>
      `Vi har retta svaret på spørsmålet ditt om høyringa «${hearing}». Dette gjeld i staden for det du fekk før.`,
    yourQuestion: 'Du spurde',
    ourAnswer: 'Vi svarar',
    published: 'Spørsmålet og svaret står òg på sida til høyringa, utan namnet ditt, så alle får vite det same.',
    private: 'Svaret er berre sendt til deg.',
    contact: 'Vil du vite meir, ta kontakt med',
  },
  en: {
    arrivedSubject: (hearing: string) => `Question about the consultation “${hearing}”`,
    arrived: (name: string, email: string, hearing: string) =>
      `${name} (${email}) asks about the consultation “${hearing}”:`,
    toAnswer: 'Answer at the desk, so that everyone who works with the consultation sees that it is done:',
    answeredSubject: (hearing: string) => `Answer to your question about the consultation “${hearing}”`,
    correctedSubject: (hearing: string) => `Corrected answer to your question about the consultation “${hearing}”`,
    answered: (hearing: string) => `Here is the answer to your question about the consultation “${hearing}”.`,
    corrected: (hearing: string) =>
      `We have corrected the answer to your question about the consultation “${hearing}”. This holds instead of what you were sent before.`,
    yourQuestion: 'You asked',
    ourAnswer: 'We answer',
    published:
      "The question and the answer also stand on the consultation's page, without your name, so that everyone learns the same.",
    private: 'The answer has been sent to you only.',
    contact: 'For more, get in touch with',
  },
});
