import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Attachment } from '../../response/attachment/attachment.entity.js';
import { Response } from '../../response/response.entity.js';
import { ResponseVersion } from '../../response/submission/response-version.entity.js';
import { Database } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { instantFrom } from '../../shared/time/clock.js';
import { AnalysisAccess } from '../analysis-access.js';
import { CodebookTree } from '../codebook/codebook-tree.js';
import { Tag } from '../codebook/tag.entity.js';
import type { CommentCard } from '../comment/comment-card.js';
import { CommentCards } from '../comment/comment-cards.js';
import { Comment } from '../comment/comment.entity.js';
import { UndoService, type UndoStand } from '../comment/undo.service.js';
import { COUNTS } from '../current-answers.js';
import { editionsAfter, type LaterEdition } from '../placement/draft-editions.js';
import { PlaceCatalogue } from '../placement/place-catalogue.js';
import type { StandardText } from '../standard-text/standard-text.entity.js';
import { standardTextsOf } from '../standard-text/standard-text.service.js';
import { Block } from '../text/block.entity.js';
import { TextSource } from '../text/text-source.entity.js';

/** What every view of comments needs of its hearing: the places, the themes, and what the person may do. */
export interface HearingToWorkIn {
  readonly consultation: Consultation;
  readonly catalogue: PlaceCatalogue;
  readonly codebook: CodebookTree;
  readonly standardTexts: readonly StandardText[];
  /** The editions of drafts that a comment can have led to. */
  readonly editions: readonly LaterEdition[];
  readonly mayWork: boolean;
}

/** A version of an answer with whose it is. */
export interface AnswerToRead {
  readonly version: ResponseVersion;
  readonly response: Response;
  readonly invitation: Invitation;
  /** False for a version that was replaced or withdrawn. */
  readonly counts: boolean;
}

/** One answer on the workbench. */
export interface Workbench extends HearingToWorkIn, AnswerToRead {
  /** The newest reading of each text. */
  readonly texts: readonly { readonly source: TextSource; readonly blocks: readonly Block[] }[];
  /** The types of the attached files, by their ids. */
  readonly mediaTypes: ReadonlyMap<string, string>;
  /** In the order of the text; comments and what is set aside. */
  readonly cards: readonly CommentCard[];
  /** Comments of the version before, or of an older reading, on text that is no longer there. */
  readonly leftBehind: readonly Comment[];
  /** When something was last done here; null when nothing has been. */
  readonly savedAt: Date | null;
  readonly undo: UndoStand;
  /** The next answer that is not fully read; null when there is none. */
  readonly nextId: string | null;
}

/** Reads one answer for the workbench; the same number of statements whatever its length. */
@Injectable()
export class WorkbenchReader {
  constructor(
    private readonly database: Database,
    private readonly access: AnalysisAccess,
    private readonly hearings: ConsultationReader,
    private readonly cards: CommentCards,
    private readonly undoing: UndoService,
  ) {}

  /** The workbench of a version; one of another hearing is `NotFound`. */
  async read(actor: PersonActor, consultationId: string, versionId: string): Promise<Workbench> {
    const hearing = await this.hearing(actor, consultationId);
    const answer = await this.answer(consultationId, versionId);
    const texts = await this.texts(versionId);
    const order = new Map(texts.map(({ source }) => [source.id, source.position]));
    const cards = await this.cardsOf([...order.keys()]);
    const place = ({ comment }: CommentCard): number => order.get(comment.sourceId) ?? 0;
    return {
      ...hearing,
      ...answer,
      mayWork: hearing.mayWork && answer.counts,
      texts,
      mediaTypes: await this.mediaTypes(texts.map(({ source }) => source)),
      cards: [...cards].sort((left, right) => place(left) - place(right) || inText(left.comment, right.comment)),
      leftBehind: await this.leftBehind(answer.version, [...order.keys()]),
      savedAt: await this.savedAt(versionId),
      undo: await this.undoing.standOf(actor, versionId),
      nextId: await this.nextUnread(answer.version),
    };
  }

  /** The hearing with its places and codebook, for whoever may read it. */
  async hearing(actor: PersonActor, consultationId: string): Promise<HearingToWorkIn> {
    const consultation = await this.access.toRead(actor, consultationId);
    return {
      consultation,
      catalogue: new PlaceCatalogue(await this.hearings.outline(consultationId)),
      codebook: new CodebookTree(await this.database.reader.findBy(Tag, { consultationId })),
      standardTexts: await standardTextsOf(this.database.reader, consultation),
      editions: await editionsAfter(this.database.reader, consultationId),
      mayWork: await this.access.mayWork(actor, consultation),
    };
  }

