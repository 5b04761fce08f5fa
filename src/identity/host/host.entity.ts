import { Check, Entity } from 'typeorm';
import { IdColumn, InstantColumn, OptionalTextColumn, TextColumn } from '../../shared/database/columns.js';

/** A state body has the six-week rule and the duty to journal; an association has neither. */
export const HOST_KINDS = ['stateBody', 'association'] as const;
export type HostKind = (typeof HOST_KINDS)[number];

/** An organisation that holds hearings (vert): the directorate, or an umbrella body. What it owns is not found by others. */
@Entity('host')
@Check('ck_host_kind', `"kind" IN ('stateBody', 'association')`)
export class Host {
  @IdColumn() id!: string;
  @TextColumn() name!: string;
  @TextColumn() kind!: HostKind;
  /** Where answers by e-mail come to (postmottak). */
  @OptionalTextColumn() mailbox!: string | null;
  @OptionalTextColumn() postalAddress!: string | null;
  @InstantColumn() createdAt!: Date;
}
