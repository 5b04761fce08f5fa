import { defineWords } from '../../shared/language/words.js';

export const confirmationWords = defineWords('confirmation', {
  nb: {
    title: 'Bekreft e-postadressen din',
    notYet: 'Svaret er ikke sendt ennå.',
    sentTo: (address: string) =>
      `Vi har sendt en kode på seks sifre til ${address}. Skriv den her, så sender vi inn svaret.`,
    valid: (clock: string) => `Koden virker til kl. ${clock}.`,
    counts: (when: string) =>
      `Du trykket «Send inn» ${when}. Det er det tidspunktet som teller mot fristen, ikke når du skriver koden.`,
    code: 'Kode',
    codeHint: 'Seks sifre. Se også i mappen for søppelpost.',
    confirm: 'Bekreft og send inn svaret',
    wrong: (left: number) =>
      left === 1 ? 'Koden er feil. Du har ett forsøk igjen.' : `Koden er feil. Du har ${String(left)} forsøk igjen.`,
    tooManyTries: 'Koden er skrevet feil fem ganger, og virker ikke lenger. Be om en ny.',
    expired: 'Koden virker ikke lenger. Be om en ny.',
    resendTitle: 'Koden kommer ikke',
    resend: 'Send en ny kode',
    resendFrom: (clock: string) => `Du kan be om en ny kode fra kl. ${clock}.`,
    resent: 'Vi har sendt en ny kode. Den gamle virker ikke lenger.',
    tooSoon: 'Vent ett minutt før du ber om en ny kode.',
    limited: 'Det er sendt for mange koder den siste timen. Vi sendte ikke en ny.',
    noCode: (address: string) => `Vi fikk ikke sendt en kode til ${address}.`,
    failed: (address: string) => `E-posten til ${address} kom ikke fram. Se om adressen er riktig skrevet.`,
    addressTitle: 'Er adressen feil?',
    address: 'E-postadressen din',
    change: 'Bruk denne adressen i stedet',
    otherDomain:
      'Det som står etter @ i adressen, er et annet enn i adressen instansen er registrert med. Det er i orden, men se at adressen er riktig.',
    withoutTitle: 'Send inn uten kode',
    withoutFrom: (clock: string) =>
      `Er koden ikke kommet kl. ${clock}, kan du sende inn svaret uten. Last siden på nytt da.`,
    withoutText:
      'Du kan sende inn svaret uten koden. Da blir det merket med at avsenderen ikke er bekreftet, og de som har sendt ut høringen, kan ta kontakt.',
    without: 'Send inn uten kode',
    tooEarly: 'Du kan ikke sende inn uten kode ennå. Vent på e-posten, eller be om en ny kode.',
    reload: 'Last siden på nytt',
    back: 'Tilbake til svaret',
    nothingOpen: 'Det er ikke noe som venter på en kode. Trykk «Send inn svaret» én gang til.',
    waiting: 'Svaret er ikke sendt. Det venter på koden vi sendte på e-post.',
    writeCode: 'Skriv koden',
    emailSubject: (code: string) => `Koden din er ${code}`,
    emailGreeting: (name: string) => `Hei, ${name}!`,
    emailWhy: (hearing: string) =>
      `Du er i ferd med å sende inn et svar på høringen «${hearing}». Skriv denne koden på siden der du sendte inn:`,
    emailValid: 'Koden virker i 30 minutter.',
    emailIgnore:
      'Har du ikke sendt inn noe, kan du se bort fra denne e-posten. Da har noen skrevet adressen din ved en feil. Ikke gi koden til andre.',
  },
  nn: {
    title: 'Stadfest e-postadressa di',
    notYet: 'Svaret er ikkje sendt enno.',
    sentTo: (address: string) =>
      `Vi har sendt ein kode på seks siffer til ${address}. Skriv han her, så sender vi inn svaret.`,
    valid: (clock: string) => `Koden verkar til kl. ${clock}.`,
    counts: (when: string) =>
      `Du trykte «Send inn» ${when}. Det er det tidspunktet som tel mot fristen, ikkje når du skriv koden.`,
    code: 'Kode',
    codeHint: 'Seks siffer. Sjå òg i mappa for søppelpost.',
    confirm: 'Stadfest og send inn svaret',
    wrong: (left: number) =>
      left === 1 ? 'Koden er feil. Du har eitt forsøk att.' : `Koden er feil. Du har ${String(left)} forsøk att.`,
    tooManyTries: 'Koden er skriven feil fem gonger, og verkar ikkje lenger. Be om ein ny.',
    expired: 'Koden verkar ikkje lenger. Be om ein ny.',
    resendTitle: 'Koden kjem ikkje',
    resend: 'Send ein ny kode',
    resendFrom: (clock: string) => `Du kan be om ein ny kode frå kl. ${clock}.`,
    resent: 'Vi har sendt ein ny kode. Den gamle verkar ikkje lenger.',
    tooSoon: 'Vent eitt minutt før du ber om ein ny kode.',
    limited: 'Det er sendt for mange kodar den siste timen. Vi sende ikkje ein ny.',
    noCode: (address: string) => `Vi fekk ikkje sendt ein kode til ${address}.`,
    failed: (address: string) => `E-posten til ${address} kom ikkje fram. Sjå om adressa er rett skriven.`,
    addressTitle: 'Er adressa feil?',
    address: 'E-postadressa di',
    change: 'Bruk denne adressa i staden',
    otherDomain:
      'Adressa er på eit anna domene enn det instansen er registrert med. Det er i orden, men sjå at ho er rett.',
    withoutTitle: 'Send inn utan kode',
    withoutFrom: (clock: string) =>
      `Er koden ikkje komen kl. ${clock}, kan du sende inn svaret utan. Last sida på nytt då.`,
    withoutText:
      'Du kan sende inn svaret utan koden. Då blir det merkt med at avsendaren ikkje er stadfesta, og dei som har sendt ut høyringa, kan ta kontakt.',
    without: 'Send inn utan kode',
    tooEarly: 'Du kan ikkje sende inn utan kode enno. Vent på e-posten, eller be om ein ny kode.',
    reload: 'Last sida på nytt',
    back: 'Tilbake til svaret',
    nothingOpen: 'Det er ikkje noko som ventar på ein kode. Trykk «Send inn svaret» éin gong til.',
    waiting: 'Svaret er ikkje sendt. Det ventar på koden vi sende på e-post.',
    writeCode: 'Skriv koden',
    emailSubject: (code: string) => `Koden din er ${code}`,
    emailGreeting: (name: string) => `Hei, ${name}!`,
    emailWhy: (hearing: string) =>
      `Du er i ferd med å sende inn eit svar på høyringa «${hearing}». Skriv denne koden på sida der du sende inn:`,
    emailValid: 'Koden verkar i 30 minutt.',
    emailIgnore:
      'Har du ikkje sendt inn noko, kan du sjå bort frå denne e-posten. Då har nokon skrive adressa di ved ein feil. Ikkje gi koden til andre.',
  },
  en: {
    title: 'Confirm your e-mail address',
    notYet: 'The answer has not been submitted yet.',
    sentTo: (address: string) =>
      `We have sent a code of six figures to ${address}. Write it here, and we submit the answer.`,
    valid: (clock: string) => `The code works until ${clock}.`,
    counts: (when: string) =>
      `You pressed “Submit” on ${when}. That is the moment that counts for the deadline, not when you write the code.`,
    code: 'Code',
    codeHint: 'Six figures. Look in the folder for junk mail as well.',
    confirm: 'Confirm and submit the answer',
    wrong: (left: number) =>
      left === 1
        ? 'The code is wrong. You have one try left.'
        : `The code is wrong. You have ${String(left)} tries left.`,
    tooManyTries: 'The code has been written wrong five times, and no longer works. Ask for another.',
    expired: 'The code no longer works. Ask for another.',
    resendTitle: 'The code does not come',
    resend: 'Send another code',
    resendFrom: (clock: string) => `You can ask for another code from ${clock}.`,
    resent: 'We have sent another code. The former no longer works.',
    tooSoon: 'Wait a minute before you ask for another code.',
    limited: 'Too many codes have been sent in the last hour. We did not send another.',
    noCode: (address: string) => `We could not send a code to ${address}.`,
    failed: (address: string) => `The e-mail to ${address} did not arrive. See that the address is right.`,
    addressTitle: 'Is the address wrong?',
    address: 'Your e-mail address',
    change: 'Use this address instead',
    otherDomain:
      'The address is of another domain than the one the body is registered with. That is fine, but see that it is right.',
    withoutTitle: 'Submit without the code',
    withoutFrom: (clock: string) =>
      `If the code has not come by ${clock}, you can submit the answer without it. Reload the page then.`,
    withoutText:
      'You can submit the answer without the code. It will be marked as sent by somebody who has not been confirmed, and those who hold the consultation may contact you.',
    without: 'Submit without the code',
    tooEarly: 'You cannot submit without the code yet. Wait for the e-mail, or ask for another code.',
    reload: 'Reload the page',
    back: 'Back to the answer',
    nothingOpen: 'Nothing is waiting for a code. Press “Submit the answer” once more.',
    waiting: 'The answer has not been submitted. It waits for the code that we sent by e-mail.',
    writeCode: 'Write the code',
    emailSubject: (code: string) => `Your code is ${code}`,
    emailGreeting: (name: string) => `Hello, ${name}!`,
    emailWhy: (hearing: string) =>
      `You are about to submit an answer to the consultation “${hearing}”. Write this code on the page where you submitted:`,
    emailValid: 'The code works for 30 minutes.',
    emailIgnore:
      'If you have not submitted anything, you can ignore this e-mail. Somebody has written your address by mistake. Do not give the code to anybody.',
  },
});