  /** A version with its answer and body; one of another hearing is `NotFound`. */
  async answer(consultationId: string, versionId: string): Promise<AnswerToRead> {
    const { reader } = this.database;
    const version = await reader.findOneBy(ResponseVersion, { id: versionId, consultationId });
    const response = version && (await reader.findOneBy(Response, { id: version.responseId }));
    const invitation = version && (await reader.findOneBy(Invitation, { id: version.invitationId }));
    if (!version || !response || !invitation) throw new NotFound('answer');
    return {
      version,
      response,
      invitation,
      counts: response.isSubmitted && response.currentVersion === version.number,
    };
  }

  private async texts(versionId: string): Promise<Workbench['texts']> {
    const { reader } = this.database;
    const sources = await reader.find(TextSource, {
      where: { versionId, supersededAt: IsNull() },
      order: { position: 'ASC' },
    });
    const blocks = await reader.find(Block, {
      where: { sourceId: In(sources.map(({ id }) => id)) },
      order: { sourceId: 'ASC', position: 'ASC' },
    });
    return sources.map((source) => ({ source, blocks: blocks.filter(({ sourceId }) => sourceId === source.id) }));
  }

  private async mediaTypes(sources: readonly TextSource[]): Promise<ReadonlyMap<string, string>> {
    const ids = sources.flatMap(({ attachmentId }) => attachmentId ?? []);
    const found = await this.database.reader.find(Attachment, {
      select: { id: true, mediaType: true },
      where: { id: In(ids) },
    });
    return new Map(found.map(({ id, mediaType }) => [id, mediaType]));
  }

  private async cardsOf(sourceIds: readonly string[]): Promise<readonly CommentCard[]> {
    const { reader } = this.database;
    const where = { sourceId: In(sourceIds), removedAt: IsNull() };
    const comments = await reader.find(Comment, { select: { id: true }, where });
    return this.cards.load(
      reader,
      comments.map(({ id }) => id),
    );
  }

  private async leftBehind(
    { id, responseId, number }: ResponseVersion,
    sourceIds: readonly string[],
  ): Promise<readonly Comment[]> {
    const { reader } = this.database;
    const rows = await reader.query<{ id: string }[]>(
      `SELECT c."id" FROM "comment" c JOIN "response_version" v ON v."id" = c."versionId"
       WHERE v."responseId" = $1 AND v."number" = $2 AND c."removedAt" IS NULL AND c."kind" = 'comment'
       AND NOT EXISTS (SELECT 1 FROM "comment" n WHERE n."carriedFromId" = c."id" AND n."versionId" = $3)`,
      [responseId, number - 1, id],
    );
    const onOlderReading = {
      versionId: id,
      sourceId: Not(In(sourceIds)),
      removedAt: IsNull(),
      kind: 'comment',
    } as const;
    return reader.find(Comment, {
      where: [{ id: In(rows.map((row) => row.id)) }, onOlderReading],
      order: { sourceId: 'ASC', startOffset: 'ASC' },
    });
  }

  private async savedAt(versionId: string): Promise<Date | null> {
    const [row] = await this.database.reader.query<{ at: string | null }[]>(
      'SELECT MAX("at") AS "at" FROM "comment_change" WHERE "versionId" = $1',
      [versionId],
    );
    return row?.at ? instantFrom(row.at) : null;
  }

  private async nextUnread({ id, consultationId }: ResponseVersion): Promise<string | null> {
    const [row] = await this.database.reader.query<{ id: string }[]>(
      `SELECT v."id" FROM "response_version" v JOIN "response" r ON r."id" = v."responseId"
       WHERE v."consultationId" = $1 AND v."id" <> $2 AND ${COUNTS}
       AND EXISTS (SELECT 1 FROM "text_source" s WHERE s."versionId" = v."id"
         AND s."inComments" + s."setAside" < s."characters")
       ORDER BY v."submittedAt", v."id" LIMIT 1`,
      [consultationId, id],
    );
    return row?.id ?? null;
  }
}

function inText(left: Comment, right: Comment): number {
  return left.startOffset - right.startOffset || left.endOffset - right.endOffset || (left.id < right.id ? -1 : 1);
}
