import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Host } from '../../identity/host/host.entity.js';
import { IdColumn, IntegerColumn, TextColumn } from '../../shared/database/columns.js';
import type { PersonalDataKind } from '../../shared/language/personal-data/find-personal-data.js';
import { ResponseVersion } from '../submission/response-version.entity.js';

/**
 * That something in a submitted version looks like personal data (mulige personopplysninger): where, what kind and how
 * often, never the passage itself.
 */
@Entity('personal_data_finding')
@Index('ux_personal_data_finding', ['versionId', 'source', 'kind'], { unique: true })
@Check('ck_personal_data_finding_kind', `"kind" IN ('nationalIdentityNumber', 'bankAccount', 'telephone', 'email')`)
@Check('ck_personal_data_finding_count', `"count" >= 1`)
export class PersonalDataFinding {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_personal_data_finding_host' }) hostId!: string;
  @TextColumn() @ForeignKey(() => ResponseVersion, { name: 'fk_personal_data_finding_version' }) versionId!: string;
  /** `answer:<place>`, `filename:<attachment id>` or `attachment:<attachment id>` for the text of a file. */
  @TextColumn() source!: string;
  @TextColumn() kind!: PersonalDataKind;
  @IntegerColumn() count!: number;
}
