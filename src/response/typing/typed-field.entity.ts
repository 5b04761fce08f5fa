import { Entity, ForeignKey, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import { Response } from '../response.entity.js';

/** What has been typed at one place of an answer so far (utfylt felt). Saved as it is typed, each field with a version. */
@Entity('typed_field')
@Index('ux_typed_field_place', ['responseId', 'place'], { unique: true })
export class TypedField {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Response, { name: 'fk_typed_field_response' }) responseId!: string;
  /** See `place.ts`. */
  @TextColumn() place!: string;
  @TextColumn() text!: string;
  @OptionalTextColumn() choice!: string | null;
  /** 1 at the first save; a save that carries another number than the stored one is a conflict. */
  @IntegerColumn() version!: number;
  @InstantColumn() savedAt!: Date;
}
