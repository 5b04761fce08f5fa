import { topicWords } from '../../consultation/topic/topic.words.js';
import type { Wording } from '../../shared/errors/domain-error.js';
import { defineWords, type Language } from '../../shared/language/words.js';
import type { SubscriptionTarget } from './subscription-target.js';

/** Words of the pages and e-mails of subscriptions. */
export const subscriptionWords = defineWords('subscription', {
  nb: {
    title: 'Få beskjed om høringer',
    lead: 'Vi sender deg en e-post når en høring åpner, når fristen blir flyttet, og når oppsummeringen er publisert.',
    about: 'Hva vil du ha beskjed om?',
    all: 'Alle høringer',
    topic: (name: string) => `Emnet «${name}»`,
    hearing: (title: string) => `Høringen «${title}»`,
    email: 'E-postadressen din',
    language: 'Språk i e-posten',
    send: 'Send meg en lenke',
    asked: 'Vi har sendt deg en e-post. Trykk på lenken i den for å bekrefte.',
    privacy:
      'Vi lagrer bare e-postadressen, og bruker den ikke til noe annet. Når du avslutter, sletter vi den, også fra listen over e-poster vi har sendt deg.',
    confirmTitle: 'Bekreft at du vil ha beskjed',
    confirmText: (what: string) => `Du har bedt om beskjed om dette: ${what}.`,
    confirm: 'Ja, gi meg beskjed',
    confirmedTitle: 'Du får beskjed',
    confirmedText: (what: string) => `Du får nå e-post om dette: ${what}. Hver e-post har en lenke for å avslutte.`,
    endTitle: 'Avslutt',
    endText: (what: string) => `Du får i dag e-post om dette: ${what}.`,
    end: 'Avslutt og slett adressen min',
    endedTitle: 'Du får ikke flere e-poster',
    endedText: 'Abonnementet er avsluttet, og e-postadressen din er slettet hos oss.',
    deadTitle: 'Lenken virker ikke',
    deadText: 'Abonnementet er avsluttet, eller lenken er for gammel eller ikke kopiert helt. Du kan be om en ny.',
    again: 'Be om beskjed på nytt',
    toList: 'Til høringene',
    confirmSubject: 'Bekreft at du vil ha beskjed om høringer',
    confirmWhat: 'Noen, trolig du, har bedt oss sende beskjed til denne adressen om',
    confirmHow: 'Åpne lenken og trykk på knappen for å bekrefte:',
    confirmNot:
      'Var det ikke deg, kan du se bort fra e-posten. Da får du ingenting mer, og vi sletter adressen om en uke.',
    openedSubject: (title: string) => `Ny høring: ${title}`,
    opened: (host: string, title: string) => `${host} har sendt «${title}» på høring.`,
    deadline: (day: string) => `Fristen for å svare er ${day}.`,
    deadlineMovedSubject: (title: string) => `Ny frist: ${title}`,
    deadlineMoved: (host: string, title: string) => `${host} har flyttet fristen i høringen «${title}».`,
    newDeadline: (day: string) => `Den nye fristen er ${day}.`,
    summaryPublishedSubject: (title: string) => `Høringen er oppsummert: ${title}`,
    summaryPublished: (host: string, title: string) => `${host} har publisert oppsummeringen av høringen «${title}».`,
    read: 'Les mer:',
    unsubscribe: 'Vil du ikke ha flere slike e-poster? Avslutt her:',
  },
  nn: {
    title: 'Få melding om høyringar',
    lead: 'Vi sender deg ein e-post når ei høyring opnar, når fristen blir flytta, og når oppsummeringa er publisert.',
    about: 'Kva vil du ha melding om?',
    all: 'Alle høyringar',
    topic: (name: string) => `Emnet «${name}»`,
    hearing: (title: string) => `Høyringa «${title}»`,
    email: 'E-postadressa di',
    language: 'Språk i e-posten',
    send: 'Send meg ei lenkje',
    asked: 'Vi har sendt deg ein e-post. Trykk på lenkja i han for å stadfeste.',
    privacy:
      'Vi lagrar berre e-postadressa, og bruker ho ikkje til noko anna. Når du avsluttar, slettar vi ho, òg frå lista over e-postar vi har sendt deg.',
    confirmTitle: 'Stadfest at du vil ha melding',
    confirmText: (what: string) => `Du har bede om melding om dette: ${what}.`,
    confirm: 'Ja, gje meg melding',
    confirmedTitle: 'Du får melding',
    confirmedText: (what: string) => `Du får no e-post om dette: ${what}. Kvar e-post har ei lenkje for å avslutte.`,
    endTitle: 'Avslutt',
    endText: (what: string) => `Du får i dag e-post om dette: ${what}.`,
    end: 'Avslutt og slett adressa mi',
    endedTitle: 'Du får ikkje fleire e-postar',
    endedText: 'Abonnementet er avslutta, og e-postadressa di er sletta hos oss.',
    deadTitle: 'Lenkja verkar ikkje',
    deadText: 'Abonnementet er avslutta, eller lenkja er for gammal eller ikkje kopiert heilt. Du kan be om ei ny.',
    again: 'Be om melding på nytt',
    toList: 'Til høyringane',
    confirmSubject: 'Stadfest at du vil ha melding om høyringar',
    confirmWhat: 'Nokon, truleg du, har bede oss sende melding til denne adressa om',
    confirmHow: 'Opne lenkja og trykk på knappen for å stadfeste:',
    confirmNot:
      'Var det ikkje deg, kan du sjå bort frå e-posten. Då får du ikkje noko meir, og vi slettar adressa om ei veke.',
    openedSubject: (title: string) => `Ny høyring: ${title}`,
    opened: (host: string, title: string) => `${host} har sendt «${title}» på høyring.`,
    deadline: (day: string) => `Fristen for å svare er ${day}.`,
    deadlineMovedSubject: (title: string) => `Ny frist: ${title}`,
    deadlineMoved: (host: string, title: string) => `${host} har flytta fristen i høyringa «${title}».`,
    newDeadline: (day: string) => `Den nye fristen er ${day}.`,
    summaryPublishedSubject: (title: string) => `Høyringa er oppsummert: ${title}`,
    summaryPublished: (host: string, title: string) => `${host} har publisert oppsummeringa av høyringa «${title}».`,
    read: 'Les meir:',
    unsubscribe: 'Vil du ikkje ha fleire slike e-postar? Avslutt her:',
  },
  en: {
    title: 'Be told of consultations',
    lead: 'We send you an e-mail when a consultation opens, when its deadline is moved, and when the summary is published.',
    about: 'What do you want to be told of?',
    all: 'All consultations',
    topic: (name: string) => `The topic “${name}”`,
    hearing: (title: string) => `The consultation “${title}”`,
    email: 'Your e-mail address',
    language: 'Language of the e-mails',
    send: 'Send me a link',
    asked: 'We have sent you an e-mail. Follow the link in it to confirm.',
    privacy:
      'We keep your e-mail address only, and use it for nothing else. When you unsubscribe, we delete it, also from the list of e-mails that we have sent you.',
    confirmTitle: 'Confirm that you want to be told',
    confirmText: (what: string) => `You have asked to be told of this: ${what}.`,
    confirm: 'Yes, tell me',
    confirmedTitle: 'You will be told',
    confirmedText: (what: string) => `You now get e-mails about this: ${what}. Each of them has a link to unsubscribe.`,
    endTitle: 'Unsubscribe',
    endText: (what: string) => `You get e-mails about this today: ${what}.`,
    end: 'Unsubscribe and delete my address',
    endedTitle: 'You get no more e-mails',
    endedText: 'The subscription has ended, and we have deleted your e-mail address.',
    deadTitle: 'The link does not work',
    deadText: 'The subscription has ended, or the link is too old or was not copied whole. You can ask for a new one.',
    again: 'Ask again',
    toList: 'To the consultations',
    confirmSubject: 'Confirm that you want to be told of consultations',
    confirmWhat: 'Somebody, probably you, has asked us to tell this address of',
    confirmHow: 'Open the link and press the button to confirm:',
    confirmNot:
      'If it was not you, you can ignore this e-mail. You will get nothing more, and we delete the address in a week.',
    openedSubject: (title: string) => `New consultation: ${title}`,
    opened: (host: string, title: string) => `${host} has sent “${title}” out for consultation.`,
    deadline: (day: string) => `The deadline for answering is ${day}.`,
    deadlineMovedSubject: (title: string) => `New deadline: ${title}`,
    deadlineMoved: (host: string, title: string) => `${host} has moved the deadline of the consultation “${title}”.`,
    newDeadline: (day: string) => `The new deadline is ${day}.`,
    summaryPublishedSubject: (title: string) => `The consultation has been summarised: ${title}`,
    summaryPublished: (host: string, title: string) =>
      `${host} has published the summary of the consultation “${title}”.`,
    read: 'Read more:',
    unsubscribe: 'Do you not want more of these e-mails? Unsubscribe here:',
  },
});

/** What was chosen is not there to be told of, such as a hearing that is no longer public. */
export const NO_SUCH_TARGET: Wording = {
  nb: 'Velg hva du vil ha beskjed om.',
  nn: 'Vel kva du vil ha melding om.',
  en: 'Choose what you want to be told of.',
};

/** What a subscription is about, in words that stand in the middle of a sentence or alone. */
export function targetInWords(target: SubscriptionTarget, hearingTitle: string | null, language: Language): string {
  const words = subscriptionWords[language];
  switch (target.kind) {
    case 'all':
      return words.all;
    case 'topic':
      return words.topic(topicWords[language][target.topic]);
    case 'hearing':
      return words.hearing(hearingTitle ?? '');
  }
}
