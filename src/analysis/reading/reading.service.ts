import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { systemActor } from '../../identity/access/actor.js';
import { PersonalDataFindings } from '../../response/personal-data/personal-data-findings.js';
import { Answer, ResponseVersion, VersionAttachment } from '../../response/submission/response-version.entity.js';
import { Database, type Reader, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import { AlikeJobs } from '../alike/alike-jobs.js';
import { placeLabel } from '../placement/place-label.js';
import { PlaceCatalogue } from '../placement/place-catalogue.js';
import { insertInHundreds } from '../insert-in-hundreds.js';
import { LetterTexts } from '../line/letter-texts.js';
import { Block } from '../text/block.entity.js';
import { blockRows } from '../text/block-row.js';
import { placedBlocks, sourceTextOf } from '../text/new-blocks.js';
import { SourceTexts } from '../text/source-texts.js';
import { TextSource } from '../text/text-source.entity.js';
import { Carrying, type FreshText } from './carrying.js';
import { FieldComments } from './field-comments.js';
import { TextReader, type TextFound } from './text-reader.js';

/**
 * Reads submitted answers: the text of each file and field as blocks, comments of what was filled in, and the comments that
 * an earlier version had on text that did not change. Reading a version again makes nothing twice and moves nothing; only
 * what could not be read is tried once more.
 */
@Injectable()
export class ReadingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly hearings: ConsultationReader,
    private readonly reader: TextReader,
    private readonly texts: SourceTexts,
    private readonly carrying: Carrying,
    private readonly fieldComments: FieldComments,
    private readonly personalData: PersonalDataFindings,
    private readonly letters: LetterTexts,
    private readonly alike: AlikeJobs,
  ) {}

  /** Reads a version of an answer, after the versions before it. Throws `NotFound` for a version that does not exist. */
  async read(versionId: string): Promise<void> {
    const version = await this.database.reader.findOneBy(ResponseVersion, { id: versionId });
    if (!version) throw new NotFound('version');
    const earlier = await this.earlierThan(version);
    if (earlier && (await this.isDue(earlier))) await this.read(earlier.id);
    const unread = await this.database.write((transaction) => this.begin(transaction, version));
    const found: { source: TextSource; result: TextFound }[] = [];
    // The files are read outside any transaction: it may take half a minute each.
    for (const source of unread) found.push({ source, result: await this.reader.read(source, earlier) });
    if (found.length > 0) await this.database.write((transaction) => this.finish(transaction, version, earlier, found));
  }

  private async earlierThan({ responseId, number }: ResponseVersion): Promise<ResponseVersion | null> {
    return this.database.reader.findOneBy(ResponseVersion, { responseId, number: number - 1 });
  }

  /** True while a version has a text that nobody has tried to read. */
  private async isDue(version: ResponseVersion): Promise<boolean> {
    const { reader } = this.database;
    const known = await reader.findBy(TextSource, { versionId: version.id });
    const tried = new Set(known.filter(({ state }) => state !== 'waiting').map(({ sourceKey }) => sourceKey));
    return (await this.sourcesOf(reader, version)).some(({ sourceKey }) => !tried.has(sourceKey));
  }

  /** Makes a row for each text of a version that has none, and gives those whose text is still to be had. */
  private async begin(transaction: Transaction, version: ResponseVersion): Promise<readonly TextSource[]> {
    const known = await transaction.findBy(TextSource, { versionId: version.id });
    const keys = new Set(known.map(({ sourceKey }) => sourceKey));
    const wanted = await this.sourcesOf(transaction, version);
    const missing = wanted.filter(({ sourceKey }) => !keys.has(sourceKey));
    if (missing.length > 0) {
      // Two workers may begin at once: the second finds what the first began.
      await transaction
        .createQueryBuilder()
        .insert()
        .into(TextSource)
        .values(missing)
        .orIgnore()
        .updateEntity(false)
        .execute();
    }
    const sources = await transaction.find(TextSource, {
      where: { versionId: version.id },
      order: { position: 'ASC' },
    });
    return sources.filter((source) => !source.isRead);
  }

  private async sourcesOf(via: Reader, version: ResponseVersion): Promise<readonly TextSource[]> {
    const versionId = version.id;
    const answers = await via.find(Answer, { where: { versionId }, order: { position: 'ASC' } });
    const files = await via.find(VersionAttachment, { where: { versionId }, order: { position: 'ASC' } });
    const fields = answers.filter((answer) => answer.text.trim() !== '');
    const catalogue = new PlaceCatalogue(await this.hearings.outline(version.consultationId, via));
    return [
      ...fields.map(({ id, place }) => ({
        answerId: id,
        attachmentId: null,
        sourceKey: `answer:${place}`,
        place,
        title: headingOf(catalogue, place),
      })),
      ...files.map(({ attachmentId, filename }) => ({
        answerId: null,
        attachmentId,
        sourceKey: `attachment:${attachmentId}`,
        place: null,
        title: filename,
      })),
    ].map((text, index) => this.waiting(version, text, index + 1));
  }

  private waiting(
    version: ResponseVersion,
    text: Pick<TextSource, 'answerId' | 'attachmentId' | 'sourceKey' | 'place' | 'title'>,
    position: number,
  ): TextSource {
    return Object.assign(new TextSource(), {
      ...text,
      id: newId(),
      consultationId: version.consultationId,
      hostId: version.hostId,
      versionId: version.id,
      position,
      state: 'waiting',
      reason: null,
      extractorVersion: null,
      pages: null,
      characters: 0,
      inComments: 0,
      setAside: 0,
      createdAt: this.clock.now(),
      readAt: null,
      edition: 1,
      supersededAt: null,
    } as const);
  }

  private async finish(
    transaction: Transaction,
    version: ResponseVersion,
    earlier: ResponseVersion | null,
    found: readonly { readonly source: TextSource; readonly result: TextFound }[],
  ): Promise<void> {
    const actor = systemActor(version.hostId);
    const locked = await this.texts.lock(
      transaction,
      found.map(({ source }) => source.id),
    );
    const fresh: FreshText[] = [];
    for (const source of locked.filter((each) => !each.isRead)) {
      const result = found.find((each) => each.source.id === source.id)?.result;
      const text = result && (await this.keep(transaction, source, result));
      if (text !== undefined) fresh.push({ source, text });
    }
    if (earlier && fresh.length > 0) await this.carrying.carry(transaction, actor, earlier, fresh);
    await this.fieldComments.make(transaction, actor, fresh);
    await this.letters.add(
      transaction,
      fresh.map(({ source }) => source.id),
    );
    for (const { source, text } of fresh) {
      await this.texts.count(transaction, source, text);
      const { attachmentId } = source;
      if (attachmentId !== null) await this.personalData.noteFile(transaction, version, attachmentId, text);
    }
    await this.alike.sort(transaction, version.id);
    await this.audit.record(transaction, actor, {
      action: 'answer.read',
      objectType: 'responseVersion',
      objectId: version.id,
      changes: { texts: fresh.length, unread: found.length - fresh.length },
    });
  }

  /** Keeps what was found of a text, and gives the text when there is one. */
  private async keep(transaction: Transaction, source: TextSource, found: TextFound): Promise<string | undefined> {
    const at = this.clock.now();
    const blocks = found.ok ? placedBlocks(found.blocks) : [];
    if (!found.ok) source.becomeUnreadable(at, found.reason, found.extractorVersion);
    else if (blocks.length === 0) source.becomeUnreadable(at, 'noText', found.extractorVersion);
    else source.becomeRead(at, found);
    await transaction.update(TextSource, { id: source.id }, source);
    if (blocks.length === 0) return undefined;
    await insertInHundreds(transaction, Block, blockRows(source.id, blocks));
    return sourceTextOf(blocks);
  }
}

/** The heading that a field was filled in under, as the hearing has it. */
function headingOf(catalogue: PlaceCatalogue, place: string): string {
  const found = catalogue.find(place);
  return found ? placeLabel(found, 'nb') : place;
}
