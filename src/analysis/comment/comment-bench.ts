import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { Actor } from '../../identity/access/actor.js';
import { Database, type Reader, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { ChangedMeanwhile, NotFound } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import { AnalysisAccess } from '../analysis-access.js';
import { AlikeJobs } from '../alike/alike-jobs.js';
import { AnswerReplaced } from '../analysis.errors.js';
import { insertInHundreds } from '../insert-in-hundreds.js';
import { CommentLines } from '../line/comment-lines.js';
import { markForSuggestions } from '../suggestion/mark-for-suggestions.js';
import { SourceTexts } from '../text/source-texts.js';
import type { TextSource } from '../text/text-source.entity.js';
import { isToBeAssigned, RuleAssigning } from '../work/rule-assigning.js';
import { CommentCard, isSameSnapshot } from './comment-card.js';
import { CommentCards } from './comment-cards.js';
import { CommentChange, type CommentDeed } from './comment-change.entity.js';
import type { CommentSnapshot } from './comment-snapshot.js';
import { Comment } from './comment.entity.js';

/** Which text is worked on, in which hearing. */
export interface TextRef {
  readonly consultationId: string;
  /** The version of an answer that the text must be of, when the caller names one. */
  readonly versionId?: string;
  readonly sourceId: string;
}

/** Which comment is worked on, in which hearing. */
export interface CommentRef {
  readonly consultationId: string;
  readonly commentId: string;
}

interface Touched {
  readonly card: CommentCard;
  readonly before: CommentSnapshot | null;
}

/** One deed on one text, with the text locked: what is taken out is saved with its history when the work is done. */
export class BenchWork {
  /** What the rows of the history that this deed writes have in common. */
  readonly deedId = newId();
  private readonly touched = new Map<string, Touched>();
  private wholeText: Promise<string> | null = null;
  /** The `deedId` of the deed that this one takes back, when it is an undoing. */
  takesBack: string | null = null;

  constructor(
    readonly transaction: Transaction,
    readonly actor: Actor,
    readonly source: TextSource,
    readonly at: Date,
    private readonly stores: { readonly cards: CommentCards; readonly texts: SourceTexts },
  ) {}

  /** The text that is worked on; fetched once, and only when the deed needs it. */
  text(): Promise<string> {
    this.wholeText ??= this.stores.texts.textOf(this.transaction, this.source.id);
    return this.wholeText;
  }

  /** Takes a comment out to change it. One of another text, or one that was removed, is `NotFound`. */
  async take(commentId: string): Promise<CommentCard> {
    const [card] = await this.takeAll([commentId]);
    if (!card) throw new NotFound('comment');
    return card;
  }

  /** Takes several comments out, in the order of the ids; as many statements as for one. */
  async takeAll(commentIds: readonly string[]): Promise<readonly CommentCard[]> {
    const unknown = commentIds.filter((id) => !this.touched.has(id));
    for (const card of await this.stores.cards.load(this.transaction, unknown)) {
      if (card.comment.sourceId !== this.source.id) throw new NotFound('comment');
      this.touched.set(card.comment.id, { card, before: card.snapshot() });
    }
    return commentIds.flatMap((id) => this.touched.get(id)?.card ?? []);
  }

  /** Takes a comment out that the actor has seen in this version; `ChangedMeanwhile` when it is another one now. */
  async takeSeen(commentId: string, seenVersion: number): Promise<CommentCard> {
    const card = await this.take(commentId);
    if (card.comment.isRemoved) throw new NotFound('comment');
    if (card.comment.version !== seenVersion) throw new ChangedMeanwhile();
    return card;
  }

  /** Puts a new comment on the bench. */
  put(card: CommentCard): void {
    this.touched.set(card.comment.id, { card, before: null });
  }

  get results(): readonly Touched[] {
    return [...this.touched.values()];
  }
}

/**
 * Where every deed on comments is done: lets the actor in, locks the text, refuses answers that no longer count, saves what
 * was changed with its history and audit, and counts the text's characters anew; all in one transaction.
 */
@Injectable()
export class CommentBench {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: AnalysisAccess,
    private readonly cards: CommentCards,
    private readonly texts: SourceTexts,
    private readonly rules: RuleAssigning,
    private readonly lines: CommentLines,
    private readonly alike: AlikeJobs,
  ) {}

  /** A deed on a text. */
  async inText<T>(actor: Actor, ref: TextRef, deed: CommentDeed, work: (bench: BenchWork) => Promise<T>): Promise<T> {
    return this.database.write(async (transaction) => {
      await this.access.toWork(actor, ref.consultationId, transaction);
      const [source] = await this.texts.lock(transaction, [ref.sourceId]);
      if (source?.consultationId !== ref.consultationId) throw new NotFound('text');
      if (source.versionId !== (ref.versionId ?? source.versionId)) throw new NotFound('text');
      return this.onLocked(transaction, actor, source, deed, work);
    });
  }

  /** A deed on a comment, in the text where it stands. */
  async onComment<T>(
    actor: Actor,
    ref: CommentRef,
    deed: CommentDeed,
    work: (bench: BenchWork) => Promise<T>,
  ): Promise<T> {
    const sourceId = await this.sourceOf(this.database.reader, ref);
    return this.inText(actor, { consultationId: ref.consultationId, sourceId }, deed, work);
  }

  /** A deed on a text that the caller has locked and may work on; for deeds on many texts in one transaction. */
  async onLocked<T>(
    transaction: Transaction,
    actor: Actor,
    source: TextSource,
    deed: CommentDeed,
    work: (bench: BenchWork) => Promise<T>,
  ): Promise<T> {
    await refuseReplaced(transaction, source.versionId);
    const stores = { cards: this.cards, texts: this.texts };
    const bench = new BenchWork(transaction, actor, source, this.clock.now(), stores);
    const result = await work(bench);
    await this.save(bench, deed);
    return result;
  }

  private async save(bench: BenchWork, deed: CommentDeed): Promise<void> {
    await this.assign(bench, deed);
    const changed = bench.results.filter(({ card, before }) => !before || !isSameSnapshot(before, card.snapshot()));
    if (changed.length === 0) return;
    for (const { card, before } of changed) if (before) await this.cards.update(bench.transaction, card, before);
    const fresh = changed.filter(({ before }) => before === null);
    await this.cards.insert(
      bench.transaction,
      fresh.map(({ card }) => card),
    );
    await this.remember(bench, deed, changed);
    await this.lines.refresh(
      bench.transaction,
      changed.map(({ card }) => card.comment.id),
    );
    await this.alike.note(
      bench.transaction,
      bench.source.versionId,
      changed.map(({ card, before }) => ({ before, after: card.snapshot() })),
    );
    await markForSuggestions(
      bench.transaction,
      changed.map(({ card }) => card.comment),
      bench.at,
    );
    if (changed.some(movesText)) await this.texts.count(bench.transaction, bench.source, await bench.text());
  }

  /** Gives what the deed placed or tagged to whoever the rules say; what is taken back is left as it was. */
  private async assign({ transaction, results, at }: BenchWork, deed: CommentDeed): Promise<void> {
    if (deed === 'undone' || deed === 'redone') return;
    const placed = results.filter(({ card, before }) => isToBeAssigned(card, before));
    const cards = placed.map(({ card }) => card);
    if (cards.length > 0) await this.rules.assign(transaction, cards, at);
  }

  private async remember(bench: BenchWork, deed: CommentDeed, changed: readonly Touched[]): Promise<void> {
    const { transaction, actor, source, at, deedId } = bench;
    const rows = changed.map(({ card, before }) =>
      transaction.create(CommentChange, {
        id: newId(),
        deedId,
        commentId: card.comment.id,
        versionId: source.versionId,
        at,
        byId: actor.id,
        byName: actor.name,
        deed,
        what: { before, after: card.snapshot(), ...(bench.takesBack === null ? {} : { takesBack: bench.takesBack }) },
        undoneAt: null,
      }),
    );
    await insertInHundreds(transaction, CommentChange, rows);
    for (const { card } of changed) {
      await this.audit.record(transaction, actor, {
        action: `comment.${deed}`,
        objectType: 'comment',
        objectId: card.comment.id,
        changes: { ...card.snapshot() },
      });
    }
  }

  /** The text that a comment stands in; `NotFound` for a comment of another hearing. */
  async sourceOf(via: Reader, { consultationId, commentId }: CommentRef): Promise<string> {
    const comment = await via.findOne(Comment, {
      select: { id: true, sourceId: true },
      where: { id: commentId, consultationId },
    });
    if (!comment) throw new NotFound('comment');
    return comment.sourceId;
  }
}

/** True when the deed changed what the text's characters are accounted as. */
function movesText({ card, before }: Touched): boolean {
  if (!before) return true;
  const { startOffset, endOffset, kind, removedAt } = card.snapshot();
  return (
    before.startOffset !== startOffset ||
    before.endOffset !== endOffset ||
    before.kind !== kind ||
    before.removedAt !== removedAt
  );
}

async function refuseReplaced(transaction: Transaction, versionId: string): Promise<void> {
  const rows: unknown[] = await transaction.query(
    `SELECT 1 FROM "response_version" v JOIN "response" r ON r."id" = v."responseId"
     WHERE v."id" = $1 AND r."state" = 'submitted' AND r."currentVersion" = v."number"`,
    [versionId],
  );
  if (rows.length === 0) throw new AnswerReplaced();
}
