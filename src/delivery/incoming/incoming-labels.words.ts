import { defineWords } from '../../shared/language/words.js';
import type { DeliveryAction } from '../mending/message-evidence.service.js';
import type { FoundBy, IncomingDeedKind, IncomingKind, IncomingReason, IncomingState } from './incoming-mail-status.js';

export const incomingKindWords = defineWords<Record<IncomingKind, string>>('incoming mail kinds', {
  nb: {
    unread: 'ikke lest ennå',
    deliveryReport: 'leveringsrapport',
    readReceipt: 'lesebekreftelse',
    autoReply: 'automatisk svar',
    complaint: 'klage på søppelpost',
    letter: 'brev',
  },
  nn: {
    unread: 'ikkje lese enno',
    deliveryReport: 'leveringsrapport',
    readReceipt: 'lesestadfesting',
    autoReply: 'automatisk svar',
    complaint: 'klage på søppelpost',
    letter: 'brev',
  },
  en: {
    unread: 'not read yet',
    deliveryReport: 'delivery report',
    readReceipt: 'read receipt',
    autoReply: 'automatic answer',
    complaint: 'complaint about spam',
    letter: 'letter',
  },
});

export const incomingStateWords = defineWords<Record<IncomingState, string>>('incoming mail states', {
  nb: { waiting: 'trenger noen', setAside: 'lagt til side', done: 'ferdig' },
  nn: { waiting: 'treng nokon', setAside: 'lagd til side', done: 'ferdig' },
  en: { waiting: 'needs someone', setAside: 'set aside', done: 'done' },
});

/** Why a mail lies where it lies, as a sentence to the person who reads it. */
export const incomingReasonWords = defineWords<Record<IncomingReason, string>>('incoming mail reasons', {
  nb: {
    notReadYet: 'Tjenesten har ikke lest den ennå.',
    broken: 'Den er ødelagt, og tjenesten forstår den ikke.',
    tooLarge: 'Den er for stor til at tjenesten leser den.',
    forged: 'Returadressen er ikke en vi har laget, så vi tror ikke på det den sier.',
    contradicting: 'Den viser til flere av e-postene våre, og det går ikke frem hvilken den gjelder.',
    unknownMessage: 'Den sier at noe ikke kom frem, men vi finner ikke hvilken e-post det var.',
    formerAddress: 'Den gjelder en adresse som er rettet siden.',
    withoutEffect: 'E-posten den gjelder, var ikke lenger på vei, så rapporten endret ingenting.',
    reportTaken: 'Rapporten er ført på e-posten den gjelder.',
    unclearReport: 'Den ser ut som en returmelding, men sier ikke klart hva som skjedde.',
    complaint: 'En mottaker har meldt e-posten vår som søppelpost.',
    deletedUnread: 'Mottakeren slettet e-posten uten å lese den.',
    readReceipt: 'Mottakeren har åpnet e-posten.',
    challenge: 'Mottakeren vil ha bekreftet at et menneske har skrevet.',
    changedAddress: 'Den sier at adressen ikke lenger er i bruk, eller er en annen.',
    autoReply: 'Mottakerens program svarte av seg selv.',
    fromAPerson: 'Noen har skrevet til oss. Det kan være et høringssvar.',
  },
  nn: {
    notReadYet: 'Tenesta har ikkje lese han enno.',
    broken: 'Han er øydelagd, og tenesta forstår han ikkje.',
    tooLarge: 'Han er for stor til at tenesta les han.',
    forged: 'Returadressa er ikkje ei vi har laga, så vi trur ikkje på det han seier.',
    contradicting: 'Han viser til fleire av e-postane våre, og det går ikkje fram kven han gjeld.',
    unknownMessage: 'Han seier at noko ikkje kom fram, men vi finn ikkje kva e-post det var.',
    formerAddress: 'Han gjeld ei adresse som er retta seinare.',
    withoutEffect: 'E-posten han gjeld, var ikkje lenger på veg, så rapporten endra ingenting.',
    reportTaken: 'Rapporten er ført på e-posten han gjeld.',
    unclearReport: 'Han ser ut som ei returmelding, men seier ikkje klart kva som hende.',
    complaint: 'Ein mottakar har meldt e-posten vår som søppelpost.',
    deletedUnread: 'Mottakaren sletta e-posten utan å lese han.',
    readReceipt: 'Mottakaren har opna e-posten.',
    challenge: 'Mottakaren vil ha stadfesta at eit menneske har skrive.',
    changedAddress: 'Han seier at adressa ikkje lenger er i bruk, eller er ei anna.',
    autoReply: 'Programmet til mottakaren svara av seg sjølv.',
    fromAPerson: 'Nokon har skrive til oss. Det kan vere eit høyringssvar.',
  },
  en: {
    notReadYet: 'The service has not read it yet.',
    broken: 'It is damaged, and the service does not understand it.',
    tooLarge: 'It is too large for the service to read.',
    forged: 'The return address is not one of ours, so what it says is not believed.',
    contradicting: 'It points at several of our e-mails, and does not show which one it is about.',
    unknownMessage: 'It says that something did not arrive, but we cannot find which e-mail that was.',
    formerAddress: 'It is about an address that has been corrected since.',
    withoutEffect: 'The e-mail it is about was no longer on its way, so the report changed nothing.',
    reportTaken: 'The report is recorded on the e-mail it is about.',
    unclearReport: 'It looks like a returned message, but does not say clearly what happened.',
    complaint: 'A recipient has reported our e-mail as spam.',
    deletedUnread: 'The recipient deleted the e-mail without reading it.',
    readReceipt: 'The recipient has opened the e-mail.',
    challenge: 'The recipient wants it confirmed that a person wrote.',
    changedAddress: 'It says that the address is no longer in use, or has changed.',
    autoReply: 'The recipient’s program answered by itself.',
    fromAPerson: 'Somebody has written to us. It may be an answer to a consultation.',
  },
});

