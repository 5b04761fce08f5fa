import { Entity, ForeignKey, Index } from 'typeorm';
import { Host } from '../identity/host/host.entity.js';
import { Organisation } from '../register/organisation/organisation.entity.js';
import { IdColumn, InstantColumn, TextColumn } from '../shared/database/columns.js';

/** Which body of the register a host is, so that the body that is invited again finds the desk it has. */
@Entity('host_body')
@Index('ux_host_body_host', ['hostId'], { unique: true })
@Index('ux_host_body_organisation', ['organisationId'], { unique: true })
export class HostBody {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_host_body_host' }) hostId!: string;
  @TextColumn() @ForeignKey(() => Organisation, { name: 'fk_host_body_organisation' }) organisationId!: string;
  @InstantColumn() createdAt!: Date;
}
