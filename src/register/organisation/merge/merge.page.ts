import type { Language } from '../../../shared/language/words.js';
import { FieldSet, type Choices } from '../../../shared/web/fields.js';
import { Page, type Crumb } from '../../../shared/web/page.js';
import { addressWith } from '../../../shared/web/pager.js';
import type { Place } from '../../category/listing.service.js';
import { bodyCrumbs, organisationPath } from '../../register-paths.js';
import { languageFormWords } from '../../register.words.js';
import { formattedNumber } from '../organisation-number.js';
import type { MergeSide } from './merge-side.js';
import { mergeConsequences } from './merge-consequences.js';
import { mergeWords } from './merge.words.js';

interface Row {
  readonly what: string;
  readonly left: string;
  readonly right: string;
  readonly isDifferent: boolean;
}

/** The second step: two rows side by side, and which is kept. */
export class MergeComparePage extends Page {
  readonly template = 'pages/register/organisation/merge-compare';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly introduction: string;
  readonly left: string;
  readonly right: string;
  readonly rows: readonly Row[];
  readonly action: string;
  readonly otherId: string;
  readonly keep: Choices;
  readonly backHref: string;

  constructor(
    private readonly language: Language,
    own: MergeSide,
    other: MergeSide,
  ) {
    super();
    this.t = mergeWords[language];
    this.title = this.t.title;
    this.crumbs = bodyCrumbs(language, own.organisation);
    this.introduction = this.t.compareIntroduction;
    this.left = own.organisation.name;
    this.right = other.organisation.name;
    const right = new Map(this.factsOf(other));
    this.rows = this.factsOf(own).map(([what, text]) => ({
      what,
      left: text || this.t.none,
      right: right.get(what) || this.t.none,
      isDifferent: text !== right.get(what),
    }));
    this.action = organisationPath(own.organisation.id, 'sammenslaing');
    this.otherId = other.organisation.id;
    const choices = [own, other].map(({ organisation }) => ({ value: organisation.id, text: labelOf(organisation) }));
    this.keep = new FieldSet({ behold: own.organisation.id }).radios({ name: 'behold', label: this.t.keep }, choices);
    this.backHref = this.action;
  }

  private factsOf(side: MergeSide): [string, string][] {
    const { organisation, contacts, places } = side;
    return [
      [this.t.name, organisation.name],
      [this.t.number, formattedNumber(organisation.organisationNumber)],
      [this.t.municipalityNumber, organisation.municipalityNumber ?? ''],
      [this.t.languageForm, languageFormWords[this.language][organisation.languageForm]],
      [this.t.otherNames, side.otherNames.join('\n')],
      [this.t.categories, namesIn(places.categories)],
      [this.t.groups, namesIn(places.groups)],
      [this.t.consultation, contacts.consultation.email],
      [this.t.general, contacts.general.email],
      [this.t.associations, side.associations.map(({ otherName }) => otherName).join('\n')],
    ];
  }
}

/** The third step: what will happen, in sentences. */
export class MergeConfirmPage extends Page {
  readonly template = 'pages/register/organisation/merge-confirm';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly introduction: string;
  readonly conflict: string | false;
  readonly sentences: readonly string[];
  readonly action: string;
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  readonly backHref: string;

  constructor(
    language: Language,
    step: { readonly ownId: string; readonly kept: MergeSide; readonly gone: MergeSide; readonly hasChanged: boolean },
  ) {
    super();
    const [kept, gone] = [step.kept.organisation, step.gone.organisation];
    const own = kept.id === step.ownId ? kept : gone;
    const other = own === kept ? gone : kept;
    this.t = mergeWords[language];
    this.title = this.t.title;
    this.status = step.hasChanged ? 409 : 200;
    this.conflict = step.hasChanged ? this.t.conflict : false;
    this.crumbs = bodyCrumbs(language, own);
    this.introduction = this.t.confirmIntroduction;
    this.sentences = mergeConsequences(language, step.kept, step.gone);
    this.action = organisationPath(own.id, 'sammenslaing');
    this.hidden = [
      { name: 'keptId', value: kept.id },
      { name: 'keptVersion', value: String(kept.version) },
      { name: 'goneId', value: gone.id },
      { name: 'goneVersion', value: String(gone.version) },
    ];
    this.backHref = addressWith(this.action, { med: other.id });
  }
}

function labelOf({ name, organisationNumber, municipalityNumber }: MergeSide['organisation']): string {
  const number = formattedNumber(organisationNumber) || municipalityNumber;
  return number ? `${name} (${number})` : name;
}

function namesIn(places: readonly Place[]): string {
  return places
    .filter(({ isIn }) => isIn)
    .map(({ name }) => name)
    .join('\n');
}
