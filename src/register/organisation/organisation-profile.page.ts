import type { AuditEntry } from '../../audit/audit-entry.entity.js';
import type { AssociationView } from '../association/association.service.js';
import type { Place, Places } from '../category/listing.service.js';
import type { ContactInput, ContactInputs } from '../contact/contact.service.js';
import { formatDay, formatInstant } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { BODY_TYPES } from '../reference/body-type.js';
import { organisationPath, registerCrumbs } from '../register-paths.js';
import { bodyTypeWords, languageFormWords, registerWords } from '../register.words.js';
import type { OrganisationMerge } from './organisation-merge.entity.js';
import { formattedNumber } from './organisation-number.js';
import {
  changedFieldWords,
  deedWords,
  profileWords,
  type ChangedField,
  type DeedOnOrganisation,
} from './organisation-profile.words.js';
import type { Organisation } from './organisation.entity.js';

/** Everything the page of a body shows. */
export interface OrganisationProfile {
  readonly organisation: Organisation;
  readonly otherNames: readonly string[];
  readonly contacts: ContactInputs;
  readonly postalAddress: string;
  readonly places: Places;
  readonly associations: readonly AssociationView[];
  readonly merges: readonly OrganisationMerge[];
  readonly history: readonly AuditEntry[];
  /** May change what is common to all hosts. */
  readonly mayEditCommon: boolean;
  /** May change what is the host's own. */
  readonly mayEditOwn: boolean;
}

interface Fact {
  readonly term: string;
  readonly text: string;
}

interface AssociationLine {
  readonly role: string;
  readonly name: string;
  readonly href: string;
  readonly period: string;
  readonly endHref: string | false;
}

/** One body: what is common to all, and what it is to the host. */
export class OrganisationProfilePage extends Page {
  readonly template = 'pages/register/organisation/profile';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly isInactive: boolean;
  readonly isMerged: boolean;
  readonly mergedHref: string;
  readonly about: readonly Fact[];
  readonly contacts: readonly Fact[];
  readonly lacksAddress: boolean;
  readonly places: readonly Fact[];
  readonly associations: readonly AssociationLine[];
  readonly addedAt: string;
  readonly history: readonly { readonly what: string; readonly who: string }[];
  readonly mayEditCommon: boolean;
  readonly mayEditOwn: boolean;
  readonly readOnlyCommon: string | false;
  readonly readOnlyOwn: string | false;
  readonly hrefs: Readonly<
    Record<
      'edit' | 'contacts' | 'postalAddress' | 'places' | 'association' | 'merge' | 'deactivation' | 'activation',
      string
    >
  >;

  constructor(
    private readonly language: Language,
    profile: OrganisationProfile,
  ) {
    super();
    const { organisation } = profile;
    const isMerged = organisation.mergedIntoId !== null;
    this.t = profileWords[language];
    this.title = organisation.name;
    this.crumbs = registerCrumbs(language);
    this.isMerged = isMerged;
    this.isInactive = !organisation.isActive && !isMerged;
    this.mergedHref = organisationPath(organisation.mergedIntoId ?? '');
    this.about = this.aboutFacts(organisation, profile.otherNames);
    this.contacts = this.contactFacts(profile);
    this.lacksAddress =
      !isMerged && profile.contacts.consultation.email === '' && profile.contacts.general.email === '';
    this.places = this.placeFacts(profile.places);
    this.associations = profile.associations.map((view) =>
      this.associationLine(organisation.id, view, profile.mayEditOwn),
    );
    this.addedAt = this.t.addedAt(formatInstant(organisation.createdAt, language));
    this.history = this.historyLines(profile);
    this.mayEditCommon = profile.mayEditCommon && !isMerged;
    this.mayEditOwn = profile.mayEditOwn && !isMerged;
    this.readOnlyOwn = profile.mayEditOwn ? false : registerWords[language].readOnly;
    this.readOnlyCommon = profile.mayEditOwn && !profile.mayEditCommon ? registerWords[language].commonReadOnly : false;
    this.hrefs = hrefsOf(organisation.id);
  }

