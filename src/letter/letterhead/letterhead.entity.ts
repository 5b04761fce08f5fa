import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Host } from '../../identity/host/host.entity.js';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalInstantColumn,
  OptionalIntegerColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import { AlreadyInUse } from './letterhead.errors.js';

/**
 * One edition of the head of a host's letters (brevhode): what is printed beside its name, and its mark. An edition is
 * never changed; it is looked at as a sample, and counts from the instant at which it is taken into use. What is not given
 * is empty. The picture is in the file store as it was uploaded.
 */
@Entity('letterhead')
@Index('ux_letterhead_number', ['hostId', 'number'], { unique: true })
@Check('ck_letterhead_number', `"number" >= 1`)
@Check(
  'ck_letterhead_logo',
  `("logoSha256" IS NULL) = ("logoSizeBytes" IS NULL) AND ("logoSha256" IS NULL OR "logoAlternative" <> '')`,
)
export class Letterhead {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_letterhead_host' }) hostId!: string;
  /** Counts from 1 at each host. */
  @IntegerColumn() number!: number;
  @TextColumn() postalAddress!: string;
  @TextColumn() telephone!: string;
  /** As it is printed: `www.direktoratet.example`. */
  @TextColumn() webAddress!: string;
  /** Nine digits. */
  @TextColumn() organisationNumber!: string;
  @OptionalTextColumn() logoSha256!: string | null;
  @OptionalIntegerColumn() logoSizeBytes!: number | null;
  /** What is said in place of the mark to whoever cannot see it. */
  @TextColumn() logoAlternative!: string;
  /** Null while it is only a sample. */
  @OptionalInstantColumn() inUseFrom!: Date | null;
  @InstantColumn() createdAt!: Date;
  @TextColumn() createdById!: string;
  @TextColumn() createdByName!: string;

  /** Lets letters be written on it. Refuses with `AlreadyInUse`. */
  takeIntoUse(at: Date): void {
    if (this.inUseFrom !== null) throw new AlreadyInUse();
    this.inUseFrom = at;
  }
}
