import { defineWords, type Language } from '../shared/language/words.js';
import { FieldSet, type Field } from '../shared/web/fields.js';
import { Page, type Crumb } from '../shared/web/page.js';
import { formattedNumber } from './organisation/organisation-number.js';
import type { NamedBody } from './organisation/organisation-reader.js';
import { registerWords } from './register.words.js';

/** Words of the search for a body. */
const chooseWords = defineWords('register choose body', {
  nb: {
    label: 'Søk etter instans',
    hint: 'Skriv en del av navnet, eller nummeret.',
    nothing: 'Ingen instanser passer med det du søkte etter. Prøv en kortere del av navnet.',
    inactive: 'Ute av bruk',
    found: 'Treff',
  },
  nn: {
    label: 'Søk etter instans',
    hint: 'Skriv ein del av namnet, eller nummeret.',
    nothing: 'Ingen instansar passar med det du søkte etter. Prøv ein kortare del av namnet.',
    inactive: 'Ute av bruk',
    found: 'Treff',
  },
  en: {
    label: 'Search for a body',
    hint: 'Write a part of the name, or the number.',
    nothing: 'No bodies match what you searched for. Try a shorter part of the name.',
    inactive: 'Out of use',
    found: 'Found',
  },
});

export interface ChoiceOfBody {
  readonly title: string;
  readonly introduction: string;
  readonly crumbs: readonly Crumb[];
  /** Where the search is sent. */
  readonly action: string;
  readonly cancelHref: string;
  readonly search: string;
  readonly found: readonly NamedBody[];
  /** What a body leads to: a link when choosing changes nothing, a form when it does. */
  readonly way: 'link' | 'post';
  /** The word on the button of a form. */
  readonly choose?: string;
  readonly hrefOf: (body: NamedBody) => string;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly href: string;
  readonly isInactive: boolean;
}

/** A search for a body, each one found leading on to what is to be done with it. */
export class ChooseBodyPage extends Page {
  readonly template = 'pages/register/choose-body';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly introduction: string;
  readonly action: string;
  readonly field: Field;
  readonly searchWord: string;
  readonly choose: string;
  readonly cancel: string;
  readonly cancelHref: string;
  readonly rows: readonly Row[];
  readonly hasRows: boolean;
  readonly hasSearched: boolean;
  readonly isPost: boolean;

  constructor(language: Language, choice: ChoiceOfBody) {
    super();
    const words = registerWords[language];
    this.t = chooseWords[language];
    this.title = choice.title;
    this.introduction = choice.introduction;
    this.crumbs = choice.crumbs;
    this.action = choice.action;
    const fields = new FieldSet({ sok: choice.search });
    this.field = fields.input({ name: 'sok', label: this.t.label, hint: this.t.hint, type: 'search' });
    this.searchWord = words.search;
    this.choose = choice.choose ?? words.choose;
    this.cancel = words.cancel;
    this.cancelHref = choice.cancelHref;
    this.rows = choice.found.map((body) => ({
      id: body.id,
      name: body.name,
      number: formattedNumber(body.organisationNumber) || (body.municipalityNumber ?? ''),
      href: choice.hrefOf(body),
      isInactive: !body.isActive,
    }));
    this.hasRows = this.rows.length > 0;
    this.hasSearched = choice.search !== '';
    this.isPost = choice.way === 'post';
  }
}
