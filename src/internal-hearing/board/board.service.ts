import { Injectable } from '@nestjs/common';
import { createReadStream } from 'node:fs';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database, type Reader } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { PdfRenderer } from '../../shared/documents/pdf/pdf-renderer.js';
import { writeDocx } from '../../shared/documents/writing/write-docx.js';
import { ChangedMeanwhile, NotFound } from '../../shared/errors/domain-error.js';
import { FileStore } from '../../shared/files/file-store.js';
import { FileScans } from '../../shared/files/scanning/file-scans.js';
import type { Language } from '../../shared/language/words.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import { Clock } from '../../shared/time/clock.js';
import type { UploadedFile } from '../../shared/web/uploads.js';
import { shownFilename } from '../../response/attachment/filename.js';
import { ConsolidationAccess } from '../consolidation/consolidation-access.js';
import { ConsolidationDesk, type DeskWork } from '../consolidation/consolidation-desk.js';
import { Passages } from '../consolidation/passages.js';
import { BoardCase } from './board-case.entity.js';
import { BoardDecision } from './board-decision.entity.js';
import { letsSubmit, type BoardOutcome } from './board-outcome.js';
import { NewerProposal, NothingToPutForward, TextsChangedSince } from './board.errors.js';
import { proposalDocument } from './proposal-document.js';
import { changesBetween, proposalDigest, type ProposalItem } from './proposal-item.js';
import { ProposalItems } from './proposal-items.js';
import { proposalPdf } from './proposal-pdf.js';
import { Proposals } from './proposals.js';

/** Where a proposal is to be treated. */
export interface BoardMeeting {
  readonly organ: string;
  readonly meetingId: string | null;
  readonly meetingOn: CalendarDay | null;
}

/** What an organ decided. */
export interface BoardDecided {
  readonly decidedOn: CalendarDay;
  readonly organ: string;
  readonly outcome: BoardOutcome;
  /** What was to be changed; needed when it was adopted with changes. */
  readonly changes: string;
  readonly note: string;
}

/** A proposal with the decision on it that counts. */
export interface TreatedCase {
  readonly boardCase: BoardCase;
  readonly decision: BoardDecision | null;
}

/**
 * Puts the umbrella's proposal before an organ, and records what it decides. From the decision on, every change of a text
 * needs a reason (`Passages.decideTexts`); a new proposal opens the texts again.
 */
@Injectable()
export class BoardService {
  constructor(
    private readonly database: Database,
    private readonly access: ConsolidationAccess,
    private readonly desk: ConsolidationDesk,
    private readonly passages: Passages,
    private readonly proposals: Proposals,
    private readonly items: ProposalItems,
    private readonly files: FileStore,
    private readonly scans: FileScans,
    private readonly renderer: PdfRenderer,
    private readonly clock: Clock,
  ) {}

  /** Every proposal so far with its decision, the newest first; two statements. */
  async cases(consultationId: string, via: Reader = this.database.reader): Promise<readonly TreatedCase[]> {
    const cases = await via.find(BoardCase, { where: { consultationId }, order: { number: 'DESC' } });
    const decisions = await via
      .createQueryBuilder(BoardDecision, 'decision')
      .innerJoin(BoardCase, 'boardCase', 'boardCase.id = decision.caseId')
      .where('boardCase.consultationId = :consultationId', { consultationId })
      .orderBy('decision.number', 'DESC')
      .getMany();
    return cases.map((boardCase) => ({
      boardCase,
      decision: decisions.find(({ caseId }) => caseId === boardCase.id) ?? null,
    }));
  }

  /** One proposal of a hearing that the person may read. */
  async caseOf(person: PersonActor, consultationId: string, caseId: string): Promise<TreatedCase> {
    await this.access.toRead(person, consultationId);
    const found = (await this.cases(consultationId)).find(({ boardCase }) => boardCase.id === caseId);
    if (!found) throw new NotFound('boardCase');
    return found;
  }

  /**
   * Freezes what is written now and draws it as Word and PDF. Drawn outside the transaction: what somebody changed
   * meanwhile is `ChangedMeanwhile`, and nothing is put forward.
   */
  async putForward(
    person: PersonActor,
    consultationId: string,
    meeting: BoardMeeting,
    language: Language,
  ): Promise<BoardCase> {
    await this.access.toWork(person, consultationId);
    const items = await this.items.read(this.database.reader, consultationId);
    if (items.length === 0) throw new NothingToPutForward();
    const drawn = await this.draw(consultationId, meeting, language);
    return this.desk.work(person, consultationId, async (work) => {
      const digest = proposalDigest(items);
      if (proposalDigest(await this.items.read(work.transaction, consultationId)) !== digest)
        throw new ChangedMeanwhile();
      const boardCase = await this.insertCase(work, { ...meeting, ...drawn, items, digest });
      if (work.consolidation.textsDecidedAt !== null) await this.decideTexts(work, null);
      await work.record('boardCase.putForward', 'boardCase', boardCase.id, { digest, number: boardCase.number });
      return boardCase;
    });
  }

