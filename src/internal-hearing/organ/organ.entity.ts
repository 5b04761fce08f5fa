import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Host } from '../../identity/host/host.entity.js';
import { Person } from '../../identity/person/person.entity.js';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalInstantColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import { norwegianSortKey } from '../../shared/language/sorting.js';
import { OrganInAnotherState } from './organ.errors.js';

/**
 * What treats the answers of a host before they are given (organ): Fagstyret, Sentralstyret. One that is wound up keeps its
 * name and its meetings, since answers were treated there.
 */
@Entity('organ')
@Index('ux_organ_name', ['hostId', 'sortKey'], { unique: true })
@Check('ck_organ_name', `"name" <> ''`)
export class Organ {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_organ_host' }) hostId!: string;
  @TextColumn() name!: string;
  /** Sorts the name in Norwegian order, and is what two organs of a host may not share. */
  @TextColumn() sortKey!: string;
  @IntegerColumn() version!: number;
  @InstantColumn() createdAt!: Date;
  @TextColumn() @ForeignKey(() => Person, { name: 'fk_organ_created_by' }) createdById!: string;
  @OptionalInstantColumn() woundUpAt!: Date | null;

  get isWoundUp(): boolean {
    return this.woundUpAt !== null;
  }

  rename(name: string): void {
    this.name = name;
    this.sortKey = norwegianSortKey(name);
    this.version += 1;
  }

  /** Ends the organ: no new meetings, nothing more to choose. */
  windUp(at: Date): void {
    if (this.isWoundUp) throw new OrganInAnotherState();
    this.woundUpAt = at;
    this.version += 1;
  }

  resume(): void {
    if (!this.isWoundUp) throw new OrganInAnotherState();
    this.woundUpAt = null;
    this.version += 1;
  }
}
