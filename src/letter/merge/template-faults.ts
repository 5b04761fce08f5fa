import { DomainError } from '../../shared/errors/domain-error.js';
import type { Wording } from '../../shared/errors/domain-error.js';

/** What can be wrong with a template. */
export const FAULT_CODES = [
  'syntax',
  'mismatchedEnd',
  'unknownField',
  'notInThisKind',
  'unknownHelper',
  'listAsText',
  'flagAsText',
  'recordAsText',
  'notAList',
  'notARecord',
  'listInList',
  'tooDeep',
  'notAllowed',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** One fault: the line it stands on, counted from 1, and the field, helper or piece it is about as it was typed. */
export interface TemplateFault {
  readonly line: number;
  readonly code: FaultCode;
  readonly name: string;
}

/** The texts of a template, each with a field of its own on the page. */
export const TEMPLATE_PARTS = ['subject', 'emailText', 'body'] as const;
export type TemplatePart = (typeof TEMPLATE_PARTS)[number];

export type FaultsByPart = Readonly<Record<TemplatePart, readonly TemplateFault[]>>;

/** A template that asks for what does not exist, or cannot be read. The faults say where. */
export class FaultyTemplate extends DomainError {
  readonly kind = 'invalid';

  constructor(readonly faults: FaultsByPart) {
    super({
      nb: 'Teksten har feil som må rettes før den kan brukes.',
      nn: 'Teksten har feil som må rettast før han kan brukast.',
      en: 'The text has faults that must be corrected before it can be used.',
    });
  }
}

// Without braces: a page that shows them in running text has lost a word, and the tests look for that.
const WORDINGS: Readonly<Record<FaultCode, (name: string) => Wording>> = {
  syntax: (name) => ({
    nb: `Klammene kan ikke leses${near(name, 'ved')}. Et felt har to klammer på hver side, og hver if, unless, each og with må avsluttes.`,
    nn: `Klammene kan ikkje lesast${near(name, 'ved')}. Eit felt har to klammer på kvar side, og kvar if, unless, each og with må avsluttast.`,
    en: `The braces cannot be read${near(name, 'near')}. A field has two braces on each side, and each if, unless, each and with must be ended.`,
  }),
  mismatchedEnd: (name) => ({
    nb: `«${name}» avsluttes med et annet ord. Avslutt med /${name}.`,
    nn: `«${name}» blir avslutta med eit anna ord. Avslutt med /${name}.`,
    en: `“${name}” is ended by another word. End it with /${name}.`,
  }),
  unknownField: (name) => ({
    nb: `Feltet «${name}» finnes ikke her. Velg et felt fra listen.`,
    nn: `Feltet «${name}» finst ikkje her. Vel eit felt frå lista.`,
    en: `There is no field “${name}” here. Choose a field from the list.`,
  }),
  notInThisKind: (name) => ({
    nb: `Feltet «${name}» hører til en annen type brev. Velg et felt fra listen.`,
    nn: `Feltet «${name}» høyrer til ein annan type brev. Vel eit felt frå lista.`,
    en: `The field “${name}” belongs to another kind of letter. Choose a field from the list.`,
  }),
  unknownHelper: (name) => ({
    nb: `«${name}» kan ikke brukes slik. Bare if, unless, each og with kan styre teksten.`,
    nn: `«${name}» kan ikkje brukast slik. Berre if, unless, each og with kan styre teksten.`,
    en: `“${name}” cannot be used like this. Only if, unless, each and with can steer the text.`,
  }),
  listAsText: (name) => ({
    nb: `«${name}» er en liste. Bruk each, slik eksempelet viser.`,
    nn: `«${name}» er ei liste. Bruk each, slik dømet viser.`,
    en: `“${name}” is a list. Use each, as the example shows.`,
  }),
  flagAsText: (name) => ({
    nb: `«${name}» er ja eller nei. Bruk if, slik eksempelet viser.`,
    nn: `«${name}» er ja eller nei. Bruk if, slik dømet viser.`,
    en: `“${name}” is yes or no. Use if, as the example shows.`,
  }),
  recordAsText: (name) => ({
    nb: `«${name}» har flere deler. Skriv hvilken, for eksempel number eller title.`,
    nn: `«${name}» har fleire delar. Skriv kva for ein, til dømes number eller title.`,
    en: `“${name}” has several parts. Write which, such as number or title.`,
  }),
  notAList: (name) => ({
    nb: `«${name}» er ikke en liste, så each kan ikke brukes. Med if ser du om det er skrevet noe.`,
    nn: `«${name}» er ikkje ei liste, så each kan ikkje brukast. Med if ser du om det er skrive noko.`,
    en: `“${name}” is not a list, so each cannot be used. With if you see whether anything is written.`,
  }),
  notARecord: (name) => ({
    nb: `«${name}» har ikke deler, så with kan ikke brukes.`,
    nn: `«${name}» har ikkje delar, så with kan ikkje brukast.`,
    en: `“${name}” has no parts, so with cannot be used.`,
  }),
  listInList: (name) => ({
    nb: `Listen «${name}» kan ikke stå inne i en annen liste.`,
    nn: `Lista «${name}» kan ikkje stå inne i ei anna liste.`,
    en: `The list “${name}” cannot stand inside another list.`,
  }),
  tooDeep: (name) => ({
    nb: `«${name}» står inne i for mange andre. Del opp teksten.`,
    nn: `«${name}» står inne i for mange andre. Del opp teksten.`,
    en: `“${name}” stands inside too many others. Divide the text.`,
  }),
  notAllowed: (name) => ({
    nb: `«${name}» kan ikke brukes i et brev. Bruk feltene i listen, og if, unless, each og with.`,
    nn: `«${name}» kan ikkje brukast i eit brev. Bruk felta i lista, og if, unless, each og with.`,
    en: `“${name}” cannot be used in a letter. Use the fields of the list, and if, unless, each and with.`,
  }),
};

/** What is wrong and what to do, without the line. */
export function wordingOf({ code, name }: TemplateFault): Wording {
  return WORDINGS[code](name);
}

function near(name: string, preposition: string): string {
  const words = name.replace(/[{}]/g, '').trim();
  return words === '' ? '' : ` ${preposition} «${words}»`;
}
