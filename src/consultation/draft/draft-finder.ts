import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { ConsultationReader, type ConsultationView, type OutlinedDraft } from '../consultation-reader.js';
import type { Consultation } from '../consultation.entity.js';
import { DraftVersion } from './draft-version.entity.js';
import { Draft } from './draft.entity.js';

/** The draft in its hearing, with every edition of its file. */
export interface DraftInView {
  readonly view: ConsultationView;
  readonly outlined: OutlinedDraft;
  readonly versions: readonly DraftVersion[];
}

/** Finds drafts of hearings for the pages of the desk. */
@Injectable()
export class DraftFinder {
  constructor(
    private readonly database: Database,
    private readonly reader: ConsultationReader,
  ) {}

  /** The draft with all its page shows, for whoever may read the hearing. */
  async view(actor: PersonActor, consultationId: string, draftId: string): Promise<DraftInView> {
    const view = await this.reader.view(actor, consultationId);
    const outlined = view.drafts.find(({ draft }) => draft.id === draftId);
    if (!outlined) throw new NotFound('draft');
    const versions = await this.database.reader.find(DraftVersion, { where: { draftId }, order: { number: 'DESC' } });
    return { view, outlined, versions };
  }

  /** The draft, for whoever may change the hearing. */
  async toChange(actor: PersonActor, consultationId: string, draftId: string): Promise<[Consultation, Draft]> {
    const consultation = await this.reader.findFor(actor, consultationId, 'mayEdit');
    const draft = await this.database.reader.findOneBy(Draft, { id: draftId, consultationId });
    if (!draft) throw new NotFound('draft');
    return [consultation, draft];
  }
}