export const foundByWords = defineWords<Record<FoundBy, string>>('incoming mail traces', {
  nb: {
    verp: 'Den ble sendt til returadressen for den e-posten',
    envelopeId: 'Rapporten nevner e-postens nummer',
    returnedHeader: 'E-posten vår er lagt ved',
    thread: 'Den er et svar på e-posten vår',
    address: 'Vi har bare adressen å gå etter, så dette er en gjetning',
  },
  nn: {
    verp: 'Han vart send til returadressa for den e-posten',
    envelopeId: 'Rapporten nemner nummeret til e-posten',
    returnedHeader: 'E-posten vår er lagd ved',
    thread: 'Han er eit svar på e-posten vår',
    address: 'Vi har berre adressa å gå etter, så dette er ei gissing',
  },
  en: {
    verp: 'It was sent to the return address of that e-mail',
    envelopeId: 'The report names the number of the e-mail',
    returnedHeader: 'Our e-mail is enclosed',
    thread: 'It answers our e-mail',
    address: 'We have only the address to go by, so this is a guess',
  },
});

export const deliveryActionWords = defineWords<Record<DeliveryAction, string>>('delivery report actions', {
  nb: {
    delivered: 'kom frem',
    relayed: 'ble levert videre til en server som ikke melder tilbake',
    expanded: 'ble levert videre til flere',
    delayed: 'er forsinket, og blir forsøkt igjen',
    failed: 'kom ikke frem',
  },
  nn: {
    delivered: 'kom fram',
    relayed: 'vart levert vidare til ein server som ikkje melder tilbake',
    expanded: 'vart levert vidare til fleire',
    delayed: 'er forseinka, og vert prøvd på nytt',
    failed: 'kom ikkje fram',
  },
  en: {
    delivered: 'arrived',
    relayed: 'was passed on to a server that does not report back',
    expanded: 'was passed on to several',
    delayed: 'is delayed, and is being tried again',
    failed: 'did not arrive',
  },
});

export const incomingDeedWords = defineWords<Record<IncomingDeedKind, string>>('incoming mail deeds', {
  nb: { finished: 'Merket som ferdig', calledBounce: 'Merket som returmelding', takenUp: 'Tatt opp igjen' },
  nn: { finished: 'Merkt som ferdig', calledBounce: 'Merkt som returmelding', takenUp: 'Teken opp att' },
  en: { finished: 'Marked as done', calledBounce: 'Marked as a returned message', takenUp: 'Taken up again' },
});
