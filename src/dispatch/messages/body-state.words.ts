import type { AttemptOutcome, HandoverStage } from '../../delivery/message/attempt.entity.js';
import { defineWords } from '../../shared/language/words.js';
import type { BodyFilter, BodyState, SettledState } from './body-state.js';

/** What each filter of the list of bodies is called. */
export const bodyFilterWords = defineWords<Record<BodyFilter, string>>('bodies of a dispatch', {
  nb: {
    all: 'Alle',
    failing: 'Må ses på',
    waiting: 'Venter',
    accepted: 'Overlevert',
    delayed: 'Forsinket',
    bounced: 'Kom i retur',
    rejected: 'Avvist',
    uncertain: 'Usikkert',
    expired: 'Gitt opp',
    onPaper: 'Papirpost',
    cancelled: 'Avbrutt',
    excluded: 'Utelatt',
    doubled: 'Kan være sendt to ganger',
  },
  nn: {
    all: 'Alle',
    failing: 'Må sjåast på',
    waiting: 'Ventar',
    accepted: 'Overlevert',
    delayed: 'Forseinka',
    bounced: 'Kom i retur',
    rejected: 'Avvist',
    uncertain: 'Uvisst',
    expired: 'Gitt opp',
    onPaper: 'Papirpost',
    cancelled: 'Avbroten',
    excluded: 'Utelaten',
    doubled: 'Kan vere send to gonger',
  },
  en: {
    all: 'All',
    failing: 'To be looked at',
    waiting: 'Waiting',
    accepted: 'Handed over',
    delayed: 'Delayed',
    bounced: 'Returned',
    rejected: 'Refused',
    uncertain: 'Uncertain',
    expired: 'Given up',
    onPaper: 'On paper',
    cancelled: 'Cancelled',
    excluded: 'Left out',
    doubled: 'May have been sent twice',
  },
});

/** What each state means, and what one can do. */
export const bodyStateMeanings = defineWords<Record<BodyState, string>>('meanings of states of bodies', {
  nb: {
    waiting: 'E-posten venter på tur, eller blir prøvd igjen. Det skjer av seg selv.',
    accepted:
      'E-postserveren har tatt over e-posten og svart at den har den. Det betyr ikke at noen har lest den. Kommer den i retur, får du vite det her.',
    delayed:
      'Et ledd på veien har meldt fra at e-posten er forsinket, og prøver fortsatt. Du trenger ikke gjøre noe før den eventuelt kommer i retur.',
    bounced: 'E-posten kom i retur. Mottakeren har ikke fått den. Finn riktig adresse, og send på nytt.',
    rejected:
      'E-postserveren tok ikke imot e-posten. Mottakeren har ikke fått den. Les svaret under: ofte er adressen feil.',
    uncertain:
      'Hele e-posten ble sendt, men svaret fra e-postserveren kom aldri. Mottakeren kan ha fått den, eller ikke. Spør mottakeren hvis det er viktig å vite.',
    expired:
      'Vi prøvde helt til fristen for å prøve var ute, uten at noen tok imot. Mottakeren har ikke fått e-posten. Rett adressen eller send på nytt.',
    onPaper: 'Brevet går på papir, fordi det manglet en e-postadresse som kan brukes da listen ble låst.',
    cancelled: 'Utsendingen ble stoppet før denne e-posten var sendt. Mottakeren har ikke fått den.',
    excluded: 'Mottakeren står på listen, men brevet ble ikke sendt dit.',
  },
  nn: {
    waiting: 'E-posten ventar på tur, eller blir prøvd igjen. Det skjer av seg sjølv.',
    accepted:
      'E-postserveren har teke over e-posten og svart at han har han. Det tyder ikkje at nokon har lese han. Kjem han i retur, får du vite det her.',
    delayed:
      'Eit ledd på vegen har meldt frå at e-posten er forseinka, og prøver framleis. Du treng ikkje gjere noko før han eventuelt kjem i retur.',
    bounced: 'E-posten kom i retur. Mottakaren har ikkje fått han. Finn rett adresse, og send på nytt.',
    rejected:
      'E-postserveren tok ikkje imot e-posten. Mottakaren har ikkje fått han. Les svaret under: ofte er adressa feil.',
    uncertain:
      'Heile e-posten vart send, men svaret frå e-postserveren kom aldri. Mottakaren kan ha fått han, eller ikkje. Spør mottakaren om det er viktig å vite.',
    expired:
      'Vi prøvde heilt til fristen for å prøve var ute, utan at nokon tok imot. Mottakaren har ikkje fått e-posten. Rett adressa eller send på nytt.',
    onPaper: 'Brevet går på papir, fordi det mangla ei e-postadresse som kan brukast då lista vart låst.',
    cancelled: 'Utsendinga vart stoppa før denne e-posten var send. Mottakaren har ikkje fått han.',
    excluded: 'Mottakaren står på lista, men brevet vart ikkje sendt dit.',
  },
  en: {
    waiting: 'The e-mail is waiting its turn, or will be tried again. That happens by itself.',
    accepted:
      'The mail server has taken over the e-mail and answered that it has it. That does not mean that anybody has read it. If it is returned, you will see it here.',
    delayed:
      'A server on the way has reported that the e-mail is delayed, and is still trying. There is nothing to do unless it is returned.',
    bounced: 'The e-mail was returned. The recipient has not got it. Find the right address, and send it again.',
    rejected:
      'The mail server did not take the e-mail. The recipient has not got it. Read the answer below: often the address is wrong.',
    uncertain:
      'The whole e-mail was handed over, but the answer of the mail server never came. The recipient may have it or not. Ask the recipient if you need to know.',
    expired:
      'We tried until the time for trying was over, and nobody took it. The recipient has not got the e-mail. Correct the address or send it again.',
    onPaper: 'The letter goes on paper, since there was no usable e-mail address when the list was locked.',
    cancelled: 'The dispatch was stopped before this e-mail was handed over. The recipient has not got it.',
    excluded: 'The recipient stands on the list, but the letter was not sent there.',
  },
});

