import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentLink, ForLinkHolder } from '../../identity/access/access.decorators.js';
import type { LinkActor } from '../../identity/access/actor.js';
import type { Language } from '../../shared/language/words.js';
import { typedFrom, typedText, type FieldError } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { Download, SeeOther, type Page } from '../../shared/web/page.js';
import { uploadFaultsOf, uploadsOf, type UploadFault } from '../../shared/web/uploads.js';
import { AnswersInHand } from '../answer-in-hand.js';
import { answerAddress, draftFrom } from '../portal/portal-address.js';
import type { Response } from '../response.entity.js';
import { FileOrderService, MOVES } from './file-order.service.js';
import { isWarned } from './file-view.js';
import { shownFilename } from './filename.js';
import { PartService } from './part/part.service.js';
import { refusalText, type FileRefusalReason } from './refusal-text.js';
import { UploadPage } from './upload.page.js';
import { UploadService, type UploadOutcome } from './upload.service.js';
import { uploadWords } from './upload.words.js';

const FIELD = 'files';
const REASONS = ['empty', 'tooLarge', 'tooMany', 'tooMuch'] as const satisfies readonly FileRefusalReason[];

/** Uploading files to an answer, looking at them again, putting them in order, and taking them out before it is sent. */
@Controller('svar')
@ForLinkHolder()
export class UploadController {
  constructor(
    private readonly uploads: UploadService,
    private readonly order: FileOrderService,
    private readonly parts: PartService,
    private readonly answers: AnswersInHand,
    private readonly frames: Frames,
  ) {}

  @Get('opplasting')
  async show(@Req() request: Request, @CurrentLink() link: LinkActor, @Query('utkast') draft: unknown): Promise<Page> {
    return this.page(request, link, draftFrom(draft));
  }

  @Post('opplasting')
  async upload(
    @Req() request: Request,
    @CurrentLink() link: LinkActor,
    @Query('utkast') draft: unknown,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const draftId = draftFrom(draft);
    const [uploads, faults] = [uploadsOf(request, FIELD), uploadFaultsOf(request, FIELD)];
    const key = typedText(typedFrom(body), 'uploadKey');
    const outcomes = uploads.length > 0 ? await this.uploads.add(link, draftId, uploads, key === '' ? null : key) : [];
    const errors = errorsOf(outcomes, faults, language);
    const notice = noticeOf(outcomes, language);
    if (errors.length > 0) return this.page(request, link, draftId, errors, notice.text);
    const { scope } = await this.answers.find(link, draftId);
    return new SeeOther(answerAddress('/svar/opplasting', scope), notice);
  }

  @Get('vedlegg/:id')
  async download(@CurrentLink() link: LinkActor, @Param('id') id: string): Promise<Download> {
    const { attachment, content } = await this.uploads.open(link, id);
    return new Download(content, attachment.filename, attachment.mediaType);
  }

  @Post('vedlegg/:id/fjerning')
  async remove(@Req() request: Request, @CurrentLink() link: LinkActor, @Param('id') id: string): Promise<SeeOther> {
    const { attachment } = await this.uploads.open(link, id);
    const response = await this.uploads.remove(link, id);
    const text = uploadWords[this.frames.languageOf(request)].removed(attachment.filename);
    return this.backTo(link, response, { kind: 'info', text });
  }

  @Post('vedlegg/:id/tilbake')
  async restore(
    @Req() request: Request,
    @CurrentLink() link: LinkActor,
    @Param('id') id: string,
  ): Promise<Page | SeeOther> {
    const words = uploadWords[this.frames.languageOf(request)];
    const { attachment, response, refusal } = await this.order.restore(link, id);
    if (refusal === null)
      return this.backTo(link, response, { kind: 'success', text: words.restored(attachment.filename) });
    const message = refusalText(words, refusal, [attachment.filename]);
    return this.page(request, link, response.key, [{ field: FIELD, message }]);
  }

  @Post('vedlegg/:id/plass')
  async move(
    @Req() request: Request,
    @CurrentLink() link: LinkActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const asked = typedText(typedFrom(body), 'way');
    const response = await this.order.move(link, id, MOVES.find((way) => way === asked) ?? 'up');
    return this.backTo(link, response, { kind: 'info', text: uploadWords[this.frames.languageOf(request)].moved });
  }

  private async page(
    request: Request,
    link: LinkActor,
    draftId: string | null,
    errors: readonly FieldError[] = [],
    kept = '',
  ): Promise<UploadPage> {
    const inHand = await this.answers.find(link, draftId);
    return new UploadPage(this.frames.languageOf(request), inHand, {
      removed: await this.order.removedFrom(inHand.response),
      onTheirWay: await this.parts.onTheirWay(inHand),
      errors,
      kept,
    });
  }

  private async backTo(link: LinkActor, { key }: Response, notice: NonNullable<SeeOther['notice']>): Promise<SeeOther> {
    const { scope } = await this.answers.find(link, key);
    return new SeeOther(answerAddress('/svar/opplasting', scope), notice);
  }
}

/** A sentence for each reason, with the names of the files that it is about. */
function errorsOf(
  outcomes: readonly UploadOutcome[],
  faults: readonly UploadFault[],
  language: Language,
): readonly FieldError[] {
  const words = uploadWords[language];
  if (outcomes.length + faults.length === 0) return [{ field: FIELD, message: words.chooseFile }];
  const refused: readonly RefusedFile[] = [
    ...outcomes.flatMap(refusedIn),
    ...faults.map(({ reason, filename }) => ({ reason, filename: shownFilename(filename) })),
  ];
  return REASONS.flatMap((reason) => {
    const names = refused.filter((each) => each.reason === reason).map(({ filename }) => filename);
    return names.length === 0 ? [] : [{ field: FIELD, message: refusalText(words, reason, names) }];
  });
}

interface RefusedFile {
  readonly reason: FileRefusalReason;
  readonly filename: string;
}

function refusedIn(each: UploadOutcome): readonly RefusedFile[] {
  if (each.outcome === 'empty') return [{ reason: 'empty', filename: each.filename }];
  return each.outcome === 'refused' ? [each] : [];
}

function noticeOf(outcomes: readonly UploadOutcome[], language: Language): NonNullable<SeeOther['notice']> {
  const words = uploadWords[language];
  const named = (wanted: UploadOutcome['outcome']): string =>
    outcomes
      .filter(({ outcome }) => outcome === wanted)
      .map(({ filename }) => filename)
      .join(', ');
  const [kept, known] = [named('kept'), named('alreadyThere')];
  const needsLook = outcomes.some((each) => each.outcome === 'kept' && isWarned(each.attachment));
  const text = [kept && words.kept(kept), known && words.alreadyThere(known)].filter(Boolean).join(' ');
  return { kind: needsLook ? 'warning' : 'success', text };
}
