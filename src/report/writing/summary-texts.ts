import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Tag } from '../../analysis/codebook/tag.entity.js';
import { PlaceCatalogue } from '../../analysis/placement/place-catalogue.js';
import { Placement } from '../../analysis/placement/placement.entity.js';
import { AuditService } from '../../audit/audit.service.js';
import { ConsultationProgress } from '../../consultation/consultation-progress.service.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { Actor } from '../../identity/access/actor.js';
import { Database, type Reader, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import { SummaryText } from '../summary-text.entity.js';
import { SummaryTextVersion, type WritingOrigin } from './summary-text-version.entity.js';

/** What staff write of one place or theme. `seenVersion` is 0 when nothing had been written. */
export interface TextEdit {
  /** The key of a place or a theme of the model. */
  readonly place: string;
  readonly text: string;
  readonly seenVersion: number;
  /** The text kept beside after a conflict, of which its author now makes use; null for none. */
  readonly letsGo?: string | null;
}

/** A text as it stands after a save; of a conflict, what somebody else had saved, and the text that is kept beside it. */
export type SavedText =
  | { readonly outcome: 'saved'; readonly version: number }
  | { readonly outcome: 'conflict'; readonly stored: SummaryText; readonly beside: SummaryTextVersion };

const MOST_TEXTS = 200;
const ALL_DRAFTS = 'allDrafts';
const THEME = /^theme:([^@]+)@(.+)$/;

/** The texts of a summary. Several write at once: what somebody else saved is never overwritten, and nothing typed is lost. */
@Injectable()
export class SummaryTexts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly consultations: ConsultationReader,
    private readonly progress: ConsultationProgress,
  ) {}

  /** What is written of each place and theme, by its key. */
  async all(consultationId: string, via: Reader = this.database.reader): Promise<ReadonlyMap<string, SummaryText>> {
    const texts = await via.findBy(SummaryText, { consultationId });
    return new Map(texts.map((text) => [text.place, text]));
  }

  /** Saves a text over the version that its author saw. A conflict keeps both: the stored text stands, this one beside it. */
  async write(actor: Actor, consultationId: string, edit: TextEdit): Promise<SavedText> {
    return this.database.write(async (transaction) => {
      await this.consultations.findFor(actor, consultationId, 'maySummarise', transaction);
      await this.requirePlace(transaction, consultationId, edit.place);
      return this.writeWithin(transaction, actor, consultationId, { ...edit, origin: 'written' });
    });
  }

  /** The same in the transaction of another deed, whose actor has been let in and whose place is known. */
  async writeWithin(
    transaction: Transaction,
    actor: Actor,
    consultationId: string,
    edit: TextEdit & { readonly origin: WritingOrigin },
  ): Promise<SavedText> {
    const { place, text, seenVersion } = edit;
    await this.progress.lock(transaction, consultationId);
    const stored = await transaction.findOneBy(SummaryText, { consultationId, place });
    if (stored?.text === text) return { outcome: 'saved', version: stored.version };
    if (!stored && text === '') return { outcome: 'saved', version: 0 };
    if (!stored || stored.version === seenVersion)
      return this.replace(transaction, actor, stored, { ...edit, consultationId });
    const beside = await this.keep(transaction, actor, { ...edit, consultationId, outcome: 'beside' });
    await this.record(transaction, actor, { action: 'summary.keptBeside', consultationId, place, text });
    return { outcome: 'conflict', stored, beside };
  }

  private async replace(
    transaction: Transaction,
    actor: Actor,
    stored: SummaryText | null,
    edit: TextEdit & Pick<SummaryTextVersion, 'consultationId' | 'origin'>,
  ): Promise<SavedText> {
    const { consultationId, place, text } = edit;
    const version = (stored?.version ?? 0) + 1;
    const written = { text, updatedAt: this.clock.now(), updatedByName: actor.name, version };
    if (stored) await transaction.update(SummaryText, { id: stored.id }, written);
    else await transaction.insert(SummaryText, { id: newId(), consultationId, place, ...written });
    await this.keep(transaction, actor, { ...edit, outcome: 'saved', seenVersion: version });
    await this.letGoWithin(transaction, consultationId, edit);
    await this.record(transaction, actor, { action: 'summary.written', consultationId, place, text });
    return { outcome: 'saved', version };
  }

  /** Has no more use for a text that was kept beside; `NotFound` for one that is not. It stays in the history. */
  async letGo(actor: Actor, consultationId: string, besideId: string): Promise<SummaryTextVersion> {
    return this.database.write(async (transaction) => {
      await this.consultations.findFor(actor, consultationId, 'maySummarise', transaction);
      const beside = await transaction.findOneBy(SummaryTextVersion, { id: besideId, consultationId });
      if (beside?.outcome !== 'beside') throw new NotFound('summary text');
      if (beside.letGoAt !== null) return beside;
      beside.letGoAt = this.clock.now();
      await transaction.save(beside);
      const { place } = beside;
      await this.record(transaction, actor, { action: 'summary.letGo', consultationId, place, text: '' });
      return beside;
    });
  }

  /** Every text that a place has had and that was kept beside it, the newest first; for whoever may read the hearing. */
  async history(actor: Actor, consultationId: string, place: string): Promise<readonly SummaryTextVersion[]> {
    const { reader } = this.database;
    await this.consultations.find(actor, consultationId);
    await this.requirePlace(reader, consultationId, place);
    return reader.find(SummaryTextVersion, {
      where: { consultationId, place },
      order: { at: 'DESC', id: 'DESC' },
      take: MOST_TEXTS,
    });
  }

  /** Texts of a place that lost to a newer one and that somebody may still use. Whoever asks has been let in. */
  async beside(consultationId: string, place: string): Promise<readonly SummaryTextVersion[]> {
    return this.database.reader.find(SummaryTextVersion, {
      where: { consultationId, place, outcome: 'beside', letGoAt: IsNull() },
      order: { at: 'ASC', id: 'ASC' },
      take: MOST_TEXTS,
    });
  }

  /** Who wrote the texts that stand. */
  async writersOf(via: Reader, consultationId: string): Promise<readonly string[]> {
    const rows = await via.query<{ byId: string }[]>(
      `SELECT DISTINCT v."byId" FROM "summary_text_version" v
       JOIN "summary_text" t ON t."consultationId" = v."consultationId" AND t."place" = v."place" AND t."version" = v."number"
       WHERE v."consultationId" = $1 AND v."outcome" = 'saved' AND t."text" <> '' ORDER BY v."byId"`,
      [consultationId],
    );
    return rows.map(({ byId }) => byId);
  }

  /** Refuses a place or theme that the hearing does not have, with `NotFound`. */
  async requirePlace(via: Reader, consultationId: string, key: string): Promise<void> {
    const [, tagId, themePlace] = THEME.exec(key) ?? [];
    const place = themePlace ?? key;
    const outline = await this.consultations.outline(consultationId, via);
    const isKnown = place === ALL_DRAFTS || new PlaceCatalogue(outline).find(place) !== undefined;
    // A place that was taken out of the hearing is in the summary for as long as somebody has said something there.
    if (!isKnown && !(await via.existsBy(Placement, { consultationId, place })))
      throw new NotFound('place of the summary');
    if (tagId !== undefined && !(await via.existsBy(Tag, { id: tagId, consultationId }))) throw new NotFound('theme');
  }

  private async letGoWithin(
    transaction: Transaction,
    consultationId: string,
    { place, letsGo }: TextEdit,
  ): Promise<void> {
    if (letsGo == null) return;
    const beside = { id: letsGo, consultationId, place, outcome: 'beside', letGoAt: IsNull() } as const;
    await transaction.update(SummaryTextVersion, beside, { letGoAt: this.clock.now() });
  }

  private async keep(
    transaction: Transaction,
    actor: Actor,
    edit: Pick<SummaryTextVersion, 'consultationId' | 'outcome' | 'origin'> & TextEdit,
  ): Promise<SummaryTextVersion> {
    const { consultationId, outcome, origin, place, text, seenVersion } = edit;
    const version = transaction.create(SummaryTextVersion, {
      id: newId(),
      consultationId,
      outcome,
      origin,
      place,
      text,
      number: seenVersion,
      byId: actor.id,
      byName: actor.name,
      at: this.clock.now(),
      letGoAt: null,
    });
    await transaction.insert(SummaryTextVersion, version);
    return version;
  }

  private async record(
    transaction: Transaction,
    actor: Actor,
    { action, consultationId, place, text }: { action: string; consultationId: string; place: string; text: string },
  ): Promise<void> {
    const changes = { place, text };
    await this.audit.record(transaction, actor, {
      action,
      objectType: 'consultation',
      objectId: consultationId,
      changes,
    });
  }
}
