import { Body, Controller, Get, Param, Post, Query, Req, UseGuards } from '@nestjs/common';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import type { Request } from 'express';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { typedFrom, typedText, type Typed } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { addressWith } from '../../shared/web/pager.js';
import { Download, SeeOther, type Page } from '../../shared/web/page.js';
import { LetterRecipients } from '../letter-recipients.js';
import { formOf } from '../template/letter-template.form.js';
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
    const letter = await this.previews.of(person, id, askedIn(query));
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
    const letter = await this.previews.of(person, id, askedIn(query));
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
    const asked = askedIn(typedFrom(body));
    await this.proofs.send(person, id, asked);
    const query = { mottaker: asked.invitationId ?? undefined, malform: asked.languageForm };
    const address = addressWith(`/skrivebord/horinger/${id}/brev/forhandsvisning`, query);
    return new SeeOther(address, { kind: 'success', text: previewWords[this.frames.languageOf(request)].proofSent });
  }
}

function askedIn(typed: Typed): AskedLetter {
  const invitationId = typedText(typed, 'mottaker');
  return {
    invitationId: invitationId === '' ? null : invitationId,
    languageForm: formOf({ languageForm: typedText(typed, 'malform') }),
  };
}
