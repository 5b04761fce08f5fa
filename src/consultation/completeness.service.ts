import { Injectable } from '@nestjs/common';
import { Host } from '../identity/host/host.entity.js';
import { Database, type Reader } from '../shared/database/database.js';
import { Clock } from '../shared/time/clock.js';
import { missingParts, type RequiredPart } from './completeness.rules.js';
import { ConsultationReader } from './consultation-reader.js';
import { NotComplete } from './consultation.errors.js';
import { RecipientList } from './recipient/recipient-list.entity.js';

/** Knows what a hearing still lacks before it can be submitted for approval. */
@Injectable()
export class Completeness {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: ConsultationReader,
  ) {}

  /** What is missing; empty when the hearing can be submitted. */
  async missingIn(consultationId: string, via: Reader = this.database.reader): Promise<readonly RequiredPart[]> {
    const outline = await this.reader.outline(consultationId, via);
    const host = await via.findOneBy(Host, { id: outline.consultation.hostId });
    const list = await via.findOneBy(RecipientList, { consultationId });
    return missingParts(outline, list, { hostKind: host?.kind ?? 'stateBody', sentOn: this.clock.today() });
  }

  /** Refuses a hearing that lacks something with `NotComplete`. */
  async require(consultationId: string, via: Reader = this.database.reader): Promise<void> {
    const missing = await this.missingIn(consultationId, via);
    if (missing.length > 0) throw new NotComplete(missing);
  }
}
