import { Injectable } from '@nestjs/common';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { Database } from '../../shared/database/database.js';
import { boundedPage, PAGE_SIZE, pageOf, type Page } from '../../shared/database/paging.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { ScannedFiles } from '../../shared/files/scanning/scanned-files.js';
import { AnswerParts, type ShownAnswer } from './answer-parts.js';
import { FileTexts, keyOf } from './file-texts.js';
import type {
  PublishedAnswer,
  PublishedChoices,
  PublishedFile,
  PublishedFileContent,
  PublishedFilter,
  PublishedHearingFile,
  PublishedRow,
  PublishedSearchText,
} from './published-answer.js';
import { choicesAmong } from './published-choices.js';
import { countPublic, countsByCategory, publicConditions, publicRows, type PublicHearing } from './public-rows.js';
import { QuotableComments, type QuotableComment } from './quotable-comments.js';

export type { QuotableComment } from './quotable-comments.js';

/** Answers whose texts are read at once. */
const TEXTS_AT_ONCE = 50;

/**
 * The one gate for the public: everything that is shown, searched, quoted or handed over of an answer is read here. What is
 * not for the public is `NotFound`, and so is every hearing that is not held in public. A state body's answers are known
 * from when they are registered; an association's only when it has published them.
 */
@Injectable()
export class PublishedAnswers {
  constructor(
    private readonly database: Database,
    private readonly consultations: ConsultationReader,
    private readonly parts: AnswerParts,
    private readonly fileTexts: FileTexts,
    private readonly quotable: QuotableComments,
    private readonly files: ScannedFiles,
  ) {}

  /** The answers that have come, by name: those that can be read, and those that are only listed. */
  async list(consultationId: string, filter: PublishedFilter, page: string | undefined): Promise<Page<PublishedRow>> {
    const { reader } = this.database;
    const hearing = await this.consultations.findPublic(consultationId);
    const conditions = publicConditions(hearing, filter);
    const total = await countPublic(reader, conditions);
    const number = boundedPage(page, total);
    const window = { limit: PAGE_SIZE, offset: (number - 1) * PAGE_SIZE };
    const shown = await this.parts.shown(reader, hearing, await publicRows(reader, conditions, window));
    return pageOf(await this.parts.rows(reader, shown), total, number);
  }

  /** What the list can be narrowed to. */
  async choices(consultationId: string): Promise<PublishedChoices> {
    const { reader } = this.database;
    const hearing = await this.consultations.findPublic(consultationId);
    const rows = await publicRows(reader, publicConditions(hearing, {}), null);
    const titles = await this.parts.draftTitles(reader, hearing);
    return choicesAmong(rows, titles, await countsByCategory(reader, hearing));
  }

  /** One answer, read or only listed. */
  async find(consultationId: string, responseId: string): Promise<PublishedAnswer> {
    const { reader } = this.database;
    const hearing = await this.consultations.findPublic(consultationId);
    const [answer] = await this.shownIn(hearing, responseId);
    if (!answer) throw new NotFound('response');
    return this.parts.whole(reader, hearing, answer);
  }

  /** A file, as the original or as the redacted variant. Opening it throws what `ScannedFiles.stream` throws. */
  async file(consultationId: string, responseId: string, fileId: string): Promise<PublishedFileContent> {
    const { attachments } = await this.find(consultationId, responseId);
    const file = attachments.find((each) => each.fileId === fileId && each.notShown === null);
    if (!file) throw new NotFound('attachment');
    return this.content(file);
  }

  /** Every file that can be fetched in the hearing, by the name of its body. */
  async allFiles(consultationId: string): Promise<readonly PublishedHearingFile[]> {
    const { reader } = this.database;
    const published = await this.published(await this.consultations.findPublic(consultationId));
    const files = await this.parts.files(reader, published);
    return published.flatMap(({ row, receivedOn }) =>
      (files.get(row.versionId) ?? [])
        .filter(({ notShown }) => notShown === null)
        .map((file) => ({ ...this.content(file), responseId: row.responseId, body: row.body, receivedOn })),
    );
  }

  /** Every text that may be searched in the hearing, answer by answer, files too; with those of one answer when it is named. */
  async *texts(consultationId: string, responseId?: string): AsyncIterable<PublishedSearchText> {
    const hearing = await this.consultations.findPublic(consultationId);
    const published = await this.published(hearing, responseId);
    for (let start = 0; start < published.length; start += TEXTS_AT_ONCE) {
      yield* await this.textsOf(hearing, published.slice(start, start + TEXTS_AT_ONCE));
    }
  }

  /** Which comments may be quoted: of answers that are published, and touching nothing that is withheld. */
  async publishedCommentFilter(consultationId: string): Promise<QuotableComment> {
    const published = await this.published(await this.consultations.findPublic(consultationId));
    const answers = published.map(({ row, withheld }) => ({ versionId: row.versionId, withheld }));
    return this.quotable.of(this.database.reader, consultationId, answers);
  }

  /**
   * Raised by every change in what the public sees of the hearing's answers; the key of every cache and ETag. Counts rows
   * that the database writes with each change, so that nobody can forget to raise it.
   */
  async revision(consultationId: string): Promise<number> {
    const rows: { count: number | string }[] = await this.database.reader.query(
      `SELECT count(*) AS "count" FROM "publication_change" WHERE "consultationId" = $1`,
      [consultationId],
    );
    return Number(rows[0]?.count ?? 0);
  }

  private content(file: PublishedFile): PublishedFileContent {
    // A variant is made here from text or pixels: the scanner is asked about what came from outside.
    return { file, open: () => this.parts.open(file, this.files) };
  }

  private async shownIn(hearing: PublicHearing, responseId?: string): Promise<readonly ShownAnswer[]> {
    const { reader } = this.database;
    const conditions = publicConditions(hearing, {});
    if (responseId !== undefined) conditions.add(`r."id" = ?`, responseId);
    return this.parts.shown(reader, hearing, await publicRows(reader, conditions, null));
  }

  private async published(hearing: PublicHearing, responseId?: string): Promise<readonly ShownAnswer[]> {
    return (await this.shownIn(hearing, responseId)).filter(({ notShown }) => notShown === null);
  }

  private async textsOf(
    hearing: PublicHearing,
    answers: readonly ShownAnswer[],
  ): Promise<readonly PublishedSearchText[]> {
    const { reader } = this.database;
    const typed = await this.parts.texts(reader, hearing, answers);
    const files = await this.parts.files(reader, answers);
    const toRead = answers.flatMap(({ row: { versionId }, withheld: { passages } }) =>
      (files.get(versionId) ?? [])
        .filter(({ notShown }) => notShown === null)
        .map((file) => ({ versionId, fileId: file.fileId, passages, file })),
    );
    const read = await this.fileTexts.of(reader, toRead);
    return answers.flatMap(({ row: { responseId, body, versionId } }) => [
      ...(typed.get(versionId) ?? [])
        .filter(({ text }) => text !== '')
        .map(({ heading, text }) => ({ responseId, body, fileId: null, title: heading, text })),
      ...toRead.flatMap((each) => {
        const text = each.versionId === versionId ? read.get(keyOf(versionId, each.fileId)) : undefined;
        return text === undefined ? [] : [{ responseId, body, fileId: each.fileId, title: each.file.filename, text }];
      }),
    ]);
  }
}
