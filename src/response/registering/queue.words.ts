import { defineWords } from '../../shared/language/words.js';

export const queueWords = defineWords('registeringQueue', {
  nb: {
    title: 'Svar som skal registreres',
    titleOf: (hearing: string) => `Svar som skal registreres: ${hearing}`,
    introduction: (count: number) =>
      count === 0
        ? 'Alle svar er registrert.'
        : count === 1
          ? 'Ett svar venter på å bli registrert.'
          : `${String(count)} svar venter på å bli registrert. De eldste står først.`,
    channel: 'Kom inn via',
    allChannels: (count: number) => `Alle måter (${String(count)})`,
    portal: 'svarsiden',
    arrival: 'Frist',
    allArrivals: 'Både i tide og for sent',
    onlyLate: (count: number) => `Bare for sent (${String(count)})`,
    toLookAt: 'Bør sees på',
    allFlags: 'Alle',
    onlyFlagged: (count: number) => `Bare de som bør sees på (${String(count)})`,
    onlyUnflagged: 'Bare de uten noe å se på',
    show: 'Vis',
    choose: (body: string) => `Velg svaret fra ${body}`,
    chosen: 'Valgt',
    body: 'Instans',
    hearing: 'Høring',
    received: 'Mottatt',
    late: 'for sent',
    nothing: 'ingenting å se på',
    none: 'Ingen svar passer med det du har valgt.',
    readChosen: 'Registrer de valgte',
    hintChosen: 'De uten noe å se på er valgt. Du får lese hva som skjer, før noe blir registrert.',
    allQueues: 'Køen for alle høringer',
    unconfirmed: 'avsenderen er ikke bekreftet',
    otherDomain: 'e-post fra et annet domene',
    identityNumber: 'mulig fødselsnummer',
    bankAccount: 'mulig kontonummer',
    sameFileFromOther: 'samme fil fra en annen instans',
    answeredBefore: 'instansen har svart før',
    uninvited: 'ikke invitert',
    contactDetails: 'telefon eller e-post',
    checkTitle: 'Registrer flere svar',
    willRegister: (count: number) =>
      count === 1 ? 'Ett svar blir registrert.' : `${String(count)} svar blir registrert.`,
    ofThemFlagged: (count: number) =>
      count === 1
        ? 'Ett av dem har noe du bør se på først. Det er listet under.'
        : `${String(count)} av dem har noe du bør se på først. De er listet under.`,
    newerCount: (count: number) =>
      count === 1
        ? 'Ett svar blir ikke registrert, fordi instansen har sendt en ny versjon.'
        : `${String(count)} svar blir ikke registrert, fordi instansene har sendt nye versjoner.`,
    goneCount: (count: number) =>
      count === 1
        ? 'Ett svar venter ikke lenger. Det er registrert eller trukket.'
        : `${String(count)} svar venter ikke lenger. De er registrert eller trukket.`,
    doRegister: 'Registrer nå',
    back: 'Tilbake til køen',
    resultTitle: 'Dette er gjort',
    registeredCount: (count: number) =>
      count === 1 ? 'Ett svar er registrert.' : `${String(count)} svar er registrert.`,
    registered: 'registrert',
    newerVersion: 'ikke registrert: ny versjon har kommet',
    result: 'Resultat',
    nothingChosen: 'Velg minst ett svar.',
  },
  nn: {
    title: 'Svar som skal registrerast',
    titleOf: (hearing: string) => `Svar som skal registrerast: ${hearing}`,
    introduction: (count: number) =>
      count === 0
        ? 'Alle svar er registrerte.'
        : count === 1
          ? 'Eitt svar ventar på å bli registrert.'
          : `${String(count)} svar ventar på å bli registrerte. Dei eldste står først.`,
    channel: 'Kom inn via',
    allChannels: (count: number) => `Alle måtar (${String(count)})`,
    portal: 'svarsida',
    arrival: 'Frist',
    allArrivals: 'Både i tide og for seint',
    onlyLate: (count: number) => `Berre for seint (${String(count)})`,
    toLookAt: 'Bør sjåast på',
    allFlags: 'Alle',
    onlyFlagged: (count: number) => `Berre dei som bør sjåast på (${String(count)})`,
    onlyUnflagged: 'Berre dei utan noko å sjå på',
    show: 'Vis',
    choose: (body: string) => `Vel svaret frå ${body}`,
    chosen: 'Valt',
    body: 'Instans',
    hearing: 'Høyring',
    received: 'Motteke',
    late: 'for seint',
    nothing: 'ingenting å sjå på',
    none: 'Ingen svar passar med det du har valt.',
    readChosen: 'Registrer dei valde',
    hintChosen: 'Dei utan noko å sjå på er valde. Du får lese kva som skjer, før noko blir registrert.',
    allQueues: 'Køen for alle høyringar',
    unconfirmed: 'avsendaren er ikkje stadfesta',
    otherDomain: 'e-post frå eit anna domene',
    identityNumber: 'mogleg fødselsnummer',
    bankAccount: 'mogleg kontonummer',
    sameFileFromOther: 'same fil frå ein annan instans',
    answeredBefore: 'instansen har svart før',
    uninvited: 'ikkje invitert',
    contactDetails: 'telefon eller e-post',
    checkTitle: 'Registrer fleire svar',
    willRegister: (count: number) =>
      count === 1 ? 'Eitt svar blir registrert.' : `${String(count)} svar blir registrerte.`,
    ofThemFlagged: (count: number) =>
      count === 1
        ? 'Eitt av dei har noko du bør sjå på først. Det er lista opp under.'
        : `${String(count)} av dei har noko du bør sjå på først. Dei er lista opp under.`,
    newerCount: (count: number) =>
      count === 1
        ? 'Eitt svar blir ikkje registrert, fordi instansen har sendt ein ny versjon.'
        : `${String(count)} svar blir ikkje registrerte, fordi instansane har sendt nye versjonar.`,
    goneCount: (count: number) =>
      count === 1
        ? 'Eitt svar ventar ikkje lenger. Det er registrert eller trekt.'
        : `${String(count)} svar ventar ikkje lenger. Dei er registrerte eller trekte.`,
    doRegister: 'Registrer no',
    back: 'Tilbake til køen',
    resultTitle: 'Dette er gjort',
    registeredCount: (count: number) =>
      count === 1 ? 'Eitt svar er registrert.' : `${String(count)} svar er registrerte.`,
    registered: 'registrert',
    newerVersion: 'ikkje registrert: ny versjon har kome',
    result: 'Resultat',
    nothingChosen: 'Vel minst eitt svar.',
  },
  en: {
    title: 'Answers to register',
    titleOf: (hearing: string) => `Answers to register: ${hearing}`,
    introduction: (count: number) =>
      count === 0
        ? 'All answers are registered.'
        : count === 1
          ? 'One answer waits to be registered.'
          : `${String(count)} answers wait to be registered. The oldest come first.`,
    channel: 'Came by',
    allChannels: (count: number) => `All ways (${String(count)})`,
    portal: 'the answer page',
    arrival: 'Deadline',
    allArrivals: 'Both in time and late',
    onlyLate: (count: number) => `Only late (${String(count)})`,
    toLookAt: 'To be looked at',
    allFlags: 'All',
    onlyFlagged: (count: number) => `Only those to be looked at (${String(count)})`,
    onlyUnflagged: 'Only those with nothing to look at',
    show: 'Show',
    choose: (body: string) => `Choose the answer from ${body}`,
    chosen: 'Chosen',
    body: 'Body',
    hearing: 'Consultation',
    received: 'Received',
    late: 'late',
    nothing: 'nothing to look at',
    none: 'No answers fit what you have chosen.',
    readChosen: 'Register the chosen',
    hintChosen: 'Those with nothing to look at are chosen. You will read what happens before anything is registered.',
    allQueues: 'The queue of all consultations',
    unconfirmed: 'the sender is not confirmed',
    otherDomain: 'e-mail of another domain',
    identityNumber: 'possible identity number',
    bankAccount: 'possible account number',
    sameFileFromOther: 'same file from another body',
    answeredBefore: 'the body has answered before',
    uninvited: 'not invited',
    contactDetails: 'telephone or e-mail',
    checkTitle: 'Register several answers',
    willRegister: (count: number) =>
      count === 1 ? 'One answer will be registered.' : `${String(count)} answers will be registered.`,
    ofThemFlagged: (count: number) =>
      count === 1
        ? 'One of them has something you should look at first. It is listed below.'
        : `${String(count)} of them have something you should look at first. They are listed below.`,
    newerCount: (count: number) =>
      count === 1
        ? 'One answer will not be registered, since the body has submitted a newer version.'
        : `${String(count)} answers will not be registered, since the bodies have submitted newer versions.`,
    goneCount: (count: number) =>
      count === 1
        ? 'One answer no longer waits. It is registered or withdrawn.'
        : `${String(count)} answers no longer wait. They are registered or withdrawn.`,
    doRegister: 'Register now',
    back: 'Back to the queue',
    resultTitle: 'This is done',
    registeredCount: (count: number) =>
      count === 1 ? 'One answer is registered.' : `${String(count)} answers are registered.`,
    registered: 'registered',
    newerVersion: 'not registered: a newer version has come',
    result: 'Result',
    nothingChosen: 'Choose at least one answer.',
  },
});
