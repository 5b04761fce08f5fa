import type { PersonActor } from '../../identity/access/actor.js';
import { formatInstant } from '../../shared/language/format.js';
import { LANGUAGE_FORMS, type Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type Choices, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { addressWith } from '../../shared/web/pager.js';
import { Page } from '../../shared/web/page.js';
import type { Letterhead } from './letterhead.entity.js';
import { letterheadWords } from './letterhead.words.js';

export const LETTERHEAD_PATH = '/skrivebord/brevhode';

/** What the page shows. */
export interface LetterheadView {
  /** The newest first. */
  readonly editions: readonly Letterhead[];
  /** What new letters are written on; null for a host without any. */
  readonly current: Letterhead | null;
}

/** What stands in the form. */
export interface LetterheadContent {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly outcome: 'shown' | 'conflict';
}

interface Link {
  readonly href: string;
  readonly text: string;
}

/** A sample that can be taken into use. */
interface Waiting {
  readonly notice: string;
  readonly samples: readonly Link[];
  readonly action: string;
  readonly button: string;
}

interface EditionRow {
  readonly text: string;
  readonly by: string;
  readonly tag: string;
  readonly color: string;
  readonly label: string;
  readonly samples: readonly Link[];
}

/** Where the administrator sets the head of the host's letters. */
export class LetterheadPage extends Page {
  readonly template = 'pages/letter/letterhead/letterhead';
  override readonly status: number;
  readonly title: string;
  readonly t;
  readonly introduction: string;
  readonly standing: string;
  readonly waiting: Waiting | false;
  readonly summary: ErrorSummary;
  readonly isConflict: boolean;
  readonly action = LETTERHEAD_PATH;
  readonly number: string;
  readonly fields: readonly Field[];
  readonly logo: Field;
  readonly logoAlternative: Field;
  readonly removeLogo: Choices | false;
  readonly editions: readonly EditionRow[];
  readonly hasEditions: boolean;

  constructor(
    private readonly language: Language,
    person: PersonActor,
    private readonly view: LetterheadView,
    content: LetterheadContent,
  ) {
    super();
    const { current, editions } = view;
    const [newest] = editions;
    this.t = letterheadWords[language];
    this.title = this.t.title;
    this.introduction = this.t.introduction(person.hostName);
    this.standing = current?.inUseFrom
      ? this.t.inUse(current.number, formatInstant(current.inUseFrom, language))
      : this.t.none;
    this.waiting = newest?.inUseFrom === null && this.waitingFor(newest);
    this.summary = errorSummary(content.errors);
    this.isConflict = content.outcome === 'conflict';
    this.status = this.isConflict ? 409 : content.errors.length > 0 ? 422 : 200;
    this.number = String(newest?.number ?? 0);
    const fields = new FieldSet(content.typed, content.errors);
    this.fields = this.lineFields(fields);
    const hasLogo = newest?.logoSha256 != null;
    const hint = hasLogo ? `${this.t.logoHint} ${this.t.logoKept}` : this.t.logoHint;
    this.logo = fields.input({ name: 'logo', label: this.t.logo, hint, type: 'file' });
    const words = { label: this.t.logoAlternative, hint: this.t.logoAlternativeHint };
    this.logoAlternative = fields.input({ name: 'logoAlternative', ...words });
    this.removeLogo = hasLogo && this.removeChoice(fields);
    this.editions = editions.map((edition) => this.rowOf(edition));
    this.hasEditions = editions.length > 0;
  }

  private lineFields(fields: FieldSet): Field[] {
    return [
      fields.input({ name: 'postalAddress', label: this.t.postalAddress, hint: this.t.postalAddressHint }),
      fields.input({ name: 'telephone', label: this.t.telephone, type: 'tel' }),
      fields.input({ name: 'webAddress', label: this.t.webAddress }),
      fields.input({ name: 'organisationNumber', label: this.t.organisationNumber }),
    ];
  }

  private removeChoice(fields: FieldSet): Choices {
    return fields.boxes({ name: 'removeLogo', label: this.t.removeLogo }, [
      { value: 'yes', text: this.t.removeLogoChoice },
    ]);
  }

  private waitingFor({ id, number }: Letterhead): Waiting {
    return {
      notice: this.t.waiting(number),
      samples: this.samplesOf(id),
      action: `${LETTERHEAD_PATH}/${id}/i-bruk`,
      button: this.t.takeIntoUse(number),
    };
  }

  private samplesOf(id: string): Link[] {
    return LANGUAGE_FORMS.map((form) => ({
      href: addressWith(`${LETTERHEAD_PATH}/${id}/prove.pdf`, { malform: form }),
      text: this.t.pdfOf(this.t[form]),
    }));
  }

  private rowOf({ id, number, createdAt, createdByName, inUseFrom }: Letterhead): EditionRow {
    const isCurrent = number === this.view.current?.number;
    return {
      text: this.t.edition(number),
      by: this.t.savedBy(createdByName, formatInstant(createdAt, this.language)),
      tag: isCurrent ? this.t.tagInUse : inUseFrom === null ? this.t.tagSample : this.t.tagFormer,
      color: isCurrent ? 'success' : 'neutral',
      label: this.t.samples(number),
      samples: this.samplesOf(id),
    };
  }
}
