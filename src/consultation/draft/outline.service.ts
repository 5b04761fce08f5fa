import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { outlineFromBlocks } from '../../shared/documents/reading/outline-from-blocks.js';
import type { ExtractionFailure } from '../../shared/documents/reading/text-block.js';
import { TextExtractor } from '../../shared/documents/reading/text-extractor.js';
import { ChangedMeanwhile, NotFound } from '../../shared/errors/domain-error.js';
import { FileStore } from '../../shared/files/file-store.js';
import { kindOf } from '../file/document-intake.js';
import { Preparation } from '../preparation.service.js';
import { Question } from '../question/question.entity.js';
import type { DraftVersion } from './draft-version.entity.js';
import { Draft } from './draft.entity.js';
import { linesOf, MOST_SECTIONS, type OutlineLine } from './outline.rules.js';
import { rowsOf } from './section-tree.js';
import { Section } from './section.entity.js';

/** What writing an outline came to: done, or refused since a question is about a section that would go. */
export type OutlineWritten =
  { readonly ok: true } | { readonly ok: false; readonly question: number; readonly section: string };

/** What the headings of a file propose, or why it could not be read. */
export type ProposedOutline =
  | { readonly ok: true; readonly lines: readonly OutlineLine[] }
  | { readonly ok: false; readonly reason: ExtractionFailure };

/** The outline of a draft: chapters and recommendations that one can comment on. */
@Injectable()
export class OutlineService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly preparation: Preparation,
    private readonly files: FileStore,
    private readonly extractor: TextExtractor,
  ) {}

  /** Replaces the outline. Sections that are still there keep their ids. Throws `ChangedMeanwhile`. */
  async write(
    actor: PersonActor,
    draft: Draft,
    seenVersion: number,
    lines: readonly OutlineLine[],
  ): Promise<OutlineWritten> {
    return this.database.write(async (transaction) => {
      await this.preparation.lock(transaction, draft.consultationId);
      const known = await transaction.find(Section, { where: { draftId: draft.id }, order: { position: 'ASC' } });
      const rows = rowsOf(draft.id, lines, known);
      const gone = known.filter((section) => !rows.some((row) => row.id === section.id));
      const asked = await this.questionAbout(transaction, gone);
      if (asked) return asked;
      await this.preparation.begin(transaction, actor, draft.consultationId, 'draft');
      await this.raiseVersion(transaction, draft, seenVersion);
      await transaction.update(Section, { draftId: draft.id }, { parentId: null });
      if (gone.length > 0) await transaction.delete(Section, { id: In(gone.map((section) => section.id)) });
      await transaction.save(Section, [...rows], { chunk: 100 });
      const outlined = { action: 'draft.outlined', objectType: 'draft', objectId: draft.id, changes: { lines } };
      await this.audit.record(transaction, actor, outlined);
      return { ok: true };
    });
  }

  /** The outline that the headings of an edition propose. Writes nothing: a person looks it through and saves. */
  async propose(version: DraftVersion): Promise<ProposedOutline> {
    const kind = kindOf(version.mediaType);
    if (!kind) return { ok: false, reason: 'otherType' };
    const text = await this.extractor.extract(this.files.pathOf(version.sha256), kind);
    if (!text.ok) return { ok: false, reason: text.reason };
    return { ok: true, lines: linesOf(outlineFromBlocks(text.blocks)).slice(0, MOST_SECTIONS) };
  }

  private async raiseVersion(transaction: Transaction, draft: Draft, seenVersion: number): Promise<void> {
    const now = await transaction.findOneBy(Draft, { id: draft.id, consultationId: draft.consultationId });
    if (!now) throw new NotFound('draft');
    if (now.version !== seenVersion) throw new ChangedMeanwhile();
    await transaction.update(Draft, { id: now.id }, { version: now.version + 1 });
  }

  private async questionAbout(transaction: Transaction, gone: readonly Section[]): Promise<OutlineWritten | null> {
    if (gone.length === 0) return null;
    const question = await transaction.findOneBy(Question, { sectionId: In(gone.map((section) => section.id)) });
    const section = gone.find((candidate) => candidate.id === question?.sectionId);
    return question && section ? { ok: false, question: question.position, section: section.title } : null;
  }
}
