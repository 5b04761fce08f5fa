import type { Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { norwegianSortKey } from '../../shared/language/sorting.js';
import { Category } from '../category/category.entity.js';
import { Listing } from '../category/listing.entity.js';
import { Contact } from '../contact/contact.entity.js';
import { GroupMember } from '../group/group-member.entity.js';
import { OrganisationGroup } from '../group/organisation-group.entity.js';
import { OrganisationName } from '../organisation/organisation-name.entity.js';
import { Organisation } from '../organisation/organisation.entity.js';
import type { BodyType } from '../reference/body-type.js';
import type { LanguageForm } from '../../shared/language/words.js';
import type { BodyReference, ImportPlan, PlannedGroup } from './import-plan.js';
import { insertRows } from './insert-rows.js';
import { idsByName, type KnownRegister } from './known-register.js';
import { nameKey } from './organisation-name.js';
import { referenceNumber } from './reference-match.js';

/** For whom a plan is carried out, and when. */
export interface PlanSetting {
  readonly hostId: string;
  readonly now: Date;
}

interface NewBody {
  readonly name: string;
  readonly languageForm: LanguageForm;
  readonly organisationNumber?: string | undefined;
  readonly municipalityNumber?: string | undefined;
  readonly bodyType?: BodyType | undefined;
}

type Place =
  | { readonly organisationId: string; readonly groupId: null }
  | { readonly organisationId: null; readonly groupId: string };

/** Carries a plan out: every row it calls new, in one transaction that somebody else has begun. */
export class PlanWriter {
  private readonly places = new Map<string, Place>();

  constructor(
    private readonly transaction: Transaction,
    private readonly setting: PlanSetting,
    private readonly known: KnownRegister,
  ) {
    for (const id of known.organisations.keys()) this.put({ kind: 'known', id }, { organisationId: id, groupId: null });
    for (const id of known.groups.keys()) this.put({ kind: 'known', id }, { organisationId: null, groupId: id });
  }

  /** Gives the number of bodies that were made, members of groups among them. */
  async write(plan: ImportPlan): Promise<number> {
    const bodies = this.newBodies(plan);
    await insertRows(this.transaction, Organisation, bodies);
    await this.writeGroups(plan.newGroups);
    await this.writeListings(plan);
    await this.writeContacts(plan);
    await this.writeOtherNames(plan);
    return bodies.length;
  }

  private newBodies(plan: ImportPlan): Organisation[] {
    const listed = plan.newOrganisations.map(({ line, name, languageForm, organisationNumber, reference }) => {
      const number = organisationNumber?.toString() ?? reference?.organisationNumber;
      const { municipalityNumber, bodyType } = reference ?? {};
      const body = this.body({ name, languageForm, organisationNumber: number, municipalityNumber, bodyType });
      this.put({ kind: 'planned', line }, { organisationId: body.id, groupId: null });
      return body;
    });
    const members = plan.newMembers.map((member) => {
      const body = this.body(member);
      this.put({ kind: 'reference', number: referenceNumber(member) }, { organisationId: body.id, groupId: null });
      return body;
    });
    return [...listed, ...members];
  }

  private body(input: NewBody): Organisation {
    const body = this.transaction.create(Organisation, {
      id: newId(),
      organisationNumber: input.organisationNumber ?? null,
      municipalityNumber: input.municipalityNumber ?? null,
      languageForm: input.languageForm,
      bodyType: input.bodyType ?? null,
      isActive: true,
      mergedIntoId: null,
      createdByHostId: this.setting.hostId,
      version: 1,
      createdAt: this.setting.now,
    });
    body.rename(input.name);
    return body;
  }

  private async writeGroups(groups: readonly PlannedGroup[]): Promise<void> {
    for (const { line } of groups) this.put({ kind: 'planned', line }, { organisationId: null, groupId: newId() });
    // Groups that others are reached through stand first: the database checks each statement by itself.
    const ordered = [...groups].sort(
      (left, right) => Number(left.reach.kind === 'through') - Number(right.reach.kind === 'through'),
    );
    const rows = ordered.map(({ line, name, reach }) => ({
      id: this.groupId({ kind: 'planned', line }),
      hostId: this.setting.hostId,
      name,
      sortKey: norwegianSortKey(name),
      referenceKey: reach.kind === 'members' ? name : null,
      reachedThroughGroupId: reach.kind === 'through' && reach.group ? this.groupId(reach.group) : null,
    }));
    await insertRows(this.transaction, OrganisationGroup, rows);
    await insertRows(
      this.transaction,
      GroupMember,
      groups.flatMap((group) => this.membersOf(group)),
    );
  }

  private membersOf({ line, reach }: PlannedGroup): GroupMember[] {
    if (reach.kind !== 'members') return [];
    const groupId = this.groupId({ kind: 'planned', line });
    // Two numbers of a reference list may lead to one body, when its two rows were merged.
    const members = new Set(reach.members.flatMap((member) => this.placeOf(member).organisationId ?? []));
    return [...members].map((organisationId) =>
      this.transaction.create(GroupMember, { id: newId(), groupId, organisationId }),
    );
  }

  private async writeListings({ newCategories, newListings }: ImportPlan): Promise<void> {
    const { hostId } = this.setting;
    const last = (await this.transaction.maximum(Category, 'position', { hostId })) ?? 0;
    const made = newCategories.map((name, place) => ({ id: newId(), hostId, name, position: last + place + 1 }));
    await insertRows(this.transaction, Category, made);
    const idOf = new Map([...idsByName(this.known.categories), ...idsByName(made.map(({ id, name }) => [id, name]))]);
    const rows = newListings.map(({ category, body }) => {
      const categoryId = idOf.get(nameKey(category));
      if (categoryId === undefined) throw new Error(`The plan lists a body under "${category}", which is nowhere`);
      return { id: newId(), hostId, categoryId, ...this.placeOf(body) };
    });
    await insertRows(this.transaction, Listing, rows);
  }

  private async writeContacts({ newOrganisations, newContacts }: ImportPlan): Promise<void> {
    const { hostId } = this.setting;
    const ofNew = newOrganisations.flatMap(({ line, email }) =>
      email === undefined ? [] : [{ email, body: { kind: 'planned', line } as const }],
    );
    const rows = [...ofNew, ...newContacts].map(({ email, body }) => ({
      id: newId(),
      hostId,
      ...this.placeOf(body),
      purpose: 'consultation' as const,
      email,
      name: null,
    }));
    await insertRows(this.transaction, Contact, rows);
  }

  /** A spelling that was confirmed to be the same is found in searches from now on. */
  private async writeOtherNames({ otherNames }: ImportPlan): Promise<void> {
    for (const { name, body } of otherNames) {
      const { organisationId } = this.placeOf(body);
      if (organisationId === null) continue;
      await this.transaction.insert(OrganisationName, { id: newId(), organisationId, name });
      const names = await this.transaction.findBy(OrganisationName, { organisationId });
      const organisation = await this.transaction.findOneByOrFail(Organisation, { id: organisationId });
      organisation.rename(
        organisation.name,
        names.map((other) => other.name),
      );
      await this.transaction.update(Organisation, { id: organisationId }, { searchText: organisation.searchText });
    }
  }

  private put(reference: BodyReference, place: Place): void {
    this.places.set(JSON.stringify(reference), place);
  }

  private placeOf(reference: BodyReference): Place {
    const place = this.places.get(JSON.stringify(reference));
    if (!place) throw new Error(`The plan names a body that is nowhere: ${JSON.stringify(reference)}`);
    return place;
  }

  private groupId(reference: BodyReference): string {
    const { groupId } = this.placeOf(reference);
    if (groupId === null) throw new Error(`The plan takes a body for a group: ${JSON.stringify(reference)}`);
    return groupId;
  }
}
