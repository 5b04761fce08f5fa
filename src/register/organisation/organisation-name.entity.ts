import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, TextColumn } from '../../shared/database/columns.js';
import { Organisation } from './organisation.entity.js';

/** A name that a body also goes by (annet navn): an earlier one, one of a body merged into it, a spelling found to be the same. */
@Entity('organisation_name')
@Index('ux_organisation_name', ['organisationId', 'name'], { unique: true })
export class OrganisationName {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Organisation, { name: 'fk_organisation_name_organisation' }) organisationId!: string;
  @TextColumn() name!: string;
}
