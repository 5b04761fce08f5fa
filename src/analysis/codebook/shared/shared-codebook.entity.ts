import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Host } from '../../../identity/host/host.entity.js';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalInstantColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../../shared/database/columns.js';

/** A codebook that a host keeps for its hearings (felles kodebok). Taking it in copies it: a hearing's tags are its own. */
@Entity('shared_codebook')
@Index('ix_shared_codebook_host', ['hostId', 'name'])
export class SharedCodebook {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_shared_codebook_host' }) hostId!: string;
  @TextColumn() name!: string;
  @InstantColumn() createdAt!: Date;
  @TextColumn() createdByName!: string;
  /** A codebook that is no longer offered; what was taken in from it stands. */
  @OptionalInstantColumn() retiredAt!: Date | null;

  get isRetired(): boolean {
    return this.retiredAt !== null;
  }

  retire(at: Date): void {
    this.retiredAt = at;
  }
}

/** A tag of a shared codebook. Its position counts over the whole codebook, those below a tag right after it. */
@Entity('shared_tag')
@Index('ix_shared_tag_codebook', ['codebookId', 'position'])
@Check('ck_shared_tag_parent', `"parentId" IS NULL OR "parentId" <> "id"`)
export class SharedTag {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => SharedCodebook, { name: 'fk_shared_tag_codebook' }) codebookId!: string;
  @OptionalTextColumn() @ForeignKey(() => SharedTag, { name: 'fk_shared_tag_parent' }) parentId!: string | null;
  @IntegerColumn() position!: number;
  @TextColumn() name!: string;
  @TextColumn() definition!: string;
  @TextColumn() example!: string;
  @TextColumn() defaultText!: string;
}
