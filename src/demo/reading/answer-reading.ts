import type { INestApplicationContext } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { CommentService } from '../../analysis/comment/comment.service.js';
import { Comment } from '../../analysis/comment/comment.entity.js';
import { Placement, type Stance } from '../../analysis/placement/placement.entity.js';
import { PlacementService } from '../../analysis/placement/placement.service.js';
import { Block } from '../../analysis/text/block.entity.js';
import { coverageOf } from '../../analysis/text/coverage.rules.js';
import { sourceTextOf } from '../../analysis/text/new-blocks.js';
import { SourceTexts } from '../../analysis/text/source-texts.js';
import { TextSource } from '../../analysis/text/text-source.entity.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import { filenameOf } from '../answering/answer-files.js';
import type { AnswerContent, CommentContent, FieldAnswer, LetterAnswer, PlacementContent } from '../content/index.js';
import type { PlaceKeys } from '../hearing/place-keys.js';
import { findQuote } from './find-quote.js';
import { remainingPassages } from './remaining-text.js';

/** The hearing that is read, who reads it, and what its places and tags are called in the database. */
export interface ReadingRoom {
  readonly consultationId: string;
  readonly summariser: PersonActor;
  readonly keys: PlaceKeys;
  readonly tagIds: ReadonlyMap<string, string>;
}

interface Text {
  readonly source: TextSource;
  readonly blocks: readonly Block[];
  readonly whole: string;
}

/**
 * Reads answers as a summariser does: marks each remark in the letter, places it in every draft it is about, with stance,
 * tags and assessment there, and sets the rest aside.
 */
export class AnswerReading {
  private readonly database: Database;
  private readonly comments: CommentService;
  private readonly placements: PlacementService;

  constructor(
    private readonly context: INestApplicationContext,
    private readonly room: ReadingRoom,
  ) {
    this.database = context.get(Database);
    this.comments = context.get(CommentService);
    this.placements = context.get(PlacementService);
  }

  /** Reads one version of an answer, whose text has been extracted. */
  async read(answer: AnswerContent, versionId: string): Promise<void> {
    const texts = await this.textsOf(versionId);
    if ('letter' in answer) await this.markLetter(answer, texts);
    else if (answer.channel === 'fields' && answer.bodyFrom === 'privatePerson') await this.markEntered(answer, texts);
    else if (answer.channel === 'fields') await this.describeFields(answer, texts);
    for (const text of texts) await this.setRestAside(text);
  }

  private async textsOf(versionId: string): Promise<readonly Text[]> {
    const { reader } = this.database;
    const sources = await reader.find(TextSource, { where: { versionId }, order: { position: 'ASC' } });
    const unread = sources.find((source) => !source.isRead);
    if (unread) throw new Error(`"${unread.title}" was not read: ${unread.reason ?? unread.state}`);
    return Promise.all(
      sources.map(async (source) => {
        const blocks = await reader.find(Block, { where: { sourceId: source.id }, order: { position: 'ASC' } });
        return { source, blocks, whole: sourceTextOf(blocks) };
      }),
    );
  }

  private async markLetter(answer: LetterAnswer, texts: readonly Text[]): Promise<void> {
    const text = texts.find(({ source }) => source.title === filenameOf(answer));
    if (!text) throw new Error(`The letter of ${answer.key} has no text`);
    for (const comment of answer.comments) await this.mark(text, comment);
  }

  /** What came as one text was made one comment; it is several. */
  private async markEntered(answer: FieldAnswer, [text]: readonly Text[]): Promise<void> {
    if (!text) throw new Error(`The answer ${answer.key} has no text`);
    for (const { id, version } of await this.commentsIn(text)) {
      await this.comments.remove(this.room.summariser, { ...this.ref(id), version });
    }
    for (const field of answer.fields) {
      if ('text' in field) await this.mark(text, { quote: field.text, placements: [field] });
    }
  }

  private async describeFields(answer: FieldAnswer, texts: readonly Text[]): Promise<void> {
    for (const field of answer.fields) {
      if (!('text' in field)) continue;
      const place = this.room.keys.fieldOf(field.place);
      const text = texts.find(({ source }) => source.place === place);
      const [comment] = text ? await this.commentsIn(text) : [];
      if (!comment) throw new Error(`What ${answer.key} wrote at ${place} is no comment`);
      await this.describe(comment.id, field);
      if (this.room.keys.keyOf(field.place) !== place) await this.unplace(comment.id, place);
    }
  }

  /** A remark that the answer's version before had too has been carried here with all that was said of it. */
  private async mark(text: Text, { quote, placements }: CommentContent): Promise<void> {
    const range = findQuote(text.whole, quote);
    if (!range) throw new Error(`"${quote}" does not stand in ${text.source.title}`);
    const known = await this.commentsIn(text);
    const carried = known.find(({ startOffset, endOffset }) => startOffset === range.start && endOffset === range.end);
    const ref = { consultationId: this.room.consultationId, sourceId: text.source.id };
    const comment = carried ?? (await this.comments.create(this.room.summariser, ref, range));
    for (const placement of placements) await this.describe(comment.id, placement);
  }

  /** Says what there is to say of a comment in one place: where the body stands, what it is about, what is decided. */
  private async describe(commentId: string, { place, stance, tags, assessment }: PlacementContent): Promise<void> {
    const { summariser, consultationId, keys } = this.room;
    const tagIds = tags.map((tag) => this.room.tagIds.get(tag) ?? '');
    const key = keys.keyOf(place);
    const [placed] = await this.placements.place(summariser, this.ref(commentId), [key], { stance, tagIds });
    if (!placed) throw new Error(`A comment was not placed at ${key}`);
    if (placed.isDecided) return;
    const described = placed.origin === 'formField' ? await this.describeField(placed, stance, tagIds) : placed;
    await this.placements.assess(summariser, seen(consultationId, described), assessment);
  }

  /** What was filled in stands in its place already, without tags, and with the stance that the body chose beside it. */
  private async describeField(placed: Placement, stance: Stance, tagIds: readonly string[]): Promise<Placement> {
    const { summariser, consultationId } = this.room;
    let described = await this.placements.setStance(summariser, seen(consultationId, placed), stance);
    for (const tagId of tagIds) {
      described = await this.placements.addTag(summariser, seen(consultationId, described), tagId);
    }
    return described;
  }

  private async unplace(commentId: string, place: string): Promise<void> {
    const placement = await this.database.reader.findOneByOrFail(Placement, { commentId, place });
    await this.placements.unplace(this.room.summariser, seen(this.room.consultationId, placement));
  }

  private async setRestAside({ source, blocks, whole }: Text): Promise<void> {
    const ranges = await this.context.get(SourceTexts).rangesIn(this.database.reader, source.id);
    const ref = { consultationId: this.room.consultationId, sourceId: source.id };
    for (const { kind, ...range } of remainingPassages(blocks, coverageOf(whole, ranges).gaps)) {
      await this.comments.setAsidePassage(this.room.summariser, ref, range, kind);
    }
  }

  private commentsIn({ source }: Text): Promise<Comment[]> {
    return this.database.reader.findBy(Comment, { sourceId: source.id, kind: 'comment', removedAt: IsNull() });
  }

  private ref(commentId: string): { consultationId: string; commentId: string } {
    return { consultationId: this.room.consultationId, commentId };
  }
}

function seen(consultationId: string, { id, version }: Placement) {
  return { consultationId, placementId: id, version };
}
