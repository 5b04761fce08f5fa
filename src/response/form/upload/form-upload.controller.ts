import { Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentLink, ForLinkHolder } from '../../../identity/access/access.decorators.js';
import type { LinkActor } from '../../../identity/access/actor.js';
import { Frames } from '../../../shared/web/frames.js';
import { SeeOther, type Page } from '../../../shared/web/page.js';
import { uploadFaultOf, uploadsOf } from '../../../shared/web/uploads.js';
import { AnswersInHand } from '../../answer-in-hand.js';
import { UploadService } from '../../attachment/upload.service.js';
import { answerAddress, draftFrom } from '../../portal/portal-address.js';
import { TooManyFiles } from '../../response.errors.js';
import { FormUploadPage } from './form-upload.page.js';
import { formUploadWords } from './form-upload.words.js';

const FIELD = 'file';

/** Uploading a form that was filled in. It is kept like any file before anything is read in it. */
@Controller('svar/skjema')
@ForLinkHolder()
export class FormUploadController {
  constructor(
    private readonly uploads: UploadService,
    private readonly answers: AnswersInHand,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @CurrentLink() link: LinkActor, @Query('utkast') draft: unknown): Promise<Page> {
    return new FormUploadPage(this.frames.languageOf(request), await this.answers.find(link, draftFrom(draft)));
  }

  @Post()
  async upload(
    @Req() request: Request,
    @CurrentLink() link: LinkActor,
    @Query('utkast') draft: unknown,
  ): Promise<Page | SeeOther> {
    const words = formUploadWords[this.frames.languageOf(request)];
    const refused = async (message: string): Promise<Page> => {
      const inHand = await this.answers.find(link, draftFrom(draft));
      return new FormUploadPage(this.frames.languageOf(request), inHand, [{ field: FIELD, message }]);
    };
    if (uploadFaultOf(request, FIELD)) return refused(words.tooLarge);
    const [first] = uploadsOf(request, FIELD);
    if (!first) return refused(words.chooseFile);
    const [outcome] = await this.uploads.add(link, draftFrom(draft), [first]);
    if (outcome === undefined || outcome.outcome === 'empty') return refused(words.empty);
    if (outcome.outcome === 'refused') throw new TooManyFiles();
    const { scope } = await this.answers.find(link, draftFrom(draft));
    return new SeeOther(answerAddress(`/svar/skjema/funn/${outcome.attachment.id}`, scope));
  }
}
