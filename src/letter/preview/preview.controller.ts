import { Body, Controller, Get, Param, Post, Query, Req, UseGuards } from '@nestjs/common';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import type { Request } from 'express';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { typedFrom, typedText, type Typed } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { Download, SeeOther, type Page } from '../../shared/web/page.js';
import { LetterRecipients } from '../letter-recipients.js';
import { askedText, withText } from '../asked-text.js';
import { PreviewPage } from './preview.page.js';
import { PreviewService, type AskedLetter } from './preview.service.js';
import { previewWords } from './preview.words.js';
import { ProofService } from './proof.service.js';

const PROOFS = { default: { limit: 10, ttl: 300_000 } };

/** Seeing a letter as a recipient gets it: on a page, as a PDF, and in one's own inbox. */
@Controller('skrivebord/horinger/:id/brev')
@ForSignedIn()
export class PreviewController {
  constructor(
    private readonly previews: PreviewService,
    private readonly proofs: ProofService,
    private readonly recipients: LetterRecipients,
    private readonly reader: ConsultationReader,
    private readonly frames: Frames,
  ) {}

  @Get('forhandsvisning')
  async show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Query() query: Typed,
  ): Promise<Page> {
    const consultation = await this.reader.find(person, id);
    const { isLocked } = await this.recipients.countsOf(consultation);
    const letter = await this.previews.example(person, id, askedIn(query), askedText(query).kind);
    const text = typedText(query, 'sok').trim();
    const found = isLocked ? await this.recipients.search(id, text) : [];
    return new PreviewPage(this.frames.languageOf(request), letter, { isLocked, text, found });
  }

  @Get('forhandsvisning.pdf')
  async download(
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Query() query: Typed,
  ): Promise<Download> {
    const letter = await this.previews.example(person, id, askedIn(query), askedText(query).kind);
    return new Download(await this.previews.pdf(letter), letter.filename, 'application/pdf');
  }

  @Post('prove')
  @UseGuards(ThrottlerGuard)
  @Throttle(PROOFS)
  async prove(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const typed = typedFrom(body);
    const asked = askedIn(typed);
    const text = askedText(typed);
    await this.proofs.sendExample(person, id, asked, text.kind);
    const shown = asked.invitationId === null ? {} : { mottaker: asked.invitationId };
    const address = withText(`/skrivebord/horinger/${id}/brev/forhandsvisning`, text, shown);
    return new SeeOther(address, { kind: 'success', text: previewWords[this.frames.languageOf(request)].proofSent });
  }
}

function askedIn(typed: Typed): AskedLetter {
  const invitationId = typedText(typed, 'mottaker');
  return {
    invitationId: invitationId === '' ? null : invitationId,
    languageForm: askedText(typed).languageForm,
  };
}
