import type { Wording } from '../../../shared/errors/domain-error.js';
import { formatDay } from '../../../shared/language/format.js';
import { defineWords, type Language } from '../../../shared/language/words.js';
import { CalendarDay } from '../../../shared/time/calendar-day.js';
import type { Extension, ExtensionWay } from './extension.entity.js';
import type { ExtensionRefusal } from './extension.rules.js';

/** What each way of asking is called. */
export const extensionWayWords = defineWords<Record<ExtensionWay, string>>('extension ways', {
  nb: {
    email: 'E-post',
    telephone: 'Telefon',
    letter: 'Brev',
    meeting: 'Møte',
    portal: 'Svarsiden',
    ownInitiative: 'Eget tiltak, ingen har bedt om det',
  },
  nn: {
    email: 'E-post',
    telephone: 'Telefon',
    letter: 'Brev',
    meeting: 'Møte',
    portal: 'Svarsida',
    ownInitiative: 'Eige tiltak, ingen har bede om det',
  },
  en: {
    email: 'E-mail',
    telephone: 'Telephone',
    letter: 'Letter',
    meeting: 'Meeting',
    portal: 'Answering page',
    ownInitiative: 'Own initiative, nobody asked',
  },
});

/** Why a deadline is not moved, and what one can do instead. */
export const extensionRefusalWords = defineWords<Record<ExtensionRefusal, string>>('extension refusals', {
  nb: {
    notOut: 'Høringen er ikke sendt ut ennå. Endre fristen under «Om høringen».',
    over: 'Høringen er ferdigbehandlet eller avlyst, så fristen kan ikke utsettes.',
    closedForAll:
      'Fristen er ute, så den kan ikke lenger utsettes for alle. Du kan utsette den for én instans om gangen.',
    past: 'Den nye fristen er passert. Velg en dag som kommer.',
    notLater: 'Den nye fristen må være senere enn fristen som gjelder nå. En frist kan ikke kortes inn.',
  },
  nn: {
    notOut: 'Høyringa er ikkje send ut enno. Endre fristen under «Om høyringa».',
    over: 'Høyringa er ferdigbehandla eller avlyst, så fristen kan ikkje utsetjast.',
    closedForAll:
      'Fristen er ute, så han kan ikkje lenger utsetjast for alle. Du kan utsetje han for éin instans om gongen.',
    past: 'Den nye fristen er passert. Vel ein dag som kjem.',
    notLater: 'Den nye fristen må vere seinare enn fristen som gjeld no. Ein frist kan ikkje kortast inn.',
  },
  en: {
    notOut: 'The consultation has not been sent out yet. Change the deadline where the consultation is described.',
    over: 'The consultation is concluded or cancelled, so the deadline cannot be extended.',
    closedForAll:
      'The deadline is over and can no longer be extended for all. You can extend it for one body at a time.',
    past: 'The new deadline is over. Choose a day to come.',
    notLater: 'The new deadline must be later than the one that holds now. A deadline cannot be shortened.',
  },
});

export function refusalWording(refusal: ExtensionRefusal): Wording {
  return {
    nb: extensionRefusalWords.nb[refusal],
    nn: extensionRefusalWords.nn[refusal],
    en: extensionRefusalWords.en[refusal],
  };
}

const noticeWords = defineWords('extension notices', {
  nb: {
    forAll: (from: string, to: string) => `Fristen er utsatt fra ${from} til ${to}.`,
    forYou: (from: string, to: string) => `Fristen deres er utsatt fra ${from} til ${to}.`,
    decided: (day: string) => `Det ble bestemt ${day}.`,
    because: (reason: string) => `Begrunnelse: ${reason}`,
  },
  nn: {
    forAll: (from: string, to: string) => `Fristen er utsett frå ${from} til ${to}.`,
    forYou: (from: string, to: string) => `Fristen dykkar er utsett frå ${from} til ${to}.`,
    decided: (day: string) => `Det vart bestemt ${day}.`,
    because: (reason: string) => `Grunngiving: ${reason}`,
  },
  en: {
    forAll: (from: string, to: string) => `The deadline is extended from ${from} to ${to}.`,
    forYou: (from: string, to: string) => `Your deadline is extended from ${from} to ${to}.`,
    decided: (day: string) => `This was decided on ${day}.`,
    because: (reason: string) => `Reason: ${reason}`,
  },
});

/** An extension as bodies and the public read it. */
export interface ExtensionNotice {
  readonly moved: string;
  readonly decided: string;
  readonly reason: string;
}

/** From when to when, decided when, and why; never who asked. */
export function extensionNotice(extension: Extension, language: Language): ExtensionNotice {
  const words = noticeWords[language];
  const from = formatDay(extension.formerDeadlineOn, language);
  const to = formatDay(extension.newDeadlineOn, language);
  return {
    moved: extension.isForAll ? words.forAll(from, to) : words.forYou(from, to),
    decided: words.decided(formatDay(CalendarDay.at(extension.decidedAt), language)),
    reason: words.because(extension.reason),
  };
}
