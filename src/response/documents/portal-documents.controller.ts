import { Controller, Get, Param } from '@nestjs/common';
import { ConsultationReader, type ConsultationOutline } from '../../consultation/consultation-reader.js';
import { CorrectionReader } from '../../consultation/draft/correction/correction-reader.js';
import { CurrentLink, ForLinkHolder } from '../../identity/access/access.decorators.js';
import type { LinkActor } from '../../identity/access/actor.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { FileStore } from '../../shared/files/file-store.js';
import { Download } from '../../shared/web/page.js';
import { AnswersNotReceived } from '../response.errors.js';

/**
 * The drafts and papers of a hearing, for the bodies that are asked: a hearing without a page of its own has no other place
 * for them. An internal hearing gives out those of the hearing that it answers in, as they stand there now.
 */
@Controller('svar')
@ForLinkHolder()
export class PortalDocumentsController {
  constructor(
    private readonly consultations: ConsultationReader,
    private readonly corrections: CorrectionReader,
    private readonly files: FileStore,
  ) {}

  @Get('utkast/:draftId')
  async draft(@CurrentLink() link: LinkActor, @Param('draftId') draftId: string): Promise<Download> {
    const { drafts } = await this.outlineFor(link);
    const version = drafts.find(({ draft }) => draft.id === draftId)?.version;
    if (!version) throw new NotFound('draft');
    return this.download(version);
  }

  /** An edition that was out before the draft was corrected: what the earlier answers are about. */
  @Get('utkast/:draftId/utgaver/:number')
  async edition(
    @CurrentLink() link: LinkActor,
    @Param('draftId') draftId: string,
    @Param('number') number: string,
  ): Promise<Download> {
    const { drafts } = await this.outlineFor(link);
    if (!drafts.some(({ draft }) => draft.id === draftId)) throw new NotFound('draft');
    return this.download(await this.corrections.publishedEdition(draftId, Number(number)));
  }

  @Get('papirer/:paperId')
  async paper(@CurrentLink() link: LinkActor, @Param('paperId') paperId: string): Promise<Download> {
    const { papers } = await this.outlineFor(link);
    const paper = papers.find(({ id }) => id === paperId);
    if (!paper) throw new NotFound('paper');
    return this.download(paper);
  }

  private async outlineFor(link: LinkActor): Promise<ConsultationOutline> {
    const outline = await this.consultations.outline(link.consultationId);
    if (outline.consultation.isInPreparation) throw new AnswersNotReceived();
    return outline;
  }

  private async download(file: {
    readonly sha256: string;
    readonly filename: string;
    readonly mediaType: string;
  }): Promise<Download> {
    return new Download(await this.files.stream(file.sha256), file.filename, file.mediaType);
  }
}
