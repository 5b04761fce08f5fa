import { defineWords } from '../../shared/language/words.js';

/** The two e-mails with codes that start an internal hearing. */
export const startEmailWords = defineWords('codes that start an internal hearing', {
  nb: {
    subject: (code: string) => `Koden din er ${code}`,
    greeting: (name: string) => `Hei, ${name}!`,
    why: (body: string, hearing: string) =>
      `Du er i ferd med å starte en intern høring for ${body} om «${hearing}». Skriv denne koden på siden du kom fra:`,
    valid: 'Koden virker i 30 minutter.',
    ignore:
      'Har du ikke bedt om dette, kan du se bort fra e-posten. Da har noen skrevet adressen din ved en feil. Ikke gi koden til andre.',
    bodySubject: (name: string) => `${name} vil starte en intern høring for dere`,
    bodyGreeting: 'Hei!',
    bodyWhy: (who: string, body: string, hearing: string) =>
      `${who} vil starte en intern høring for ${body} om «${hearing}», og får da et skrivebord i ${body} sitt navn. Er det i orden, gir dere denne koden videre:`,
    bodyIgnore: (name: string) =>
      `Kjenner dere ikke ${name}, eller er det ikke i orden, gjør dere ingenting. Uten koden blir det ikke startet noe.`,
  },
  nn: {
    subject: (code: string) => `Koden din er ${code}`,
    greeting: (name: string) => `Hei, ${name}!`,
    why: (body: string, hearing: string) =>
      `Du er i ferd med å starte ei intern høyring for ${body} om «${hearing}». Skriv denne koden på sida du kom frå:`,
    valid: 'Koden verkar i 30 minutt.',
    ignore:
      'Har du ikkje bede om dette, kan du sjå bort frå e-posten. Då har nokon skrive adressa di ved ein feil. Ikkje gi koden til andre.',
    bodySubject: (name: string) => `${name} vil starte ei intern høyring for dykk`,
    bodyGreeting: 'Hei!',
    bodyWhy: (who: string, body: string, hearing: string) =>
      `${who} vil starte ei intern høyring for ${body} om «${hearing}», og får då eit skrivebord i namnet til ${body}. Er det i orden, gir de denne koden vidare:`,
    bodyIgnore: (name: string) =>
      `Kjenner de ikkje ${name}, eller er det ikkje i orden, gjer de ingenting. Utan koden blir det ikkje starta noko.`,
  },
  en: {
    subject: (code: string) => `Your code is ${code}`,
    greeting: (name: string) => `Hello, ${name}!`,
    why: (body: string, hearing: string) =>
      `You are about to start an internal consultation for ${body} on “${hearing}”. Write this code on the page you came from:`,
    valid: 'The code works for 30 minutes.',
    ignore:
      'If you have not asked for this, you can ignore the e-mail. Somebody has written your address by mistake. Do not give the code to anybody.',
    bodySubject: (name: string) => `${name} wishes to start an internal consultation for you`,
    bodyGreeting: 'Hello!',
    bodyWhy: (who: string, body: string, hearing: string) =>
      `${who} wishes to start an internal consultation for ${body} on “${hearing}”, and will then have a desk in the name of ${body}. If this is as it should be, pass this code on to them:`,
    bodyIgnore: (name: string) =>
      `If you do not know ${name}, or it is not as it should be, do nothing. Without the code nothing is started.`,
  },
});