  private aboutFacts(organisation: Organisation, otherNames: readonly string[]): Fact[] {
    const { municipalityNumber } = organisation;
    const type = BODY_TYPES.find((candidate) => candidate === organisation.bodyType);
    return [
      { term: this.t.number, text: formattedNumber(organisation.organisationNumber) || this.t.noNumber },
      ...(municipalityNumber === null ? [] : [{ term: this.t.municipalityNumber, text: municipalityNumber }]),
      { term: this.t.languageForm, text: languageFormWords[this.language][organisation.languageForm] },
      { term: this.t.bodyType, text: type ? bodyTypeWords[this.language][type] : this.t.notSet },
      ...(otherNames.length > 0 ? [{ term: this.t.otherNames, text: otherNames.join('\n') }] : []),
    ];
  }

  private contactFacts({ contacts: { consultation, general }, postalAddress }: OrganisationProfile): Fact[] {
    const textOf = ({ email, name }: ContactInput): string =>
      email === '' ? this.t.noAddress : [email, name].filter(Boolean).join('\n');
    return [
      { term: this.t.consultation, text: textOf(consultation) },
      { term: this.t.general, text: textOf(general) },
      { term: this.t.postalAddress, text: postalAddress || this.t.noPostalAddress },
    ];
  }

  private placeFacts({ categories, groups }: Places): Fact[] {
    const namesOf = (places: readonly Place[]): string =>
      places
        .filter(({ isIn }) => isIn)
        .map(({ name }) => name)
        .join('\n') || this.t.inNone;
    return [
      { term: this.t.categories, text: namesOf(categories) },
      { term: this.t.groups, text: namesOf(groups) },
    ];
  }

  private associationLine(organisationId: string, view: AssociationView, mayEnd: boolean): AssociationLine {
    const from = formatDay(view.validFrom, this.language);
    return {
      role: this.t[view.other],
      name: view.otherName,
      href: organisationPath(view.otherId),
      period: view.validTo ? this.t.period(from, formatDay(view.validTo, this.language)) : this.t.from(from),
      endHref: mayEnd && !view.validTo ? organisationPath(organisationId, 'tilknytninger', view.id, 'opphor') : false,
    };
  }

  private historyLines({ merges, history }: OrganisationProfile): { what: string; who: string }[] {
    const lines = [
      ...history.map((entry) => ({ what: this.deed(entry), who: entry.actorName, at: entry.at })),
      ...merges.map(({ fromName, byName, at }) => ({ what: this.t.mergeOf(fromName), who: byName, at })),
    ];
    return lines
      .filter(({ what }) => what !== '')
      .sort((left, right) => right.at.getTime() - left.at.getTime())
      .map(({ what, who, at }) => ({ what, who: this.t.byWhom(who, formatInstant(at, this.language)) }));
  }

  /** A merge into the body stands among the merges, with the name that went. */
  private deed({ action, changes }: AuditEntry): string {
    if (action === 'organisation.tookOver' || !isDeed(action)) return '';
    const words = changedFieldWords[this.language];
    const fields = Object.keys(changes).flatMap((field) => (isChangedField(field) ? [words[field]] : []));
    const isChange = action === 'organisation.edited' || action === 'organisation.contactsChanged';
    const what = deedWords[this.language][action];
    return isChange && fields.length > 0 ? `${what}: ${fields.join(', ')}` : what;
  }
}

function hrefsOf(id: string): OrganisationProfilePage['hrefs'] {
  return {
    edit: organisationPath(id, 'rediger'),
    contacts: organisationPath(id, 'kontakter'),
    postalAddress: organisationPath(id, 'postadresse'),
    places: organisationPath(id, 'plassering'),
    association: organisationPath(id, 'tilknytninger', 'ny'),
    merge: organisationPath(id, 'sammenslaing'),
    deactivation: organisationPath(id, 'deaktivering'),
    activation: organisationPath(id, 'aktivering'),
  };
}

function isDeed(action: string): action is DeedOnOrganisation {
  return Object.hasOwn(deedWords.nb, action);
}

function isChangedField(field: string): field is ChangedField {
  return Object.hasOwn(changedFieldWords.nb, field);
}
