import { Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentLink, ForLinkHolder } from '../../identity/access/access.decorators.js';
import type { LinkActor } from '../../identity/access/actor.js';
import type { Language } from '../../shared/language/words.js';
import type { FieldError } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { Download, SeeOther, type Page } from '../../shared/web/page.js';
import { uploadsOf } from '../../shared/web/uploads.js';
import { AnswersInHand } from '../answer-in-hand.js';
import { answerAddress, draftFrom } from '../portal/portal-address.js';
import { UploadPage } from './upload.page.js';
import { UploadService, type UploadOutcome } from './upload.service.js';
import { uploadWords } from './upload.words.js';

/** Uploading files to an answer, looking at them again, and taking them out before it is sent. */
@Controller('svar')
@ForLinkHolder()
export class UploadController {
  constructor(
    private readonly uploads: UploadService,
    private readonly answers: AnswersInHand,
    private readonly frames: Frames,
  ) {}

  @Get('opplasting')
  async show(@Req() request: Request, @CurrentLink() link: LinkActor, @Query('utkast') draft: unknown): Promise<Page> {
    return new UploadPage(this.frames.languageOf(request), await this.answers.find(link, draftFrom(draft)));
  }

  @Post('opplasting')
  async upload(
    @Req() request: Request,
    @CurrentLink() link: LinkActor,
    @Query('utkast') draft: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const draftId = draftFrom(draft);
    const uploads = uploadsOf(request, 'files');
    const outcomes = uploads.length > 0 ? await this.uploads.add(link, draftId, uploads) : [];
    const errors = errorsOf(outcomes, uploads.length, language);
    const inHand = await this.answers.find(link, draftId);
    if (errors.length > 0) return new UploadPage(language, inHand, errors);
    return new SeeOther(answerAddress('/svar/opplasting', inHand.scope), noticeOf(outcomes, language));
  }

  @Get('vedlegg/:id')
  async download(@CurrentLink() link: LinkActor, @Param('id') id: string): Promise<Download> {
    const { attachment, content } = await this.uploads.open(link, id);
    return new Download(content, attachment.filename, attachment.mediaType);
  }

  @Post('vedlegg/:id/fjerning')
  async remove(@Req() request: Request, @CurrentLink() link: LinkActor, @Param('id') id: string): Promise<SeeOther> {
    const response = await this.uploads.remove(link, id);
    const scope = (await this.answers.find(link, response.draftId)).scope;
    const text = uploadWords[this.frames.languageOf(request)].removed;
    return new SeeOther(answerAddress('/svar/opplasting', scope), { kind: 'info', text });
  }
}

function errorsOf(outcomes: readonly UploadOutcome[], chosen: number, language: Language): readonly FieldError[] {
  const words = uploadWords[language];
  if (chosen === 0) return [{ field: 'files', message: words.chooseFile }];
  return outcomes
    .filter(({ outcome }) => outcome === 'empty')
    .map(({ filename }) => ({ field: 'files', message: words.empty(filename) }));
}

function noticeOf(outcomes: readonly UploadOutcome[], language: Language): NonNullable<SeeOther['notice']> {
  const words = uploadWords[language];
  const named = (wanted: UploadOutcome['outcome']): string =>
    outcomes
      .filter(({ outcome }) => outcome === wanted)
      .map(({ filename }) => filename)
      .join(', ');
  const [kept, known] = [named('kept'), named('alreadyThere')];
  const isUnreadable = outcomes.some((each) => each.outcome === 'kept' && !each.attachment.isReadable);
  const text = [kept && words.kept(kept), known && words.alreadyThere(known)].filter(Boolean).join(' ');
  return { kind: isUnreadable ? 'warning' : 'success', text };
}
