import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Host } from '../../identity/host/host.entity.js';
import {
  BooleanColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import { foldForSearch, norwegianSortKey } from '../../shared/language/sorting.js';
import type { LanguageForm } from '../../shared/language/words.js';
import { OrganisationMerged, SameOrganisation } from './organisation.errors.js';

/**
 * A body that can be asked to answer (høringsinstans). Its name, number and language form are common to all hosts; its
 * place in lists, its contacts and its members belong to each host. The same number may stand twice on purpose.
 */
@Entity('organisation')
@Index('ix_organisation_sort', ['sortKey', 'id'])
@Index('ix_organisation_number', ['organisationNumber'])
@Index('ux_organisation_municipality', ['municipalityNumber'], { unique: true })
@Check('ck_organisation_language', `"languageForm" IN ('nb', 'nn', 'en')`)
@Check('ck_organisation_merged', `"mergedIntoId" IS NULL OR "mergedIntoId" <> "id"`)
export class Organisation {
  @IdColumn() id!: string;
  @TextColumn() name!: string;
  @TextColumn() sortKey!: string;
  @TextColumn() searchText!: string;
  /** Nine digits; many bodies have none. */
  @OptionalTextColumn() organisationNumber!: string | null;
  /** Four digits; what tells municipalities of the same name apart. */
  @OptionalTextColumn() municipalityNumber!: string | null;
  @TextColumn() languageForm!: LanguageForm;
  /** What regjeringen.no calls the kind of body (instanstype). */
  @OptionalTextColumn() bodyType!: string | null;
  @BooleanColumn() isActive!: boolean;
  /** The body that this one was merged into; its history stays here. */
  @OptionalTextColumn() @ForeignKey(() => Organisation, { name: 'fk_organisation_merged_into' }) mergedIntoId!:
    string | null;
  @OptionalTextColumn() @ForeignKey(() => Host, { name: 'fk_organisation_created_by' }) createdByHostId!: string | null;
  @IntegerColumn() version!: number;
  @InstantColumn() createdAt!: Date;

  /** Gives it a name, and what lists are sorted and searched by. It is found by its numbers and other names as well. */
  rename(name: string, otherNames: readonly string[] = []): void {
    this.name = name;
    this.sortKey = norwegianSortKey(name);
    const known = [name, this.organisationNumber, this.municipalityNumber, ...otherNames];
    this.searchText = foldForSearch(known.filter(Boolean).join(' '));
  }

  /** Takes it out of use: it is offered to no new hearing. What it was asked and answered stays. */
  deactivate(): void {
    this.refuseIfMerged();
    this.isActive = false;
  }

  /** Takes it into use again. */
  activate(): void {
    this.refuseIfMerged();
    this.isActive = true;
  }

  /** Says that it is the same body as another, which stays, and is in use if either was. */
  mergeInto(kept: Organisation): void {
    if (kept.id === this.id) throw new SameOrganisation();
    this.refuseIfMerged();
    kept.refuseIfMerged();
    kept.isActive = kept.isActive || this.isActive;
    this.mergedIntoId = kept.id;
    this.isActive = false;
  }

  /** Throws `OrganisationMerged` when another body has taken its place. */
  refuseIfMerged(): void {
    if (this.mergedIntoId !== null) throw new OrganisationMerged();
  }
}
