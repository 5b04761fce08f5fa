import { Controller, Get, Param, Req } from '@nestjs/common';
import type { Request } from 'express';
import { ForEveryone } from '../../../identity/access/access.decorators.js';
import { NotFound } from '../../../shared/errors/domain-error.js';
import { FileStore } from '../../../shared/files/file-store.js';
import { Clock } from '../../../shared/time/clock.js';
import { Frames } from '../../../shared/web/frames.js';
import { Download, type Page } from '../../../shared/web/page.js';
import { ConsultationReader } from '../../../consultation/consultation-reader.js';
import { ExtensionReader } from '../../../consultation/deadline/extension/extension-reader.js';
import { CorrectionReader } from '../../../consultation/draft/correction/correction-reader.js';
import { InquiryReader } from '../../../consultation/inquiry/inquiry-reader.js';
import { RecipientReader } from '../../../consultation/recipient/recipient-reader.js';
import { HearingTopics } from '../../../consultation/topic/hearing-topics.js';
import { PublishedSummaries } from '../summary/published-summaries.js';
import { PublicHearingPage } from './public-hearing.page.js';

/** What everyone may read: a hearing, its drafts and papers; some associations' hearings only those invited. */
@Controller()
@ForEveryone()
export class PublicHearingController {
  constructor(
    private readonly reader: ConsultationReader,
    private readonly recipients: RecipientReader,
    private readonly moved: ExtensionReader,
    private readonly corrected: CorrectionReader,
    private readonly inquiries: InquiryReader,
    private readonly topics: HearingTopics,
    private readonly summaries: PublishedSummaries,
    private readonly files: FileStore,
    private readonly clock: Clock,
    private readonly frames: Frames,
  ) {}

  @Get('horinger/:id')
  async show(@Req() request: Request, @Param('id') id: string): Promise<Page> {
    const { host } = await this.reader.findPublic(id, request);
    const outline = await this.reader.outline(id);
    const lines = await this.recipients.lines(id);
    return new PublicHearingPage(this.frames.languageOf(request), {
      outline,
      outerHosts: await this.reader.outerHosts(outline),
      host,
      lines,
      extensions: await this.moved.forAll(id),
      corrections: await this.corrected.of(id),
      inquiries: await this.inquiries.newest(id),
      topics: await this.topics.of(id),
      hasSummary: (await this.summaries.standing(id)) !== null,
      today: this.clock.today(),
    });
  }

  @Get('horinger/:id/utkast/:draftId')
  async draft(
    @Req() request: Request,
    @Param() { id, draftId }: { readonly id: string; readonly draftId: string },
  ): Promise<Download> {
    await this.reader.findPublic(id, request);
    const { drafts } = await this.reader.outline(id);
    const version = drafts.find(({ draft }) => draft.id === draftId)?.version;
    if (!version) throw new NotFound('draft');
    return this.download(version);
  }

  /** An edition that was out before the draft was corrected: what the earlier answers are about. */
  @Get('horinger/:id/utkast/:draftId/utgaver/:number')
  async edition(@Req() request: Request, @Param() { id, draftId, number }: EditionAddress): Promise<Download> {
    await this.reader.findPublic(id, request);
    const { drafts } = await this.reader.outline(id);
    if (!drafts.some(({ draft }) => draft.id === draftId)) throw new NotFound('draft');
    return this.download(await this.corrected.publishedEdition(draftId, Number(number)));
  }

  @Get('horinger/:id/papirer/:paperId')
  async paper(
    @Req() request: Request,
    @Param() { id, paperId }: { readonly id: string; readonly paperId: string },
  ): Promise<Download> {
    await this.reader.findPublic(id, request);
    const { papers } = await this.reader.outline(id);
    const paper = papers.find((candidate) => candidate.id === paperId);
    if (!paper) throw new NotFound('paper');
    return this.download(paper);
  }

  private async download(file: {
    readonly sha256: string;
    readonly filename: string;
    readonly mediaType: string;
  }): Promise<Download> {
    return new Download(await this.files.stream(file.sha256), file.filename, file.mediaType);
  }
}

/** Which edition of which draft of which hearing. */
interface EditionAddress {
  readonly id: string;
  readonly draftId: string;
  readonly number: string;
}
