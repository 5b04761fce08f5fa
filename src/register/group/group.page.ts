import type { Place } from '../category/listing.service.js';
import type { ContactInputs } from '../contact/contact.service.js';
import type { Page as ListPage } from '../../shared/database/paging.js';
import { formatNumber } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { pagerFor, type Pager } from '../../shared/web/pager.js';
import { formattedNumber } from '../organisation/organisation-number.js';
import { RegisterNavigation } from '../register-navigation.js';
import { groupPath, GROUPS_PATH, organisationPath, registerCrumbs } from '../register-paths.js';
import { registerWords } from '../register.words.js';
import type { GroupMemberRow, GroupSummary } from './group-reader.js';
import { groupWords } from './group.words.js';
import type { OrganisationGroup } from './organisation-group.entity.js';

interface Reach {
  readonly reach: string;
  readonly isUnreached: boolean;
}

interface ReachedGroup extends Reach {
  readonly href: string;
  readonly name: string;
}

/** The host's groups, and how each is reached. */
export class GroupListPage extends Page {
  readonly template = 'pages/register/group/list';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly parts: RegisterNavigation;
  readonly rows: readonly ReachedGroup[];
  readonly hasRows: boolean;
  readonly mayEdit: boolean;
  readonly readOnly: string;
  readonly addHref = `${GROUPS_PATH}/ny`;

  constructor(language: Language, groups: readonly GroupSummary[], permissions: { readonly mayEdit: boolean }) {
    super();
    this.t = groupWords[language];
    this.title = this.t.title;
    this.crumbs = registerCrumbs(language);
    this.parts = new RegisterNavigation(language, GROUPS_PATH);
    this.rows = groups.map((group) => ({ href: groupPath(group.id), name: group.name, ...reachOf(language, group) }));
    this.hasRows = this.rows.length > 0;
    this.mayEdit = permissions.mayEdit;
    this.readOnly = registerWords[language].readOnly;
  }
}

/** What the page of a group shows. */
export interface GroupProfile {
  readonly group: OrganisationGroup;
  readonly all: readonly GroupSummary[];
  readonly members: ListPage<GroupMemberRow>;
  readonly contacts: ContactInputs;
  readonly postalAddress: string;
  readonly categories: readonly Place[];
  readonly mayEdit: boolean;
}

interface MemberRow {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly number: string;
  readonly email: string | false;
  readonly isInactive: boolean;
}

/** One group: how it is reached, and who belongs to it. */
export class GroupPage extends Page {
  readonly template = 'pages/register/group/profile';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly about: readonly { readonly term: string; readonly text: string }[];
  readonly isUnreached: boolean;
  readonly reference: string | false;
  readonly members: readonly MemberRow[];
  readonly hasMembers: boolean;
  readonly found: string;
  readonly noMembers: string;
  readonly pager: Pager;
  readonly side: string;
  readonly mayEdit: boolean;
  readonly readOnly: string;
  readonly hrefs: Readonly<
    Record<'edit' | 'contacts' | 'postalAddress' | 'places' | 'addMember' | 'removeMember', string>
  >;

  constructor(language: Language, profile: GroupProfile) {
    super();
    const { group, members } = profile;
    const summary = profile.all.find(({ id }) => id === group.id);
    const reach = summary ? reachOf(language, summary) : { reach: '', isUnreached: false };
    this.t = groupWords[language];
    this.title = group.name;
    this.crumbs = registerCrumbs(language, { href: GROUPS_PATH, text: this.t.title });
    this.about = this.factsOf(profile, reach);
    this.isUnreached = reach.isUnreached;
    this.reference = group.referenceKey === null ? false : this.t.fromReference;
    this.members = members.rows.map(memberRow);
    this.hasMembers = members.total > 0;
    this.found = members.total === 1 ? this.t.memberFound : this.t.membersFound(formatNumber(members.total, language));
    this.noMembers = group.reachedThroughGroupId === null ? this.t.noMembers : this.t.noMembersThrough;
    this.side = String(members.page);
    this.pager = pagerFor(members, groupPath(group.id), {});
    this.mayEdit = profile.mayEdit;
    this.readOnly = registerWords[language].readOnly;
    this.hrefs = {
      edit: groupPath(group.id, 'rediger'),
      contacts: groupPath(group.id, 'kontakter'),
      postalAddress: groupPath(group.id, 'postadresse'),
      places: groupPath(group.id, 'plassering'),
      addMember: groupPath(group.id, 'medlemmer', 'ny'),
      removeMember: groupPath(group.id, 'medlemmer', 'fjerning'),
    };
  }

  private factsOf(
    { group, all, contacts, postalAddress, categories }: GroupProfile,
    reach: Reach,
  ): { term: string; text: string }[] {
    const email = contacts.consultation.email || contacts.general.email;
    const passesOn = all.filter(({ through }) => through === group.name).map(({ name }) => name);
    const listed = categories.filter(({ isIn }) => isIn).map(({ name }) => name);
    return [
      { term: this.t.reach, text: reach.reach },
      { term: this.t.address, text: email || (reach.isUnreached ? this.t.noAddress : this.t.addressUnused) },
      ...(postalAddress === '' ? [] : [{ term: this.t.postalAddress, text: postalAddress }]),
      { term: this.t.categories, text: listed.join('\n') || this.t.inNone },
      ...(passesOn.length > 0 ? [{ term: this.t.passesOn, text: passesOn.join('\n') }] : []),
    ];
  }
}

function reachOf(language: Language, group: GroupSummary): Reach {
  const t = groupWords[language];
  if (group.through !== null) return { reach: t.reachedThrough(group.through), isUnreached: false };
  if (group.members === 1) return { reach: t.reachedByMember, isUnreached: false };
  if (group.members > 0)
    return { reach: t.reachedByMembers(formatNumber(group.members, language)), isUnreached: false };
  return group.email === null
    ? { reach: t.unreached, isUnreached: true }
    : { reach: t.reachedAt(group.email), isUnreached: false };
}

function memberRow({ id, name, organisationNumber, municipalityNumber, email, isActive }: GroupMemberRow): MemberRow {
  return {
    id,
    href: organisationPath(id),
    name,
    number: formattedNumber(organisationNumber) || (municipalityNumber ?? ''),
    email: email ?? false,
    isInactive: !isActive,
  };
}
