import { formatNumber } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { FieldSet, type Field } from '../../shared/web/fields.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { addressWith, pagerFor, type Pager } from '../../shared/web/pager.js';
import { groupPath, organisationPath, ORGANISATIONS_PATH, REGISTER_PATH } from '../register-paths.js';
import { registerWords } from '../register.words.js';
import { RegisterNavigation } from '../register-navigation.js';
import { ACTIVITIES, ADDRESSES, NO_CATEGORY, type ListSorting, type OrganisationQuery } from './organisation-filter.js';
import type { FilterCount, OrganisationList, OrganisationRow } from './organisation-list.service.js';
import { formattedNumber } from './organisation-number.js';
import { organisationListWords } from './organisation.words.js';

interface Row {
  readonly href: string;
  readonly name: string;
  readonly number: string;
  readonly categories: string;
  readonly groups: string;
  readonly email: string | false;
  readonly isInactive: boolean;
}

interface Heading {
  readonly text: string;
  readonly href: string;
  readonly direction: 'ascending' | 'descending' | 'none';
}

/** The bodies of the register, to search in and to filter. */
export class OrganisationListPage extends Page {
  readonly template = 'pages/register/organisation/list';
  readonly title: string;
  readonly t;
  readonly parts: RegisterNavigation;
  readonly mayAdd: boolean;
  readonly readOnly: string;
  readonly addHref = `${ORGANISATIONS_PATH}/ny`;
  readonly listHref = REGISTER_PATH;
  readonly filters: readonly Field[];
  readonly sorting: string;
  readonly direction: string;
  readonly found: string;
  readonly groupsFound: readonly Crumb[];
  readonly hasGroupsFound: boolean;
  readonly headings: { readonly name: Heading; readonly categories: Heading };
  readonly rows: readonly Row[];
  readonly hasRows: boolean;
  readonly isFirst: boolean;
  readonly pager: Pager;

  constructor(
    private readonly language: Language,
    private readonly query: OrganisationQuery,
    found: OrganisationList,
    permissions: { readonly mayAdd: boolean },
  ) {
    super();
    this.t = organisationListWords[language];
    this.title = this.t.title;
    this.parts = new RegisterNavigation(language, REGISTER_PATH);
    this.mayAdd = permissions.mayAdd;
    this.readOnly = registerWords[language].readOnly;
    this.filters = this.fieldsFor(found);
    this.sorting = query.sorting;
    this.direction = query.direction;
    const { total } = found.list;
    this.found = total === 1 ? this.t.foundOne : this.t.found(formatNumber(total, language));
    this.groupsFound = found.groupsFound.map(({ id, name }) => ({ href: groupPath(id), text: name }));
    this.hasGroupsFound = this.groupsFound.length > 0;
    this.headings = {
      name: this.heading('navn', this.t.name),
      categories: this.heading('kategori', this.t.categories),
    };
    this.rows = found.list.rows.map(rowOf);
    this.hasRows = this.rows.length > 0;
    this.isFirst = total === 0 && isUnfiltered(query) && found.activities.alle === 0;
    this.pager = pagerFor(found.list, REGISTER_PATH, this.address());
  }

  private fieldsFor(found: OrganisationList): Field[] {
    const fields = new FieldSet(this.address());
    const all = { value: '', text: this.t.allCategories };
    const none = { value: NO_CATEGORY, text: this.counted(this.t.withoutCategory, found.withoutCategory) };
    return [
      fields.input({ name: 'sok', label: this.t.searchLabel, type: 'search' }),
      fields.select({ name: 'kategori', label: this.t.category }, [all, ...this.choicesOf(found.categories), none]),
      fields.select({ name: 'gruppe', label: this.t.group }, [
        { value: '', text: this.t.allGroups },
        ...this.choicesOf(found.groups),
      ]),
      fields.select(
        { name: 'bruk', label: this.t.activity },
        ACTIVITIES.map((value) => ({ value, text: this.counted(this.t[value], found.activities[value]) })),
      ),
      fields.select(
        { name: 'adresse', label: this.t.address },
        ADDRESSES.map((value) => ({ value, text: this.counted(this.t[value], found.addresses[value]) })),
      ),
    ];
  }

  private choicesOf(counts: readonly FilterCount[]): { value: string; text: string }[] {
    return counts.map(({ id, name, count }) => ({ value: id, text: this.counted(name, count) }));
  }

  private counted(name: string, count: number): string {
    return this.t.counted(name, formatNumber(count, this.language));
  }

  private address(change: Readonly<Record<string, string>> = {}): Record<string, string> {
    const { search, category, group, activity, address, sorting, direction } = this.query;
    const asked = { sok: search, kategori: category, gruppe: group, bruk: activity, adresse: address };
    return { ...asked, sorter: sorting, retning: direction, ...change };
  }

  private heading(sorting: ListSorting, text: string): Heading {
    const isCurrent = this.query.sorting === sorting;
    const turned = isCurrent && this.query.direction === 'stigende' ? 'synkende' : 'stigende';
    const direction = !isCurrent ? 'none' : this.query.direction === 'stigende' ? 'ascending' : 'descending';
    return { text, href: addressWith(REGISTER_PATH, this.address({ sorter: sorting, retning: turned })), direction };
  }
}

function rowOf(row: OrganisationRow): Row {
  return {
    href: organisationPath(row.id),
    name: row.name,
    number: formattedNumber(row.organisationNumber) || (row.municipalityNumber ?? ''),
    categories: row.categories.join('; '),
    groups: row.groups.join('; '),
    email: row.email ?? false,
    isInactive: !row.isActive,
  };
}

function isUnfiltered({ search, category, group, address }: OrganisationQuery): boolean {
  return search === '' && category === '' && group === '' && address === 'alle';
}
