import { defineWords } from '../../shared/language/words.js';

/** Words of the page, and the e-mail, by which somebody who was not invited gets a way to answer. */
export const uninvitedWords = defineWords('answering without having been invited', {
  nb: {
    title: 'Svar på høringen',
    introduction:
      'Alle kan svare på en åpen høring. Si hvem du er, så sender vi en lenke til e-postadressen din. Lenken er din egen, og med den kan du skrive, laste opp filer, lagre underveis og sende inn når du er ferdig.',
    invited: 'Har virksomheten fått høringsbrevet, bruker dere lenken der.',
    late: 'Fristen er ute. Svar som kommer nå, blir tatt imot og merket som for sene.',
    kind: 'Hvem svarer?',
    body: 'En virksomhet eller organisasjon',
    privatePerson: 'Jeg svarer som privatperson',
    name: 'Navn',
    nameHint: 'Navnet på virksomheten, eller ditt eget navn. Navnet er offentlig sammen med svaret.',
    organisationNumber: 'Organisasjonsnummer (valgfritt, bare for virksomheter)',
    organisationNumberHint: 'Ni siffer. Da er det lettere for oss å vite hvem dere er.',
    postalArea: 'Poststed (valgfritt, bare for privatpersoner)',
    email: 'E-postadresse',
    emailHint: 'Vi sender lenken hit, og kvitteringen når du har svart. Vi publiserer aldri adressen.',
    privacy:
      'Svar på høringer er offentlige. Ikke skriv opplysninger om helse eller andre private forhold som kan knyttes til en person.',
    send: 'Send meg en lenke',
    sendAnyway: 'Svar likevel',
    anyway: 'Instansen er invitert allerede',
    anywayText:
      'Instansen står på listen over dem som har fått høringsbrevet. Lenken er sendt til adressen vi har registrert. Spør en kollega som leser posten der, så svarer dere samlet. Dere kan også svare likevel. Da ser vi på hvordan svarene hører sammen.',
    sentTitle: 'Se i innboksen din',
    sentText:
      'Vi har sendt en e-post med en lenke. Åpne den og trykk på knappen på siden, så kommer du til svarskjemaet. Kommer ikke e-posten i løpet av noen minutter, se i mappen for søppelpost, og sjekk at adressen var riktig.',
    sentOnce: 'Ingenting er sendt inn ennå.',
    back: 'Til høringen',
    chooseKind: 'Velg om det er en virksomhet eller en privatperson som svarer.',
    notANumber: 'Skriv organisasjonsnummeret med ni siffer, eller la feltet stå tomt.',
    wrongNumber: 'Organisasjonsnummeret er ikke riktig. Se om to siffer har byttet plass.',
    numberOfPerson: 'En privatperson har ikke organisasjonsnummer. La feltet stå tomt.',
    enoughLinks:
      'Vi har sendt flere lenker til denne adressen det siste døgnet. Lenkene virker fortsatt. Se i innboksen og i mappen for søppelpost.',
    busy: 'Mange ber om lenker til denne høringen akkurat nå. Vent en time og prøv igjen, eller svar på e-post.',
    subject: (hearing: string) => `Din lenke til å svare på høringen «${hearing}»`,
    mailOpening: (hearing: string) =>
      `Noen har bedt om å få svare på høringen «${hearing}», og oppga denne e-postadressen.`,
    mailLink: 'Åpne lenken for å skrive svaret. Du trenger ikke konto eller passord:',
    mailKeep: 'Ta vare på e-posten. Med lenken kan du komme tilbake til svaret og endre det fram til fristen.',
    mailIgnore:
      'Har du ikke bedt om dette, trenger du ikke gjøre noe. Ingenting er sendt inn, og ingen andre kan bruke lenken.',
    mailFrom: (host: string) => `Hilsen ${host}`,
  },
  nn: {
    title: 'Svar på høyringa',
    introduction:
      'Alle kan svare på ei open høyring. Sei kven du er, så sender vi ei lenkje til e-postadressa di. Lenkja er di eiga, og med henne kan du skrive, laste opp filer, lagre undervegs og sende inn når du er ferdig.',
    invited: 'Har verksemda fått høyringsbrevet, bruker de lenkja der.',
    late: 'Fristen er ute. Svar som kjem no, blir tekne imot og merkte som for seine.',
    kind: 'Kven svarar?',
    body: 'Ei verksemd eller ein organisasjon',
    privatePerson: 'Eg svarar som privatperson',
    name: 'Namn',
    nameHint: 'Namnet på verksemda, eller ditt eige namn. Namnet er offentleg saman med svaret.',
    organisationNumber: 'Organisasjonsnummer (valfritt, berre for verksemder)',
    organisationNumberHint: 'Ni siffer. Då er det lettare for oss å vite kven de er.',
    postalArea: 'Poststad (valfritt, berre for privatpersonar)',
    email: 'E-postadresse',
    emailHint: 'Vi sender lenkja hit, og kvitteringa når du har svart. Vi publiserer aldri adressa.',
    privacy:
      'Svar på høyringar er offentlege. Ikkje skriv opplysningar om helse eller andre private forhold som kan knytast til ein person.',
    send: 'Send meg ei lenkje',
    sendAnyway: 'Svar likevel',
    anyway: 'Instansen er invitert allereie',
    anywayText:
      'Instansen står på lista over dei som har fått høyringsbrevet. Lenkja er send til adressa vi har registrert. Spør ein kollega som les posten der, så svarar de samla. De kan òg svare likevel. Då ser vi på korleis svara høyrer saman.',
    sentTitle: 'Sjå i innboksen din',
    sentText:
      'Vi har sendt ein e-post med ei lenkje. Opne henne og trykk på knappen på sida, så kjem du til svarskjemaet. Kjem ikkje e-posten i løpet av nokre minutt, sjå i mappa for søppelpost, og sjekk at adressa var rett.',
    sentOnce: 'Ingenting er sendt inn enno.',
    back: 'Til høyringa',
    chooseKind: 'Vel om det er ei verksemd eller ein privatperson som svarar.',
    notANumber: 'Skriv organisasjonsnummeret med ni siffer, eller la feltet stå tomt.',
    wrongNumber: 'Organisasjonsnummeret er ikkje rett. Sjå om to siffer har bytt plass.',
    numberOfPerson: 'Ein privatperson har ikkje organisasjonsnummer. La feltet stå tomt.',
    enoughLinks:
      'Vi har sendt fleire lenkjer til denne adressa det siste døgnet. Lenkjene verkar framleis. Sjå i innboksen og i mappa for søppelpost.',
    busy: 'Mange ber om lenkjer til denne høyringa akkurat no. Vent ein time og prøv igjen, eller svar på e-post.',
    subject: (hearing: string) => `Di lenkje til å svare på høyringa «${hearing}»`,
    mailOpening: (hearing: string) =>
      `Nokon har bede om å få svare på høyringa «${hearing}», og oppgav denne e-postadressa.`,
    mailLink: 'Opne lenkja for å skrive svaret. Du treng ikkje konto eller passord:',
    mailKeep: 'Ta vare på e-posten. Med lenkja kan du kome tilbake til svaret og endre det fram til fristen.',
    mailIgnore:
      'Har du ikkje bede om dette, treng du ikkje gjere noko. Ingenting er sendt inn, og ingen andre kan bruke lenkja.',
    mailFrom: (host: string) => `Helsing ${host}`,
  },
  en: {
    title: 'Answer the consultation',
    introduction:
      'Everyone may answer an open consultation. Tell us who you are, and we send a link to your e-mail address. The link is your own: with it you can write, upload files, save as you go and submit when you are done.',
    invited: 'If your organisation has had our letter, use the link in it.',
    late: 'The deadline is over. Answers that come now are received and marked as late.',
    kind: 'Who answers?',
    body: 'An organisation',
    privatePerson: 'I answer as a private person',
    name: 'Name',
    nameHint: 'The name of the organisation, or your own name. The name is public together with the answer.',
    organisationNumber: 'Organisation number (optional, for organisations only)',
    organisationNumberHint: 'Nine digits. It makes it easier for us to know who you are.',
    postalArea: 'Postal area (optional, for private persons only)',
    email: 'E-mail address',
    emailHint: 'We send the link here, and the receipt when you have answered. We never publish the address.',
    privacy:
      'Answers to consultations are public. Do not write about health or other private matters that can be connected with a person.',
    send: 'Send me a link',
    sendAnyway: 'Answer all the same',
    anyway: 'The body has been invited already',
    anywayText:
      'The body is on the list of those who have had our letter. The link has been sent to the address we have registered. Ask a colleague who reads the mail there, so that you answer together. You can also answer all the same. We then look at how the answers belong together.',
    sentTitle: 'Look in your inbox',
    sentText:
      'We have sent an e-mail with a link. Open it and press the button on the page, and you come to the answer form. If the e-mail does not come within a few minutes, look among junk mail and check that the address was right.',
    sentOnce: 'Nothing has been submitted yet.',
    back: 'To the consultation',
    chooseKind: 'Choose whether an organisation or a private person answers.',
    notANumber: 'Write the organisation number with nine digits, or leave the field empty.',
    wrongNumber: 'The organisation number is not right. See whether two digits have changed places.',
    numberOfPerson: 'A private person has no organisation number. Leave the field empty.',
    enoughLinks:
      'We have sent several links to this address in the last 24 hours. The links still work. Look in the inbox and among junk mail.',
    busy: 'Many ask for links to this consultation right now. Wait an hour and try again, or answer by e-mail.',
    subject: (hearing: string) => `Your link to answer the consultation “${hearing}”`,
    mailOpening: (hearing: string) =>
      `Somebody has asked to answer the consultation “${hearing}” and gave this e-mail address.`,
    mailLink: 'Open the link to write the answer. You need no account or password:',
    mailKeep: 'Keep this e-mail. With the link you can come back to the answer and change it until the deadline.',
    mailIgnore:
      'If you have not asked for this, you need do nothing. Nothing has been submitted, and nobody else can use the link.',
    mailFrom: (host: string) => `Regards, ${host}`,
  },
});
