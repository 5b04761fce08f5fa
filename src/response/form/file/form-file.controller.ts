import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { ConsultationReader } from '../../../consultation/consultation-reader.js';
import { CurrentLink, ForEveryone, ForLinkHolder } from '../../../identity/access/access.decorators.js';
import type { LinkActor } from '../../../identity/access/actor.js';
import { NotFound } from '../../../shared/errors/domain-error.js';
import { isLanguage, type Language } from '../../../shared/language/words.js';
import { Frames } from '../../../shared/web/frames.js';
import { Download } from '../../../shared/web/page.js';
import { AnswersInHand } from '../../answer-in-hand.js';
import type { FormOutline } from '../response-form.js';
import { FormFiles, formatNamed } from './form-files.js';

/** The response form as a file: for the body by its link, and for everyone among the papers of an open hearing. */
@Controller()
export class FormFileController {
  constructor(
    private readonly files: FormFiles,
    private readonly answers: AnswersInHand,
    private readonly consultations: ConsultationReader,
    private readonly frames: Frames,
  ) {}

  /** In the language that `sprak` asks for, or that of the page. */
  @Get('svar/skjema/:format')
  @ForLinkHolder()
  async forBody(
    @Req() request: Request,
    @CurrentLink() link: LinkActor,
    @Param('format') format: string,
    @Query('sprak') language: unknown,
  ): Promise<Download> {
    const { outline } = await this.answers.find(link, null);
    return this.download(outline, format, this.languageOf(request, language));
  }

  @Get('horinger/:id/svarskjema/:format')
  @ForEveryone()
  async forEveryone(
    @Req() request: Request,
    @Param() { id, format }: { readonly id: string; readonly format: string },
    @Query('sprak') language: unknown,
  ): Promise<Download> {
    await this.consultations.findPublic(id, request);
    return this.download(await this.consultations.outline(id), format, this.languageOf(request, language));
  }

  private async download(outline: FormOutline, named: string, language: Language): Promise<Download> {
    const format = formatNamed(named);
    if (!format) throw new NotFound('form');
    const { content, filename, mediaType } = await this.files.make(outline, format, language);
    return new Download(content, filename, mediaType);
  }

  private languageOf(request: Request, asked: unknown): Language {
    return isLanguage(asked) ? asked : this.frames.languageOf(request);
  }
}
