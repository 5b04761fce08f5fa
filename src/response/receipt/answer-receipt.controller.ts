import { Controller, Get, Param, Query } from '@nestjs/common';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import type { Download } from '../../shared/web/page.js';
import { AnswerService } from '../answers/answer.service.js';
import { ReceiptFiles } from './receipt-files.js';

/** The receipt that a body was given, for staff who answer its questions about it. */
@Controller('skrivebord/horinger/:id/svar/:responseId/kvittering.pdf')
@ForSignedIn()
export class AnswerReceiptController {
  constructor(
    private readonly answers: AnswerService,
    private readonly files: ReceiptFiles,
  ) {}

  @Get()
  async download(
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('responseId') responseId: string,
    @Query('versjon') number: string | undefined,
  ): Promise<Download> {
    const { written } = await this.answers.view(person, id, responseId, number);
    return this.files.open(written.version);
  }
}