/** Why a row cannot be chosen to be sent once more. */
export const notChoosableWords = defineWords<Record<SettledState, string>>('bodies that cannot be chosen', {
  nb: {
    waiting: 'Venter allerede',
    accepted: 'Er overlevert',
    delayed: 'Er underveis',
    onPaper: 'Går på papir',
    cancelled: 'Er avbrutt',
    excluded: 'Er utelatt',
  },
  nn: {
    waiting: 'Ventar alt',
    accepted: 'Er overlevert',
    delayed: 'Er undervegs',
    onPaper: 'Går på papir',
    cancelled: 'Er avbroten',
    excluded: 'Er utelaten',
  },
  en: {
    waiting: 'Is waiting already',
    accepted: 'Is handed over',
    delayed: 'Is on its way',
    onPaper: 'Goes on paper',
    cancelled: 'Is cancelled',
    excluded: 'Is left out',
  },
});

/** How far an attempt came before it ended. */
export const stageWords = defineWords<Record<HandoverStage, string>>('stages of attempts', {
  nb: {
    preparing: 'Ikke forbi oss',
    connecting: 'Til forbindelsen',
    envelope: 'Til mottakerens adresse var oppgitt',
    content: 'Midt i innholdet',
    answer: 'Til hele e-posten var overført',
  },
  nn: {
    preparing: 'Ikkje forbi oss',
    connecting: 'Til sambandet',
    envelope: 'Til adressa til mottakaren var oppgitt',
    content: 'Midt i innhaldet',
    answer: 'Til heile e-posten var overført',
  },
  en: {
    preparing: 'Not past us',
    connecting: 'To the connection',
    envelope: 'To the address of the recipient',
    content: 'In the middle of the content',
    answer: 'To the end of the whole e-mail',
  },
});

/** How an attempt ended. */
export const outcomeWords = defineWords<Record<AttemptOutcome, string>>('outcomes of attempts', {
  nb: {
    accepted: 'Overlevert',
    postponed: 'Ikke tatt imot. Kan prøves igjen',
    rejected: 'Avvist',
    uncertain: 'Usikkert. Svaret kom aldri',
  },
  nn: {
    accepted: 'Overlevert',
    postponed: 'Ikkje teken imot. Kan prøvast igjen',
    rejected: 'Avvist',
    uncertain: 'Uvisst. Svaret kom aldri',
  },
  en: {
    accepted: 'Handed over',
    postponed: 'Not taken. Can be tried again',
    rejected: 'Refused',
    uncertain: 'Uncertain. No answer came',
  },
});
