import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import { systemActor } from '../../identity/access/actor.js';
import { PersonalDataFindings } from '../../response/personal-data/personal-data-findings.js';
import { ResponseVersion } from '../../response/submission/response-version.entity.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { EXTRACTOR_VERSION } from '../../shared/documents/reading/text-block.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import { AlikeJobs } from '../alike/alike-jobs.js';
import { CommentBench, type BenchWork } from '../comment/comment-bench.js';
import { Comment } from '../comment/comment.entity.js';
import { COUNTS } from '../current-answers.js';
import { insertInHundreds } from '../insert-in-hundreds.js';
import { LetterTexts } from '../line/letter-texts.js';
import { Block } from '../text/block.entity.js';
import { blockRows } from '../text/block-row.js';
import { placedBlocks, sourceTextOf } from '../text/new-blocks.js';
import { SourceTexts } from '../text/source-texts.js';
import { TextSource } from '../text/text-source.entity.js';
import { passagesThatStand } from './carrying.rules.js';
import { TextReader, type TextFound } from './text-reader.js';

/** What became of one text that was read anew. */
export interface ReadAnew {
  /** The new reading; null when the old one still stands, since the reader of today had no text of the file. */
  readonly sourceId: string | null;
  /** Comments that went along, and those whose words the new reading does not have: a person must read there again. */
  readonly moved: number;
  readonly left: number;
}

const STAYS: ReadAnew = { sourceId: null, moved: 0, left: 0 };

/**
 * Reads files anew that an older reader had. The earlier reading is kept as it was, to the letter: comments go to the new
 * text only where their words stand in it, in their own surroundings, with placements, decisions and history; the others stay
 * on the text that they were drawn in, and what they covered is unhandled in the new one, so that the answer comes up to be
 * read. Done again, it changes nothing.
 */
@Injectable()
export class ReadingAnew {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly reader: TextReader,
    private readonly texts: SourceTexts,
    private readonly bench: CommentBench,
    private readonly letters: LetterTexts,
    private readonly personalData: PersonalDataFindings,
    private readonly alike: AlikeJobs,
  ) {}

  /** Reads the files of a version anew that an older reader had. Throws `NotFound` for a version that does not exist. */
  async read(versionId: string): Promise<readonly ReadAnew[]> {
    const version = await this.database.reader.findOneBy(ResponseVersion, { id: versionId });
    if (!version) throw new NotFound('version');
    const sources = await this.database.reader.find(TextSource, {
      where: { versionId, state: 'read', supersededAt: IsNull() },
      order: { position: 'ASC' },
    });
    const done: ReadAnew[] = [];
    for (const source of sources.filter(isOutdated)) {
      // The file is read outside any transaction: it may take half a minute, and a scan ten.
      const found = await this.reader.extracted(source.attachmentId ?? '');
      done.push(await this.replace(source.id, found));
    }
    return done;
  }

  /** Puts a new reading in the place of a text's present one. */
  async replace(sourceId: string, found: TextFound): Promise<ReadAnew> {
    const blocks = found.ok ? placedBlocks(found.blocks) : [];
    if (!found.ok || blocks.length === 0) return STAYS;
    return this.database.write(async (transaction) => {
      const [old] = await this.texts.lock(transaction, [sourceId]);
      // Somebody else may have read it meanwhile, or the body may have sent another answer.
      if (!old || old.isSuperseded || !(await counts(transaction, old.versionId))) return STAYS;
      const at = this.clock.now();
      const fresh = old.nextReading(newId(), at, found);
      old.becomeSuperseded(at);
      await transaction.update(TextSource, { id: old.id }, old);
      await insertInHundreds(transaction, TextSource, [fresh]);
      await insertInHundreds(transaction, Block, blockRows(fresh.id, blocks));
      return this.takeAlong(transaction, old, fresh, sourceTextOf(blocks));
    });
  }

  private async takeAlong(
    transaction: Transaction,
    old: TextSource,
    fresh: TextSource,
    text: string,
  ): Promise<ReadAnew> {
    const actor = systemActor(old.hostId);
    const comments = await transaction.find(Comment, {
      where: { sourceId: old.id, removedAt: IsNull() },
      order: { startOffset: 'ASC', id: 'ASC' },
    });
    const moved = await this.bench.onLocked(transaction, actor, old, 'reread', (bench) =>
      move(bench, comments, fresh, text),
    );
    await this.texts.count(transaction, fresh, text);
    await this.letters.add(transaction, [fresh.id]);
    // Also where no comment moved: the letter as a whole has other words now.
    await this.alike.sort(transaction, fresh.versionId);
    const { versionId, attachmentId } = fresh;
    if (attachmentId !== null) {
      await this.personalData.noteFile(transaction, { id: versionId, hostId: fresh.hostId }, attachmentId, text);
    }
    const outcome = { sourceId: fresh.id, moved, left: comments.length - moved };
    await this.audit.record(transaction, actor, {
      action: 'answer.readAnew',
      objectType: 'responseVersion',
      objectId: versionId,
      changes: { ...outcome, edition: fresh.edition },
    });
    return outcome;
  }
}

/** Moves the comments whose words stand in the new reading, and gives how many they were. */
async function move(bench: BenchWork, comments: readonly Comment[], fresh: TextSource, text: string): Promise<number> {
  const { id: sourceId, sourceKey } = bench.source;
  const standing = passagesThatStand(
    [{ sourceId, sourceKey, text: await bench.text() }],
    comments.map(({ id, startOffset, endOffset }) => ({ commentId: id, sourceId, start: startOffset, end: endOffset })),
    [{ sourceId: fresh.id, sourceKey, text }],
  );
  const cards = await bench.takeAll(standing.map(({ commentId }) => commentId));
  standing.forEach((to, index) => cards[index]?.comment.moveTo(fresh, text, to));
  return standing.length;
}

function isOutdated({ attachmentId, extractorVersion }: TextSource): boolean {
  return attachmentId !== null && (extractorVersion ?? 0) < EXTRACTOR_VERSION;
}

async function counts(transaction: Transaction, versionId: string): Promise<boolean> {
  const rows: unknown[] = await transaction.query(
    `SELECT 1 FROM "response_version" v JOIN "response" r ON r."id" = v."responseId" WHERE v."id" = $1 AND ${COUNTS}`,
    [versionId],
  );
  return rows.length > 0;
}