  /**
   * Records what the organ decided on the newest proposal. `TextsChangedSince` when it is said to be adopted as it stood
   * and has been changed; `NewerProposal` on one that was followed by another.
   */
  async decide(
    person: PersonActor,
    { consultationId, caseId }: { readonly consultationId: string; readonly caseId: string },
    decided: BoardDecided,
    protocol: UploadedFile | null,
  ): Promise<BoardDecision> {
    await this.access.toWork(person, consultationId);
    const kept = protocol && (await this.files.keepStream(createReadStream(protocol.path)));
    return this.desk.work(person, consultationId, async (work) => {
      const [newest] = await this.cases(consultationId, work.transaction);
      const boardCase = await this.caseIn(work, caseId);
      if (newest?.boardCase.id !== caseId) throw new NewerProposal();
      await this.refuseSilentChange(work, boardCase, decided);
      const decision = await this.insertDecision(work, boardCase, {
        ...decided,
        protocolSha256: kept && kept.sha256,
        protocolFilename: protocol && shownFilename(protocol.filename),
        protocolSizeBytes: kept && kept.sizeBytes,
      });
      if (kept) await this.scans.ask(work.transaction, kept.sha256);
      await this.decideTexts(work, letsSubmit(decided.outcome) ? work.at : null);
      await work.record('boardCase.decided', 'boardCase', caseId, {
        ...decided,
        decidedOn: decided.decidedOn.toString(),
      });
      return decision;
    });
  }

  /** What the umbrella says now, as what can be compared with what was put forward. */
  async currentItems(consultationId: string): Promise<readonly ProposalItem[]> {
    return this.items.read(this.database.reader, consultationId);
  }

  private async draw(
    consultationId: string,
    meeting: BoardMeeting,
    language: Language,
  ): Promise<Pick<BoardCase, 'docxSha256' | 'pdfSha256'>> {
    const model = await this.proposals.build(consultationId, meeting, language);
    const word = await this.files.keep(await writeDocx(proposalDocument(model, language)));
    const drawn = await this.renderer.render(proposalPdf(model, this.clock.now(), language));
    const pdf = await this.files.keep(drawn.bytes);
    return { docxSha256: word.sha256, pdfSha256: pdf.sha256 };
  }

  private async insertCase(
    { transaction, consultation, actor, at }: DeskWork,
    put: BoardMeeting & Pick<BoardCase, 'docxSha256' | 'pdfSha256' | 'items' | 'digest'>,
  ): Promise<BoardCase> {
    const { id: consultationId, hostId } = consultation;
    const last = await transaction.maximum(BoardCase, 'number', { consultationId });
    const boardCase = transaction.create(BoardCase, {
      ...put,
      id: newId(),
      consultationId,
      hostId,
      number: (last ?? 0) + 1,
      frozenAt: at,
      frozenById: actor.id,
      frozenByName: actor.name,
    });
    await transaction.insert(BoardCase, boardCase);
    return boardCase;
  }

  private async insertDecision(
    { transaction, actor, at }: DeskWork,
    { id: caseId, hostId }: BoardCase,
    decided: BoardDecided & Pick<BoardDecision, 'protocolSha256' | 'protocolFilename' | 'protocolSizeBytes'>,
  ): Promise<BoardDecision> {
    const last = await transaction.maximum(BoardDecision, 'number', { caseId });
    const decision = transaction.create(BoardDecision, {
      ...decided,
      id: newId(),
      caseId,
      hostId,
      number: (last ?? 0) + 1,
      recordedAt: at,
      byId: actor.id,
      byName: actor.name,
    });
    await transaction.insert(BoardDecision, decision);
    return decision;
  }

  private async caseIn({ transaction, consultation }: DeskWork, id: string): Promise<BoardCase> {
    const boardCase = await transaction.findOneBy(BoardCase, { id, consultationId: consultation.id });
    if (!boardCase) throw new NotFound('boardCase');
    return boardCase;
  }

  private async refuseSilentChange(work: DeskWork, boardCase: BoardCase, { outcome }: BoardDecided): Promise<void> {
    if (outcome !== 'adopted' || work.consolidation.textsDecidedAt !== null) return;
    const current = await this.items.read(work.transaction, work.consultation.id);
    if (changesBetween(boardCase.items, current).length > 0) throw new TextsChangedSince();
  }

  private decideTexts({ transaction, actor, consultation }: DeskWork, at: Date | null): Promise<void> {
    return this.passages.decideTexts(transaction, actor, consultation.id, at);
  }
}
