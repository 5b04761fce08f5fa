import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { ConsultationReader, type ConsultationView, type OutlinedDraft } from '../consultation-reader.js';
import type { Consultation } from '../consultation.entity.js';
import { isOwn } from '../seen-through.js';
import { CorrectionReader, type CorrectionRow } from './correction/correction-reader.js';
import { DraftVersion } from './draft-version.entity.js';
import { Draft } from './draft.entity.js';

/** The draft in its hearing, with every edition of its file. */
export interface DraftInView {
  readonly view: ConsultationView;
  readonly outlined: OutlinedDraft;
  readonly versions: readonly DraftVersion[];
  /** The corrections of the draft, the newest first. */
  readonly corrections: readonly CorrectionRow[];
}

/** Finds drafts of hearings for the pages of the desk. */
@Injectable()
export class DraftFinder {
  constructor(
    private readonly database: Database,
    private readonly reader: ConsultationReader,
    private readonly corrections: CorrectionReader,
  ) {}

  /**
   * The draft with all its page shows, for whoever may read the hearing. Of a draft that is seen through, the editions that were
   * out: what its host tried before the hearing opened is not shown to others.
   */
  async view(actor: PersonActor, consultationId: string, draftId: string): Promise<DraftInView> {
    const view = await this.reader.view(actor, consultationId);
    const outlined = view.drafts.find(({ draft }) => draft.id === draftId);
    if (!outlined) throw new NotFound('draft');
    const all = await this.database.reader.find(DraftVersion, { where: { draftId }, order: { number: 'DESC' } });
    const corrections = (await this.corrections.of(consultationId)).filter(
      ({ correction }) => correction.draftId === draftId,
    );
    const versions = isOwn(view, outlined.draft)
      ? all
      : all.filter((version) => wasOut(version, outlined, corrections));
    return { view, outlined, versions, corrections };
  }

  /** The draft, for whoever may change the hearing. */
  async toChange(actor: PersonActor, consultationId: string, draftId: string): Promise<[Consultation, Draft]> {
    const consultation = await this.reader.findFor(actor, consultationId, 'mayEdit');
    const draft = await this.database.reader.findOneBy(Draft, { id: draftId, consultationId });
    if (!draft) throw new NotFound('draft');
    return [consultation, draft];
  }
}

function wasOut({ id }: DraftVersion, { version }: OutlinedDraft, corrections: readonly CorrectionRow[]): boolean {
  return id === version?.id || corrections.some(({ correction }) => correction.fromVersionId === id);
}
